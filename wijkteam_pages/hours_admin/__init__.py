"""Where editors and a team's own workers change its hours: `/beheer/uren/`."""
