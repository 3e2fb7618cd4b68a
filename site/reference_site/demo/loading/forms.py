"""The forms that come with the suite, in Dutch and English; what ships switched off stays a draft."""

from datetime import date

from wagtail.models import Locale

from intake_forms.models import FormPage
from intake_forms.shipped import shipped_forms
from reference_site.demo.loading.pages import count_children_after_commit, publish
from reference_site.home.models import HomePage


def is_there() -> bool:
    return FormPage.objects.exists()


def load(today: date) -> None:
    """Makes the forms in Dutch and English."""
    home = HomePage.objects.get(locale=Locale.get_default())
    for form in shipped_forms():
        words = {language: form.words(language) for language in ("nl", "en")}
        publish(
            home,
            FormPage,
            form.key,
            words,
            is_draft=form.is_switched_off,
            show_in_menus=True,
            **form.behaviour,
        )
    count_children_after_commit()
