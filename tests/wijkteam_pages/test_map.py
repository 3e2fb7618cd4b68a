"""The map of a team: small, clean, and said in words too."""

import re
from xml.etree import ElementTree

import pytest

from tests.wijkteam_pages import zandmeer
from wijkteam_pages.drawing import DrawnDistrict, draw
from wijkteam_pages.label_places import Box, label_in, ways_to_write
from wijkteam_pages.models import District, Location

SVG = "{http://www.w3.org/2000/svg}"


def square(x, y, size=0.02):
    return [[[(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]]]


NOORD = DrawnDistrict("Noord", square(5.20, 52.70), is_served=True)
OOST = DrawnDistrict("Oost & <Zee>", square(5.22, 52.70), is_served=False)


def drawn(*districts, pins=()):
    svg = draw(districts, pins, "Kaart", "Wijkteam Noord werkt in Noord.", "map")
    return ElementTree.fromstring(svg), svg  # noqa: S314 - drawn by ourselves


def test_it_is_one_image_with_a_name_and_a_description():
    root, _svg = drawn(NOORD, OOST)
    assert root.get("role") == "img"
    labelled = root.get("aria-labelledby").split()
    texts = {element.get("id"): element.text for element in root if element.get("id")}
    assert [texts[name] for name in labelled] == ["Kaart", "Wijkteam Noord werkt in Noord."]


def test_the_teams_districts_stand_out_and_lie_on_top():
    root, _svg = drawn(NOORD, OOST)
    paths = [path.get("class") for path in root.findall(f"{SVG}path")]
    assert ["--served" in name for name in paths] == [False, True]


def test_it_needs_no_style_script_or_request():
    _root, svg = drawn(NOORD, OOST, pins=[(5.21, 52.71)])
    assert not re.search(r"style=|<style|<script|href|url\(", svg)


def test_names_are_escaped_and_inside_their_district():
    root, svg = drawn(NOORD, OOST)
    assert "&amp;" in svg
    assert "<Zee>" not in svg
    places = {span.text: int(span.get("x")) for span in root.iter(f"{SVG}tspan")}
    assert places["Noord"] < 400
    assert all(x > 400 for name, x in places.items() if name != "Noord")


def test_a_name_gives_way_to_a_pin():
    root, _svg = drawn(NOORD, pins=[(5.21, 52.71)])
    (pin,) = root.findall(f"{SVG}g")
    x, y = map(int, re.findall(r"\d+", pin.get("transform")))
    (span,) = root.iter(f"{SVG}tspan")
    taken = Box(x - 22, y - 66, x + 22, y + 4)
    assert not (
        taken.left < int(span.get("x")) < taken.right and taken.top < int(span.get("y")) < taken.bottom
    )


def test_a_pin_outside_the_map_is_left_out():
    root, _svg = drawn(NOORD, pins=[(4.0, 51.0)])
    assert not root.findall(f"{SVG}g")


def test_neighbours_share_the_same_line():
    root, _svg = drawn(NOORD, OOST)
    edges = [set(corners(path.get("d"))) for path in root.findall(f"{SVG}path")]
    assert len(edges[0] & edges[1]) == 2


def corners(data):
    """The absolute points of a path of one ring."""
    numbers = [int(n) for n in re.findall(r"-?\d+", data)]
    x, y = numbers[:2]
    points = [(x, y)]
    for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x, y))
    return points


def test_however_detailed_the_outlines_the_map_stays_below_8_kb():
    import math

    def rough(x, y, size, points=4000):
        ring = [
            (
                x + size * (1 + 0.2 * math.sin(t * 0.9)) * math.cos(t / points * math.tau),
                y + size * (1 + 0.2 * math.sin(t * 0.9)) * math.sin(t / points * math.tau) * 0.6,
            )
            for t in range(points)
        ]
        return [[[*ring, ring[0]]]]

    areas = [DrawnDistrict(f"Wijk {n}", rough(5.2 + n * 0.05, 52.7, 0.02), n == 1) for n in range(8)]
    _root, svg = drawn(*areas, pins=[(5.2, 52.7)])
    assert len(svg.encode()) <= 8192


def test_nothing_to_draw_is_no_map():
    assert draw([], [], "", "", "map") == ""
    assert draw([DrawnDistrict("Leeg", [], is_served=True)], [], "", "", "map") == ""


def test_a_long_name_is_broken_where_one_would():
    assert ways_to_write("Daalmeer/Koedijk")[1] == ("Daalmeer/", "Koedijk")
    assert ways_to_write("Binnenstad-Noord")[1] == ("Binnenstad-", "Noord")
    assert ways_to_write("Oudorp") == [("Oudorp",)]


def test_a_name_that_fits_nowhere_is_left_out():
    tiny = [[(0, 0), (20, 0), (20, 20), (0, 20), (0, 0)]]
    assert label_in(tiny, "Huiswaard", (26, 22), []) is None


@pytest.fixture
def town(db):
    town = zandmeer.build_with_pages()
    for district, area in ((town.noord, NOORD.area), (town.oost, OOST.area)):
        district.outline = {"type": "MultiPolygon", "coordinates": area}
        district.save()
    return town


def test_the_team_page_shows_the_map_and_the_same_in_words(client, town):
    page = client.get("/nl/wijkteams/noord/").content.decode()
    assert 'role="img"' in page
    assert "wijkteam-map__district--served" in page
    assert "Noord" in re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL)


def test_a_building_on_the_map_has_a_pin(town):
    from wijkteam_pages.map import map_of_team

    kap = Location(name="De Kap", street="Lindelaan", house_number="12", latitude="52.71", longitude="5.21")
    svg = map_of_team(town.team_noord, [kap])
    assert "wijkteam-map__pin" in svg
    assert "De Kap, Lindelaan 12" in svg


def test_without_outlines_there_is_no_map(client, town):
    District.objects.update(outline=None)
    assert "wijkteam-map" not in client.get("/nl/wijkteams/noord/").content.decode()


def test_a_new_outline_shows_at_the_next_request(client, town):
    client.get("/nl/wijkteams/noord/")
    town.noord.name = "Noordrand"
    town.noord.save()
    assert "Noordrand" in client.get("/nl/wijkteams/noord/").content.decode()
