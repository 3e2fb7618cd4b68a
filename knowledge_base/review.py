"""When something that a colleague vouches for has to be looked at again."""

from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta


@dataclass(frozen=True, slots=True)
class Review:
    """When it was checked, if ever, and for how many months that holds."""

    checked_on: date | None
    months: int

    @property
    def due_on(self) -> date | None:
        """The last day on which the check holds; None when nobody checked it."""
        if self.checked_on is None:
            return None
        return self.checked_on + relativedelta(months=self.months)

    def is_overdue(self, on: date) -> bool:
        """Never checked is overdue too."""
        return self.due_on is None or self.due_on < on
