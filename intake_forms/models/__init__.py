"""What residents send, and what is done with it."""
