"""What may follow what: the statuses of a request and the moves between them."""

from __future__ import annotations

from collections.abc import Mapping

# The keys are the values of `Submission.Status`. Who takes a request or gives it to a colleague changes its owner;
# only a request that nobody had yet changes its status by that.
MAY_FOLLOW: Mapping[str, tuple[str, ...]] = {
    "new": ("in_progress", "waiting", "handed_over", "closed"),
    "in_progress": ("waiting", "handed_over", "closed"),
    "waiting": ("in_progress", "handed_over", "closed"),
    "handed_over": ("reopened",),
    "closed": ("reopened",),
    "reopened": ("in_progress", "waiting", "handed_over", "closed"),
}


def may_become(status: str, next_status: str) -> bool:
    """Return whether a request with this status can get the next one in one move. A status never follows itself."""
    return next_status in MAY_FOLLOW[status]


def after_taking(status: str) -> str:
    """Return the status of an open request that somebody begins to answer for: waiting goes on waiting."""
    return "in_progress" if may_become(status, "in_progress") and status != "waiting" else status
