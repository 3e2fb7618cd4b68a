"""How often something may come from one address, counted in the cache for an hour and nowhere else."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from django.core.cache import cache
from django.utils.crypto import salted_hmac

from wijkteam_pages.conf import conf

logger = logging.getLogger(__name__)

MORE_FOR_BUSY = 10
"""So many times as much may come from a network where many people share an address."""


@dataclass(frozen=True, slots=True)
class RateLimit:
    """For one form: at most so many in so much time, for each pair."""

    form: str
    windows: tuple[tuple[int, timedelta], ...] = ((10, timedelta(minutes=10)), (60, timedelta(hours=1)))

    def allows(self, address: str, now: datetime) -> bool:
        """Count one more from this address at this moment, and say whether that is still within the limit.

        A cache that is down counts nothing: then everybody may.
        """
        times = MORE_FOR_BUSY if _is_busy(address) else 1
        # Each is counted, also when the first has said no.
        within = [self._count(address, span, now) <= most * times for most, span in self.windows]
        return all(within)

    def _count(self, address: str, span: timedelta, now: datetime) -> int:
        # The address itself is kept nowhere, not even for an hour.
        who = salted_hmac("wijkteam_pages.rate_limit", _household(address)).hexdigest()[:32]
        seconds = int(span.total_seconds())
        key = f"wijkteam-rate:{self.form}:{who}:{seconds}:{int(now.timestamp()) // seconds}"
        try:
            cache.add(key, 0, timeout=seconds)
            return cache.incr(key)
        except Exception as error:  # whatever a cache may raise; a key that was thrown out meanwhile too
            logger.warning("Nothing is counted: %s", type(error).__name__)
            return 0


def _household(address: str) -> str:
    """One subscriber of IPv6 has a whole /64 of addresses (RFC 6177)."""
    try:
        read = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((read, 64), strict=False)) if isinstance(read, IPv6Address) else str(read)


def _is_busy(address: str) -> bool:
    try:
        read = ip_address(address)
    except ValueError:
        return False
    return any(read in ip_network(network) for network in conf.BUSY_NETWORKS)
