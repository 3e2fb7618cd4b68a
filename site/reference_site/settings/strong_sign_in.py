"""Signing in with more than a password: a second factor, or the town's own log-in by OpenID Connect."""

from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from .environment import env

OIDC_NEEDED = ("OIDC_SERVER_URL", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET")
BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]


class SignIn(StrEnum):
    """What a worker needs to get in."""

    PASSWORD = "password"  # noqa: S105 - a kind of log-in
    SECOND_FACTOR = "second-factor"
    OIDC = "oidc"


def chosen() -> SignIn:
    """What SIGN_IN asks for: the town's own log-in where one is configured, else a second factor."""
    fallback = SignIn.OIDC if env("OIDC_SERVER_URL", default="") else SignIn.SECOND_FACTOR
    try:
        sign_in = SignIn(env("SIGN_IN", default=fallback.value))
    except ValueError as error:
        raise ImproperlyConfigured("SIGN_IN is oidc, second-factor or password") from error
    if sign_in is SignIn.PASSWORD and not env.bool("ALLOW_PASSWORD_ONLY", default=False):
        raise ImproperlyConfigured(
            "A password alone does not protect what residents tell: set SIGN_IN to second-factor or oidc, "
            "or ALLOW_PASSWORD_ONLY=1 if you must"
        )
    if sign_in is SignIn.OIDC and not all(env(name, default="") for name in OIDC_NEEDED):
        raise ImproperlyConfigured(f"SIGN_IN=oidc needs {', '.join(OIDC_NEEDED)}")
    return sign_in


def with_allauth(apps: list[str], middleware: list[str]) -> tuple[list[str], list[str]]:
    """Both lists with what django-allauth needs, and the demand for more than a password."""
    return [
        *apps,
        "allauth",
        "allauth.account",
        "allauth.mfa",
        "allauth.socialaccount",
        "allauth.socialaccount.providers.openid_connect",
    ], [
        *middleware,
        "allauth.account.middleware.AccountMiddleware",
        "reference_site.accounts.StrongSignInRequired",
    ]


def allauth(sign_in: SignIn) -> dict[str, Any]:
    """Settings of django-allauth."""
    settings: dict[str, Any] = {
        "ACCOUNT_ADAPTER": "reference_site.accounts.StaffAccountAdapter",
        "ACCOUNT_LOGIN_METHODS": {"username"},
        "ACCOUNT_EMAIL_VERIFICATION": "none",
        "ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS": False,
        # Axes counts the failures, by name and address, whichever way somebody tries.
        "ACCOUNT_RATE_LIMITS": {"login_failed": False},
        "ACCOUNT_LOGOUT_REDIRECT_URL": "wagtailadmin_login",
        "MFA_ADAPTER": "reference_site.accounts.SealedMFAAdapter",
        "MFA_SUPPORTED_TYPES": ["totp", "recovery_codes"],
        "MFA_TOTP_ISSUER": env("TOTP_ISSUER", default="Wijkteam"),
    }
    if sign_in is SignIn.OIDC:
        settings |= {
            "SOCIALACCOUNT_ADAPTER": "reference_site.accounts.StaffSocialAdapter",
            "SOCIALACCOUNT_EMAIL_AUTHENTICATION": False,
            "SOCIALACCOUNT_PROVIDERS": {
                "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [_town_log_in()]}
            },
            "WAGTAIL_PASSWORD_MANAGEMENT_ENABLED": False,
            "WAGTAIL_PASSWORD_RESET_ENABLED": False,
        }
    return settings


def _town_log_in() -> dict[str, Any]:
    return {
        "provider_id": "oidc",
        "name": env("OIDC_NAME", default="Gemeente"),
        "client_id": env("OIDC_CLIENT_ID"),
        "secret": env("OIDC_CLIENT_SECRET"),
        "settings": {
            "server_url": env("OIDC_SERVER_URL"),
            # Accounts are made in the admin; this claim says, the first time, whose account it is.
            "match_claim": env("OIDC_MATCH_CLAIM", default="preferred_username"),
        },
    }


def oidc_origins() -> list[str]:
    """The hosts that the log-in form may lead to: a browser follows it only where the policy names them."""
    addresses = [env("OIDC_SERVER_URL", default=""), *env.list("OIDC_ORIGINS", default=[])]
    parts = [urlsplit(address) for address in addresses if address]
    return sorted({f"{part.scheme}://{part.netloc}" for part in parts})
