"""Tests: the demo's apps, quick passwords, mail in memory."""

from .base import *  # noqa: F403 - an environment is the base with its own answers

DEBUG = False
SECRET_KEY = "only-for-tests-" + "x" * 50
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
INSTALLED_APPS = ["reference_site.demo", *INSTALLED_APPS]  # noqa: F405
DATABASES["default"]["TEST"] = {"NAME": env("WIJKTEAM_TEST_DB", default="wijkteam")}  # noqa: F405
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":  # noqa: F405
    (VAR / "test").mkdir(parents=True, exist_ok=True)  # noqa: F405
    DATABASES["default"]["TEST"]["NAME"] = f"{VAR}/test/{DATABASES['default']['TEST']['NAME']}.sqlite3"  # noqa: F405
elif template := env("WIJKTEAM_TEST_TEMPLATE", default=""):  # noqa: F405 - a database that was migrated before
    DATABASES["default"]["TEST"]["TEMPLATE"] = template  # noqa: F405
MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")  # noqa: F405 - it reads all files at each start
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ENCRYPTION_KEYS = [
    "t1:" + "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=",
    "t0:" + "MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=",
]
LOOKUP_KEY = "cXdlcnR5dWlvcGFzZGZnaGprbHp4Y3Zibm0xMjM0NTY="
ACCESS_LOG_KEY = "bG9nIG9mIHdobyBsb29rZWQgYXQgd2hhdCBhbmQgd2g="
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
INTAKE_FORMS_UPLOADS_ROOT = VAR / "test" / "uploads"  # noqa: F405
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
WIJKTEAM_PAGES_SECURITY_CONTACT = "mailto:veilig@zandmeer.example"
AXES_ENABLED = False  # the test client logs in without a request; the tests of the lock switch it on
# Many tests write rows past the models; the tests of the cache switch it on.
WIJKTEAM_PAGES_PAGE_CACHE = False
