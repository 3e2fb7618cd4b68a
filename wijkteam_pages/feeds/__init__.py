"""A team's hours for other programs: a calendar to subscribe to, and data inside the page for search engines.

`team_calendar.calendar_of(team, at)` and `json_ld.json_ld_of(profile, at, name, address, url)` make them. The plain
modules are `events`, `calendar` and `opening_specification`.
"""
