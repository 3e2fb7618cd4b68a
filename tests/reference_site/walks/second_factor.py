"""Sanne signs in for the first time, sets up her second factor, and comes back."""

import json

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth import get_user_model
from django.core.cache import cache

from tests.reference_site.walks import behind_the_proxy
from wijkteam_pages.roles import Role, give_role

PASSWORD = "een lang wachtwoord"
ACCESS = "/beheer/toegang/"
sanne = get_user_model().objects.create_user("sanne", "sanne@zandmeer.example", PASSWORD)
give_role(sanne, Role.WORKER)


def code(secret):
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def sign_in(client, password=PASSWORD):
    page = client.get("/beheer/login/", follow=True)
    return client.post(page.request["PATH_INFO"], {"login": "sanne", "password": password}, follow=True)


first = behind_the_proxy()
seen = {"after the password": sign_in(first).request["PATH_INFO"]}
seen["every page"] = [first.get(path).get("Location") for path in ("/beheer/", "/beheer/account/", "/nl/")]
page = first.get(f"{ACCESS}2fa/totp/activate/")
seen["set-up page"] = [page.status_code, page["Content-Security-Policy"]]
secret = page.context["form"].secret
done = first.post(f"{ACCESS}2fa/totp/activate/", {"code": code(secret)}, follow=True)
seen["recovery codes"] = done.request["PATH_INFO"]
seen["after setting up"] = first.get("/beheer/").status_code
seen["sealed"] = secret not in Authenticator.objects.get(type="totp").data["secret"]

cache.clear()  # a code counts once; waiting for the next one would take half a minute
second = behind_the_proxy()
seen["asks for the code"] = sign_in(second).request["PATH_INFO"]
seen["wrong code"] = second.post(f"{ACCESS}2fa/authenticate/", {"code": "000000"}).status_code
inside = second.post(f"{ACCESS}2fa/authenticate/", {"code": code(secret)}, follow=True)
seen["inside"] = [inside.request["PATH_INFO"], inside.status_code]

third = behind_the_proxy()
third.force_login(sanne)  # any door that asked for the password only
seen["side door"] = [
    third.get(path).get("Location", "") for path in (f"{ACCESS}2fa/recovery-codes/", "/beheer/")
]
seen["sign-up"] = behind_the_proxy().get(f"{ACCESS}signup/").content.decode().count('name="password1"')
seen["failures"] = [sign_in(behind_the_proxy(), password="verkeerd").status_code for _try in range(6)]
print(json.dumps(seen))  # noqa: T201 - this is the script's answer
