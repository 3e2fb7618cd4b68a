"""The made-up town on one's own machine."""

from .base import *  # noqa: F403 - an environment is the base with its own answers

DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
INSTALLED_APPS = ["reference_site.demo", *INSTALLED_APPS]  # noqa: F405
SECRET_KEY = env("SECRET_KEY", default="demo-only-" + "x" * 50)  # noqa: F405
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
