"""The app's settings, prefix ``WIJKTEAM_PAGES_``, read at use so that a test or a town can override them."""

from typing import Any

from django.conf import settings

PREFIX = "WIJKTEAM_PAGES_"

DEFAULTS: dict[str, Any] = {
    # How long the outbox tries to send a message before it gives up and says so.
    "OUTBOX_DAYS": 4,
    # How long the outbox keeps the words of a message that it gave up on, for a person to look at.
    "OUTBOX_GIVEN_UP_DAYS": 30,
    # How long the key of a sent message is kept; for that long nothing is sent twice.
    "OUTBOX_KEY_DAYS": 400,
    # How long the log-in of a worker lasts without a move, and at most.
    "IDLE_MINUTES": 30,
    "ABSOLUTE_HOURS": 12,
    # Whether pages are kept in the default cache until their answer changes.
    "PAGE_CACHE": True,
    # Networks of the proxies in front of the application: what they report about a visitor is believed.
    "TRUSTED_PROXIES": [],
    # Networks where many people share an address (a library's): ten times as much may come from there.
    "BUSY_NETWORKS": [],
    # How long the link works by which a resident proposes a change to the page of an initiative.
    "PROPOSAL_LINK_DAYS": 7,
    # How long a proposal is kept: at most, and after an editor decided (it is empty from then on).
    "PROPOSAL_WAITING_DAYS": 90,
    "PROPOSAL_DECIDED_DAYS": 30,
    # How long the address of a resident is kept that nobody uses.
    "RESIDENT_CONTACT_DAYS": 365,
    # Where security researchers can write to (an https: or mailto: address), for security.txt.
    "SECURITY_CONTACT": "",
    # Where the quick exit goes when not even the database can be asked.
    "EXIT_URL": "https://www.buienradar.nl/",
}


class AppSettings:
    """`conf.OUTBOX_DAYS` is the setting ``WIJKTEAM_PAGES_OUTBOX_DAYS``, or its default."""

    def __getattr__(self, name: str) -> Any:
        if name not in DEFAULTS:
            raise AttributeError(f"There is no setting {PREFIX}{name}")
        return getattr(settings, PREFIX + name, DEFAULTS[name])


conf = AppSettings()
