"""The made-up town on one's own machine."""

from .base import *  # noqa: F403 - an environment is the base with its own answers
from .demo_keys import kept_keys
from .environment import email

DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
INSTALLED_APPS = ["reference_site.demo", *INSTALLED_APPS]  # noqa: F405
_kept = kept_keys(VAR / "demo-keys.json")  # noqa: F405
SECRET_KEY = env("SECRET_KEY", default=_kept["SECRET_KEY"])  # noqa: F405
ENCRYPTION_KEYS = env.list("ENCRYPTION_KEYS", default=[_kept["ENCRYPTION_KEYS"]])  # noqa: F405
LOOKUP_KEY = env("LOOKUP_KEY", default=_kept["LOOKUP_KEY"])  # noqa: F405
ACCESS_LOG_KEY = env("ACCESS_LOG_KEY", default=_kept["ACCESS_LOG_KEY"])  # noqa: F405
vars().update(email(default=f"filemail:///{VAR / 'mail'}"))  # noqa: F405 - files to read, nothing leaves
# Who tries the demo with a script of their own is quicker than anybody types.
INTAKE_FORMS_QUICKEST_SECONDS = env.int("QUICKEST_SECONDS", default=3)  # noqa: F405
WHITENOISE_USE_FINDERS = True  # no collectstatic between a change and the next start
WIJKTEAM_PAGES_SECURITY_CONTACT = "mailto:veilig@zandmeer.example"
