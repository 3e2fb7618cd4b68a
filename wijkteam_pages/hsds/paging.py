"""One page of many rows, as HSDS says it (`Page` in its openapi.json)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

PER_PAGE = 50
MOST_PER_PAGE = 500


@dataclass(frozen=True, slots=True)
class Paging:
    """Which page, counted from 1, of so many rows; a page behind the last is empty."""

    page: int = 1
    per_page: int = PER_PAGE

    def __post_init__(self) -> None:
        if self.page < 1 or self.per_page < 1:
            raise ValueError("pages and rows are counted from 1")

    def of(self, rows: Sequence[Any]) -> Sequence[Any]:
        """The rows of this page."""
        first = (self.page - 1) * self.per_page
        return rows[first : first + self.per_page]

    def told(self, total: int, contents: list[dict[str, Any]]) -> dict[str, Any]:
        """The page with its contents, and where it stands among the others."""
        pages = max(1, -(-total // self.per_page))
        return {
            "total_items": total,
            "total_pages": pages,
            "page_number": self.page,
            "size": len(contents),
            "first_page": self.page == 1,
            "last_page": self.page >= pages,
            "empty": not contents,
            "contents": contents,
        }
