"""Accounts of workers: nobody signs up, a second factor is asked for, its secret is sealed."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.signals import authenticator_added
from allauth.mfa.utils import is_mfa_enabled
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib.auth import get_user_model, logout
from django.dispatch import receiver
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from wijkteam_pages.encryption import seal, unseal

SEALED_FOR = "mfa.authenticator:secret"
STRONG = {"mfa", "socialaccount"}


class StaffAccountAdapter(DefaultAccountAdapter):
    """Accounts are made in the admin, by somebody who knows the worker."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        # Who has no second factor yet has just typed the password, and is sent to set it up.
        return is_mfa_enabled(self.request.user) and super().is_reauthentication_required(app=app, **kwargs)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("wagtailadmin_home")


class SealedMFAAdapter(DefaultMFAAdapter):
    """Secrets of second factors are sealed like everything that must not be read from a backup."""

    def encrypt(self, text: str) -> str:
        return base64.b64encode(seal(text.encode(), SEALED_FOR)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(base64.b64decode(encrypted_text), SEALED_FOR).decode()


class StaffSocialAdapter(DefaultSocialAccountAdapter):
    """The town's log-in opens an account that is there, and makes none."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Tie the town's account to the worker's the first time; from then on `sub` tells who it is."""
        if sociallogin.is_existing:
            return
        data = sociallogin.account.extra_data
        claims = data.get("userinfo") or data.get("id_token") or data
        claim = sociallogin.provider.app.settings["match_claim"]
        name = str(claims.get(claim, ""))
        user = get_user_model().objects.filter(username=name, is_active=True).first() if name else None
        if user is not None and not user.socialaccount_set.exists():
            sociallogin.connect(request, user)


@receiver(authenticator_added)
def the_first_code_counts(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """Who sets a factor up types a code of it after the password: that is both factors."""
    record_authentication(request, user, method="mfa", type="totp", reauthenticated=True)


class StrongSignInRequired:
    """Lets nobody on with a password alone, by whichever door they came; goes after allauth's middleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if self._is_enough(request) or request.path_info.startswith("/weg/"):
            return self.get_response(request)
        if is_mfa_enabled(request.user):
            # Another door than allauth's. Not even the pages that show or change the factor open here.
            logout(request)
            return redirect("wagtailadmin_login")
        if request.path_info.startswith(reverse("account_login").removesuffix("login/")):
            return self.get_response(request)
        return redirect("mfa_activate_totp")

    def _is_enough(self, request: HttpRequest) -> bool:
        # Without a session nobody is logged in, and a public page should not ask the database.
        if not request.session.session_key or not request.user.is_authenticated:
            return True
        return any(
            record.get("method") in STRONG for record in get_authentication_records(request, request.user)
        )
