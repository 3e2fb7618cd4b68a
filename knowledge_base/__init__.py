"""Methods and articles that a named colleague vouches for."""
