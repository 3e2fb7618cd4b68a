"""What every environment shares."""

from django.utils.translation import gettext_lazy as _

from wijkteam_pages.quiet_logging import configuration

from .browser import *  # noqa: F403 - headers, cookies, uploads
from .environment import ROOT, VAR, admins, cache, database, env
from .sign_in import *  # noqa: F403 - sessions, failures, passwords

INSTALLED_APPS = [
    "reference_site.home",
    "intake_forms",
    "knowledge_base",
    "wijkteam_pages",
    "simple_history",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
]

# In this order: what every response carries, then caches, then what needs a session.
MIDDLEWARE = [
    "wijkteam_pages.page_cache.PageCache",
    "wijkteam_pages.csp.PolicyByPath",
    "wijkteam_pages.browser_safety.BrowserSafety",
    "django.middleware.security.SecurityMiddleware",
    "wijkteam_pages.sessionless.SessionlessViews",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "wijkteam_pages.language_by_address.LanguageByAddress",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "wijkteam_pages.login_policy.SessionLimits",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]

# A server may take this from a request's headers; kept pages would then lead every visitor astray.
FORCE_SCRIPT_NAME = ""
ROOT_URLCONF = "reference_site.urls"
WSGI_APPLICATION = "reference_site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "site" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES = {"default": database()}
CACHES = {"default": cache()}
SEARCH_URL = env("SEARCH_URL", default="")
CLAMD_URL = env("CLAMD_URL", default="")
INTAKE_FORMS_UPLOADS_ROOT = VAR / "private" / "uploads"  # sealed; no server may serve it
LOGGING = configuration()
ADMINS = admins()

USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
WAGTAIL_I18N_ENABLED = True
LANGUAGE_CODE = "nl"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("nl", _("Dutch")),
    ("en", _("English")),
    ("ar", _("Arabic")),
    ("tr", _("Turkish")),
    ("uk", _("Ukrainian")),
    ("pl", _("Polish")),
]
LOCALE_PATHS = [ROOT / "locale"]
# The synced tree would publish Dutch text at the other language's address at once.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "site" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"

WAGTAIL_SITE_NAME = "Wijkteams"
WAGTAILADMIN_BASE_URL = BASE_URL = env("BASE_URL", default="http://127.0.0.1:8000").rstrip("/")
WIJKTEAM_PAGES_TRUSTED_PROXIES = env.list("TRUSTED_PROXIES", default=[])
WIJKTEAM_PAGES_SECURITY_CONTACT = env("SECURITY_CONTACT", default="")
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
# The admin's own search, mended; the suite's search is chosen by SEARCH_URL (default: this database).
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wijkteam_pages.search.wagtail_backend"}}

KNOWLEDGE_BASE_READERS_GROUP = "Kennisbank: lezers"  # the group of wijkteam_pages.roles

# "id:base64key", the newest first; each key is 32 random bytes, kept outside the database and its backup.
ENCRYPTION_KEYS = env.list("ENCRYPTION_KEYS", default=[])
LOOKUP_KEY = env("LOOKUP_KEY", default="")  # finds a phone number or e-mail address again by its hash
ACCESS_LOG_KEY = env("ACCESS_LOG_KEY", default="")  # chains the log of who looked at what
