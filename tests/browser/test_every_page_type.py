"""Every page of one address that no other test looks at: loaded once, looked at on three screens."""

import pytest

from .inspection import at_every_width
from .page_types import PAGE_TYPES

ROWS = [row for row in PAGE_TYPES if row.is_one_load and not row.elsewhere]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_it_fits_each_screen_and_a_thumb_and_breaks_no_rule_of_accessibility(arrivals, row):
    with arrivals.at(row) as page:
        assert at_every_width(page) == []
