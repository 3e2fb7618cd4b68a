"""The suite's own search: documents, one query object, and an engine that the settings choose.

Wagtail's search stays for the admin; why this one has an index of its own is told in `docs/adr/`.
"""
