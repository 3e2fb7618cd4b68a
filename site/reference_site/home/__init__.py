"""The home page of the reference site."""
