"""Nora comes in by the town's own log-in; so do somebody without an account and somebody with her name."""

import json
import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

from allauth.socialaccount.models import SocialAccount
from django.contrib.auth import get_user_model

from tests.reference_site.walks import behind_the_proxy
from wijkteam_pages.roles import Role, give_role

SERVER = os.environ["OIDC_SERVER_URL"]
WHO = {}


class Town(BaseHTTPRequestHandler):
    """As much of OpenID Connect as one log-in needs."""

    def answer(self, content):
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path.endswith("openid-configuration"):
            names = {"authorization_endpoint": "auth", "token_endpoint": "token", "userinfo_endpoint": "who"}
            self.answer({key: f"{SERVER}/{name}" for key, name in names.items()} | {"issuer": SERVER})
        else:
            self.answer(WHO)

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.answer({"access_token": "toegang", "token_type": "Bearer"})

    def log_message(self, *unused):
        """Keeps quiet."""


def come_in(**claims):
    """Press the button, let the town say who it is, and come back."""
    WHO.clear()
    WHO.update(claims)
    client = behind_the_proxy()
    away = client.post("/beheer/toegang/oidc/oidc/login/")
    asked = parse_qs(urlsplit(away["Location"]).query)
    back = {"code": "abc", "state": asked["state"][0]}
    page = client.get("/beheer/toegang/oidc/oidc/login/callback/", back, follow=True)
    inside = client.get("/beheer/").status_code == 200
    return {"pkce": "code_challenge" in asked, "page": page.request["PATH_INFO"], "inside": inside}


town = HTTPServer(("127.0.0.1", urlsplit(SERVER).port), Town)
threading.Thread(target=town.serve_forever, daemon=True).start()

nora = get_user_model().objects.create_user("nora")
give_role(nora, Role.WORKER)
before = get_user_model().objects.count()
seen = {
    "button": behind_the_proxy()
    .get("/beheer/login/", follow=True)
    .content.decode()
    .count("/oidc/oidc/login/"),
    "first time": come_in(sub="1", preferred_username="nora"),
    "renamed": come_in(sub="1", preferred_username="nora.de.wit"),
    "no account": come_in(sub="2", preferred_username="fatima"),
    "her name": come_in(sub="3", preferred_username="nora"),
}
get_user_model().objects.filter(pk=nora.pk).update(is_active=False)
seen["left"] = come_in(sub="1", preferred_username="nora")
seen["made and tied"] = [get_user_model().objects.count() - before, SocialAccount.objects.count()]
print(json.dumps(seen))  # noqa: T201 - this is the script's answer
