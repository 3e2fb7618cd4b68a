"""Open data by HSDS 3.0."""
