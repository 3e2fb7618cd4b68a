"""Where a resident follows their request by number and code, without an account."""
