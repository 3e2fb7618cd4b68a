"""One brand colour, eight shades, and every text readable on every ground that it meets."""

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_pages.palette import TEXT_CONTRAST, WHITE, contrast, fingerprint, palette, to_oklch

TEAL, YELLOW, PALE_BLUE = "#0b5a6b", "#ffdd00", "#a8d8f0"

colours = st.integers(min_value=0, max_value=0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colours)
def test_every_text_keeps_its_contrast_whatever_colour_a_town_has(brand):
    poor = [(text, on) for text, on in palette(brand).text_pairs() if contrast(text, on) < TEXT_CONTRAST]
    assert poor == []


@given(colours)
def test_the_shades_go_from_pale_to_dark(brand):
    shades = palette(brand).shades
    lightness = [to_oklch(shades[step])[0] for step in sorted(shades)]
    assert sorted(lightness, reverse=True) == lightness
    assert sorted(shades) == [50, 100, 200, 300, 400, 500, 600, 700]


def test_a_colour_that_is_readable_already_stays_what_the_town_chose():
    assert palette(TEAL).shades[500] == TEAL


@pytest.mark.parametrize("brand", [YELLOW, PALE_BLUE])
def test_a_colour_too_light_for_white_text_becomes_darker_and_keeps_its_hue(brand):
    base = palette(brand).shades[500]
    assert contrast(base, WHITE) >= TEXT_CONTRAST
    assert to_oklch(base)[2] == pytest.approx(to_oklch(brand)[2], abs=0.12)


@pytest.mark.parametrize("wrong", ["", "teal", "#12", "#12345g", "0b5a6b", "#0b5a6b;}body{display:none"])
def test_what_is_no_colour_is_refused(wrong):
    with pytest.raises(ValueError, match="is no colour"):
        palette(wrong)


def address_of(brand: str, mark: str | None = None) -> str:
    kwargs = {"colour": brand.removeprefix("#"), "mark": mark or fingerprint(brand)}
    return reverse("wijkteam_pages:palette", kwargs=kwargs)


def test_the_stylesheet_may_be_kept_for_ever_under_its_own_address(client):
    response = client.get(address_of(YELLOW))
    assert response["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in response["Cache-Control"]
    assert f"--wijkteam-brand-500:{palette(YELLOW).shades[500]}" in response.content.decode()
    assert not response.cookies


def test_an_address_of_older_shades_gives_todays_and_is_not_kept(client):
    response = client.get(address_of(TEAL, mark="0000000000"))
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-cache"


@pytest.mark.django_db
def test_a_colour_that_is_none_has_no_stylesheet(client):
    assert client.get("/palette/nocolr-0000000000.css").status_code == 404
