"""A town's own server."""

from .base import *  # noqa: F403 - an environment is the base with its own answers

DEBUG = False
SECRET_KEY = env("SECRET_KEY")  # noqa: F405
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")  # noqa: F405
