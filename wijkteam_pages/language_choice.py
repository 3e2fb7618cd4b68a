"""A model field that holds several of the site's languages."""

from typing import Any

from django import forms
from django.conf import settings
from django.db import models


class LanguageChoiceField(models.JSONField):
    """A list of language codes, ticked from `settings.LANGUAGES`."""

    def formfield(self, **kwargs: Any) -> forms.Field:
        options = {"label": self.verbose_name, "help_text": self.help_text, "required": not self.blank}
        return forms.MultipleChoiceField(
            choices=settings.LANGUAGES,
            widget=forms.CheckboxSelectMultiple,
            **(options | {"initial": self.default()}),
        )
