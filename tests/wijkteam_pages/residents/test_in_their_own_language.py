"""Whoever reads Arabic, Polish, Turkish or Ukrainian meets the hours in that language, with no page translated."""
