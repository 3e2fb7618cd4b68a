"""The schedule engine: days, deviations and what they say at a moment."""
