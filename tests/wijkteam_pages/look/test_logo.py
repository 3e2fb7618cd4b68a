"""A town's own logo takes the place of the mark in the brand colour."""

import pytest
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file

from tests.wijkteam_pages import zandmeer
from wijkteam_pages.models import OrganisationSettings

pytestmark = pytest.mark.django_db


# Wagtail leaves the temporary file of a new rendition to the collector.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_logo_of_the_settings_is_at_the_top_of_the_page(client):
    zandmeer.build_with_pages()
    town = OrganisationSettings.objects.get()
    town.logo = Image.objects.create(title="Zandmeer", file=get_test_image_file())
    town.name = "Sociaal Team Zandmeer"
    town.save()
    page = client.get("/nl/wijkteams/").content.decode()
    assert '<img class="wijkteam-brand__logo" src="/media/images/' in page
    assert "Sociaal Team Zandmeer" in page
