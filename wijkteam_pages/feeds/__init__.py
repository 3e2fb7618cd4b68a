"""A team's hours for other programs: a calendar to subscribe to, and data inside the page for search engines."""
