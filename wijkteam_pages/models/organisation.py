"""What a town sets once: its name, its look, its languages and whom to call."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Locale

from ..language_choice import LanguageChoiceField


@register_setting(icon="site")
class OrganisationSettings(BaseSiteSetting):
    """One organisation an installation; the crisis numbers are `UrgentNumber`."""

    name = models.CharField(_("name of the website"), max_length=80, default="Wijkteams")
    operator = models.CharField(_("who runs it"), max_length=80, blank=True, help_text=_("Gemeente …"))
    logo = models.ForeignKey(
        "wagtailimages.Image",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
        help_text=_("Square. Without one, a mark in the brand colour is shown."),
    )
    brand_colour = models.CharField(
        _("brand colour"),
        max_length=7,
        default="#0b5a6b",
        validators=[RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Write it like #0b5a6b."))],
        help_text=_("One colour; the shades are made from it so that all text stays readable."),
    )
    phone = models.CharField(
        _("telephone"),
        max_length=20,
        blank=True,
        help_text=_("On every step of a form, and where a team is unknown."),
    )
    languages = LanguageChoiceField(
        _("languages"),
        default=list,
        blank=True,
        help_text=_("Those that residents can choose. The main language is always there."),
    )
    interpreter_note = models.CharField(
        _("about interpreters"),
        max_length=200,
        blank=True,
        help_text=_("One sentence, such as: an interpreter is free."),
    )
    exit_url = models.URLField(
        _("neutral site of the quick exit"),
        default="https://www.buienradar.nl/",
        help_text=_("A site that anybody may look at: the weather, the news."),
    )
    privacy_page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("privacy"),
    )
    accessibility_page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("accessibility statement"),
    )
    complaints_page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("complaints"),
    )

    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("operator"), FieldPanel("phone")], _("Who we are")),
        MultiFieldPanel([FieldPanel("logo"), FieldPanel("brand_colour")], _("Look")),
        MultiFieldPanel([FieldPanel("languages"), FieldPanel("interpreter_note")], _("Languages")),
        MultiFieldPanel(
            [FieldPanel("privacy_page"), FieldPanel("accessibility_page"), FieldPanel("complaints_page")],
            _("Pages that every page links to"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("exit_url"),
                HelpPanel(_("The numbers to call at once are under “Urgent numbers” in the menu.")),
            ],
            _("Safety"),
        ),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        constraints = [
            # The palette is made from it on every page.
            models.CheckConstraint(
                condition=models.Q(brand_colour__regex=r"^#[0-9a-fA-F]{6}$"),
                name="organisation_colour_is_hex",
            )
        ]

    def shown_languages(self) -> list[str]:
        """Language codes that residents can choose: the main one first, the others as the settings list them."""
        others = [code for code, _name in settings.LANGUAGES if code in self.languages]
        return [settings.LANGUAGE_CODE, *(code for code in others if code != settings.LANGUAGE_CODE)]

    @classmethod
    def languages_of_any_site(cls) -> list[str]:
        """Codes of the languages besides the main one that some site shows and that pages can be in."""
        chosen = {code for each in cls.objects.all() for code in each.languages} - {settings.LANGUAGE_CODE}
        known = Locale.objects.filter(language_code__in=chosen)
        return sorted(known.values_list("language_code", flat=True))
