"""What the pages share that everybody reads and that must be quick."""

from django.db import models
from wagtail.models import PageViewRestriction

from ..remembered import remembered


class PublicPage(models.Model):
    """A page that mostly nobody is kept from: Wagtail asks on each request, with two queries."""

    comes_with: tuple[str, ...] = ()
    """Foreign keys that are read on each request."""

    class Meta:
        abstract = True

    def get_view_restrictions(self):
        """None where the page and all above it are open; that is remembered until a page or a restriction changes."""
        asked = super().get_view_restrictions
        if remembered(("is open", self.path), lambda: not asked().exists()):
            return PageViewRestriction.objects.none()
        return asked()
