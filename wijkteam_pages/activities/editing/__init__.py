"""Where editors and a team's own workers keep the activities: `/beheer/activiteiten/`."""
