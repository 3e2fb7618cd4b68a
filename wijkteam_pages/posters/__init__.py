"""A sheet of A4 for the wall, from the live hours, in every language that the town offers."""
