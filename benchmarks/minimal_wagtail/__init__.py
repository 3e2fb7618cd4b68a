"""The least that a Wagtail developer would write for a team's page: what ours is compared with."""
