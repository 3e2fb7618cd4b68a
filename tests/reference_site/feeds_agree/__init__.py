"""What the town says in several forms is one and the same, read by libraries that are not ours."""
