"""The start screen of the admin: work, not counts. And the weekly mail with the same."""
