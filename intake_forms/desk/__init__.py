"""The case desk: where a team reads what residents sent, and answers."""
