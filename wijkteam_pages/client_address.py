"""Whose address a request comes from, when proxies stand in between."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.http import HttpRequest

from wijkteam_pages.conf import conf

UNKNOWN = "0.0.0.0"  # noqa: S104 - no address to listen on: it says that there is none


def client_address(request: HttpRequest) -> str:
    """The address as the trusted proxies (`WIJKTEAM_PAGES_TRUSTED_PROXIES`, networks) report it.

    Every proxy adds to the right of X-Forwarded-For, so that is read from the right: the first address that
    is no proxy of ours is the client. What stands left of it anybody may have written. A unix socket has no
    address and counts as a trusted proxy.
    """
    chain = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    hops = [request.META.get("REMOTE_ADDR", ""), *reversed([part for part in chain if part])]
    nearest = ""
    for hop in hops:
        if hop and _read(hop) is None:
            break
        nearest = hop
        if not _is_trusted(hop):
            break
    return nearest or UNKNOWN


def _is_trusted(hop: str) -> bool:
    networks = conf.TRUSTED_PROXIES
    address = _read(hop)
    return bool(networks) and (address is None or any(address in ip_network(one) for one in networks))


def _read(hop: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(hop)
    except ValueError:
        return None
