"""A town's own server: everything from the environment, and no start with an unsafe answer."""

from . import strong_sign_in
from .base import *  # noqa: F403 - an environment is the base with its own answers
from .base import INSTALLED_APPS, MIDDLEWARE, WIJKTEAM_PAGES_TRUSTED_PROXIES
from .environment import email, env
from .refusals import refuse_unsafe

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
vars().update(email(default=""))
refuse_unsafe(vars())

LOGGING = configuration(mail_admins=bool(ADMINS))  # noqa: F405

# "__Host-": sent to this very host only, over TLS only, and no other host of the town can set it.
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True

SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
if WIJKTEAM_PAGES_TRUSTED_PROXIES:
    # The proxy must set this header itself and take away what a visitor sends.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("HSTS_SUBDOMAINS", default=False)
SECURE_HSTS_PRELOAD = env.bool("HSTS_PRELOAD", default=False)
# Both reach beyond this site: hosts of the town that have no TLS yet would stop working.
# A town that knows all its hosts sets HSTS_SUBDOMAINS and HSTS_PRELOAD.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

SIGN_IN = strong_sign_in.chosen()
if SIGN_IN is not strong_sign_in.SignIn.PASSWORD:
    INSTALLED_APPS, MIDDLEWARE = strong_sign_in.with_allauth(INSTALLED_APPS, MIDDLEWARE)
    AUTHENTICATION_BACKENDS = strong_sign_in.BACKENDS
    vars().update(strong_sign_in.allauth(SIGN_IN))
WIJKTEAM_PAGES_FORM_HOSTS = strong_sign_in.oidc_origins()
