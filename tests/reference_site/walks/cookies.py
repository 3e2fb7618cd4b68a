"""Cookies, redirects and hosts."""

import json

from django.conf import settings

from tests.reference_site.walks import behind_the_proxy, without_tls

login = behind_the_proxy().get("/beheer/login/", follow=True)
public = behind_the_proxy().get("/nl/")
plain = without_tls().get("/nl/")
seen = {
    "plain": [plain.status_code, plain.get("Location")],
    "health": without_tls().get("/healthz").status_code,
    "stranger": without_tls("elsewhere.example").get("/healthz").status_code,
    "cookies": {
        name: [bool(cookie["secure"]), cookie["path"], cookie["domain"], cookie["samesite"]]
        for name, cookie in login.cookies.items()
    },
    "public": [public.status_code, list(public.cookies)],
    "hsts": login["Strict-Transport-Security"],
    "names": [settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME],
    "policy": login["Content-Security-Policy"],
}
print(json.dumps(seen))  # noqa: T201 - this is the script's answer
