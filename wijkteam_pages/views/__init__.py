"""The views of the suite's pages that are no Wagtail pages."""
