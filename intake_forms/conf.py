"""The app's settings, prefix ``INTAKE_FORMS_``, read at use so that a test or a town can override them."""

from typing import Any

from django.conf import settings

PREFIX = "INTAKE_FORMS_"

DEFAULTS: dict[str, Any] = {
    # Days after which a closed request is deleted.
    "CLOSED_DAYS": 42,
    # The same for a request that was handed over, counted from the word of the other organisation.
    "HANDED_OVER_DAYS": 30,
    # Days after which an answered idea no longer says who sent it.
    "IDEA_CONTACT_DAYS": 30,
    # Days from receipt after which nothing that is done is kept, whatever else holds.
    "CEILING_DAYS": 90,
    # A form that is filled in and sent in less was filled in by a program: seconds from its first page to sending.
    "QUICKEST_SECONDS": 3,
    # Keys of topics of which nothing is kept for later: somebody else may read the code.
    "NEVER_KEPT_TOPICS": ["violence"],
    # The folder of what residents send along; none means `private/uploads` beside the folder of the public media.
    "UPLOADS_ROOT": None,
    # The class that looks for viruses; none means clamd at CLAMD_URL, and without that nobody looks.
    "SCANNER": "",
    # How long one scan may take before the scanner counts as down.
    "SCANNER_SECONDS": 20,
}


class AppSettings:
    """`conf.CLOSED_DAYS` is the setting ``INTAKE_FORMS_CLOSED_DAYS``, or its default."""

    def __getattr__(self, name: str) -> Any:
        if name not in DEFAULTS:
            raise AttributeError(f"There is no setting {PREFIX}{name}")
        return getattr(settings, PREFIX + name, DEFAULTS[name])


conf = AppSettings()
