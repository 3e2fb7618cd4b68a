"""Open data by the Human Services Data Specification 3.0 (Open Referral): the same records as the pages, for machines.

Why schedules are cut as they are is told in `docs/adr/0008`; how to reuse the data in `docs/operating/open-data.md`.
"""
