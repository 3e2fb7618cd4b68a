"""Requests that nobody makes by accident: each gets a short answer and changes nothing."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/nl/wijkteams/vind/", "/beheer/login/"])
def test_a_body_in_another_encoding_is_refused_in_few_words(client, address):
    form = "application/x-www-form-urlencoded; charset=utf-16"
    answer = client.post(address, "postcode=3210AB", content_type=form)
    assert answer.status_code == 400
    assert len(answer.content) < 100


def test_a_header_cannot_move_the_site_to_another_address(client):
    page = client.get("/nl/zoeken/", headers={"SCRIPT_NAME": "/evil"}, SCRIPT_NAME="/evil")
    assert "/evil" not in page.content.decode()


@pytest.mark.parametrize("folder", ["documents", "original_images"])
def test_documents_and_originals_are_not_served_as_plain_files(client, settings, tmp_path, folder):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "geheim.txt").write_text("alleen voor medewerkers")
    assert client.get(f"/media/{folder}/geheim.txt").status_code == 404
