"""From the national grid to longitude and latitude."""

import pytest

from wijkteam_pages.rd_new import to_wgs84

METRE = 1e-5


@pytest.mark.parametrize(
    ("x", "y", "longitude", "latitude"),
    [
        (155_000, 463_000, 5.38720621, 52.15517440),  # the tower of Amersfoort, where the grid is pinned
        (120_700.723, 487_525.502, 4.88352559, 52.37453253),  # the Westertoren in Amsterdam
        (233_883.131, 582_065.167, 6.56820053, 53.21938317),  # the Martinitoren in Groningen
    ],
)
def test_known_towers_are_where_they_stand(x, y, longitude, latitude):
    assert to_wgs84(x, y) == pytest.approx((longitude, latitude), abs=METRE)
