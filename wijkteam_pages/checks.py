"""What can be set wrong, found before the first visitor does; each with an id and a hint."""

from __future__ import annotations

from ipaddress import ip_network
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Info, Tags, Warning, register
from django.utils.translation import check_for_language, get_language_info
from wagtail import hooks

from wijkteam_pages.conf import conf

HOOKS = {
    "wijkteam_suggestions",
    "wijkteam_route",
    "wijkteam_personal_data",
    "wijkteam_due",
    "wijkteam_attention",
    "wijkteam_quick_exit",
    "wijkteam_rotate_keys",
    "wijkteam_search_documents",
}
AUTHENTICATION = "django.contrib.auth.middleware.AuthenticationMiddleware"
SESSION_LIMITS = "wijkteam_pages.login_policy.SessionLimits"
LOCALE = "django.middleware.locale.LocaleMiddleware"
BY_ADDRESS = "wijkteam_pages.language_by_address.LanguageByAddress"
POLICY = "wijkteam_pages.csp.PolicyByPath"


@register()
def check_hooks(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """A hook with a slip in its name would be registered and never called."""
    hooks.search_for_hooks()
    unknown = sorted(name for name in hooks._hooks if name.startswith("wijkteam_") and name not in HOOKS)
    return [
        Error(
            f"Nobody calls the hook {name}.",
            hint=f"The suite's hooks are {', '.join(sorted(HOOKS))}.",
            id="wijkteam_pages.E201",
        )
        for name in unknown
    ]


@register(Tags.security)
def check_proxies(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Networks of proxies must be networks: a typing error would believe nobody, or the wrong one."""
    wrong = [text for text in conf.TRUSTED_PROXIES if not _is_network(text)]
    everybody = [text for text in conf.TRUSTED_PROXIES if text in ("0.0.0.0/0", "::/0")]
    return [
        Error(
            f"TRUSTED_PROXIES: {text} is not the network of a proxy.",
            hint="Write networks such as 10.0.0.0/24, or one address; never all addresses.",
            id="wijkteam_pages.E202",
        )
        for text in [*wrong, *everybody]
    ]


@register(Tags.database)
def check_sqlite(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """SQLite in deferred mode fails at once under a second writer."""
    return [
        Warning(
            f"The database {name} is SQLite and does not begin its transactions IMMEDIATE.",
            hint='Set OPTIONS {"transaction_mode": "IMMEDIATE", "timeout": 20} and journal_mode=WAL.',
            id="wijkteam_pages.W203",
        )
        for name, database in settings.DATABASES.items()
        if database["ENGINE"].endswith("sqlite3")
        and database.get("OPTIONS", {}).get("transaction_mode") != "IMMEDIATE"
    ]


@register(Tags.security, deploy=True)
def check_middleware(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """The policies hold only where their middleware stands, and in which order."""
    order = list(settings.MIDDLEWARE)
    problems: list[CheckMessage] = []
    if SESSION_LIMITS not in order or AUTHENTICATION not in order[: order.index(SESSION_LIMITS)]:
        problems.append(
            Warning(
                "Log-ins do not end after half an hour without a move.",
                hint=f"Put {SESSION_LIMITS} after {AUTHENTICATION} in MIDDLEWARE.",
                id="wijkteam_pages.W204",
            )
        )
    if POLICY not in order:
        problems.append(
            Warning(
                "Pages carry no Content-Security-Policy.",
                hint=f"Put {POLICY} first in MIDDLEWARE; it needs django-csp.",
                id="wijkteam_pages.W205",
            )
        )
    if LOCALE in order or BY_ADDRESS not in order:
        problems.append(
            Warning(
                "The browser's language decides what a visitor sees.",
                hint=f"Put {BY_ADDRESS} in the place of {LOCALE}.",
                id="wijkteam_pages.W206",
            )
        )
    return problems


@register(Tags.security, deploy=True)
def check_other_hosts(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """No request to any other host, the admin included."""
    wanted = {
        "WAGTAIL_GRAVATAR_PROVIDER_URL": None,
        "WAGTAIL_ENABLE_UPDATE_CHECK": False,
        "WAGTAIL_ENABLE_WHATS_NEW_BANNER": False,
        "WAGTAILEMBEDS_FINDERS": [],
    }
    return [
        Warning(
            f"{name} makes the admin, or a page, ask another host for something.",
            hint=f"Set {name} = {value!r}.",
            id="wijkteam_pages.W207",
        )
        for name, value in wanted.items()
        if getattr(settings, name, "its default") != value
    ]


@register(Tags.translation)
def check_languages(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """A language that Django does not know has no name, no direction, and no address under its own prefix."""
    return [
        Error(
            f"Django knows nothing of the language {code}: its addresses would lead nowhere.",
            hint="Give it an entry in django.conf.locale.LANG_INFO, and a catalogue (if only an empty one).",
            id="wijkteam_pages.E211",
        )
        for code, _name in settings.LANGUAGES
        if not (_has_a_name(code) and check_for_language(code))
    ]


@register(Tags.caches, deploy=True)
def check_cache(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """What one process purges must be gone for all."""
    if not settings.CACHES["default"]["BACKEND"].endswith(("LocMemCache", "DummyCache")):
        return []
    return [
        Warning(
            "Each process has a cache of its own: a page that changed stays old in the others.",
            hint="Leave CACHE_URL empty (files), or set it to a server: redis://…",
            id="wijkteam_pages.W208",
        )
    ]


@register(Tags.security, deploy=True)
def check_contact(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Somebody who finds a hole should be able to say so; and a proxy has to be known."""
    found: list[CheckMessage] = []
    if not conf.SECURITY_CONTACT.startswith(("mailto:", "https://")):
        found.append(
            Info(
                "There is no address for people who find a hole, so there is no security.txt.",
                hint="Set SECURITY_CONTACT to a mailto: or https: address.",
                id="wijkteam_pages.I209",
            )
        )
    if settings.SECURE_SSL_REDIRECT and not settings.SECURE_PROXY_SSL_HEADER:
        found.append(
            Info(
                "Behind a proxy that ends TLS, every page would lead to itself for ever.",
                hint="Set TRUSTED_PROXIES to the network of the proxy, unless gunicorn itself has the certificate.",
                id="wijkteam_pages.I210",
            )
        )
    return found


def _has_a_name(code: str) -> bool:
    try:
        get_language_info(code)
    except KeyError:
        return False
    return True


def _is_network(text: str) -> bool:
    try:
        ip_network(text)
    except ValueError:
        return False
    return True
