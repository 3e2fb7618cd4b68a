"""The reference site: one town, put together from the suite."""
