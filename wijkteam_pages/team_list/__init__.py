"""All teams in a list: what residents choose by, and what they see then."""
