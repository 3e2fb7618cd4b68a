"""`load_forms`: a town gets the forms that come with the suite, as drafts that an editor reads and publishes."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.models import Locale, Page, Site

from intake_forms.form_faults import errors_by_step
from intake_forms.models import FormPage
from intake_forms.shipped import ShippedForm, shipped_forms

# The language in which every shipped form was written first.
WRITTEN_IN = "nl"


class Command(BaseCommand):
    help = "Makes the forms that come with the suite, as drafts. What is there already stays as it is."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        if site is None:
            raise CommandError("Er is nog geen site. Maak eerst een site met een startpagina.")
        for form in shipped_forms():
            slug = form.words(WRITTEN_IN)["slug"]
            if site.root_page.get_children().filter(slug=slug).exists():
                self.stdout.write(f"{slug}: is er al, en blijft zoals het is.")
            else:
                self.tell(self.make(form, site.root_page), form)

    def make(self, form: ShippedForm, home: Page) -> FormPage:
        """A draft below the home page: nobody sees it before it is published."""
        words = form.words(WRITTEN_IN)
        page = FormPage(
            locale=Locale.get_default(), live=False, show_in_menus=True, **form.behaviour, **words
        )
        home.add_child(instance=page)
        page.save_revision()
        return page

    def tell(self, page: FormPage, form: ShippedForm) -> None:
        """What was made, and what stands in the way of publishing it: a topic that this town does not have yet."""
        what = (
            "staat uit, lees eerst de uitleg bij de pagina" if form.is_switched_off else "klaar om te lezen"
        )
        self.stdout.write(f"{page.slug}: gemaakt als concept, {what}.")
        for error in errors_by_step(page.journey().steps, is_draft=False).values():
            self.stdout.write(f"  let op: {' '.join(error.messages)}")
