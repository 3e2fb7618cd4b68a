"""A page with every component, in any direction and brand colour: for looking at, and for axe."""

from datetime import timedelta
from types import SimpleNamespace

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.utils.safestring import mark_safe
from reference_site.urls import urlpatterns as site_urls

from wijkteam_pages.palette import fingerprint

MAP = mark_safe(
    '<svg viewBox="0 0 390 250" role="img" aria-label="Noord en Havenkwartier">'
    '<path class="wijkteam-map__district" d="M195 130 380 110 370 230 200 235Z"/>'
    '<path class="wijkteam-map__district wijkteam-map__district--served" d="M20 30 190 15 195 130 15 140Z"/>'
    '<text class="wijkteam-map__label" x="105" y="85" font-size="15">Noord</text>'
    '<path class="wijkteam-map__pin" d="M150 60c-9 0-15 6-15 14 0 11 15 24 15 24s15-13 15-24c0-8-6-14-15-14z"/></svg>'
)


class AllFields(forms.Form):
    """One of each kind."""

    name = forms.CharField(label="Hoe heet u?", help_text="Alleen uw voornaam mag ook.")
    phone = forms.CharField(
        label="Wat is uw telefoonnummer?",
        help_text="Wij bellen soms met een afgeschermd nummer.",
        error_messages={"required": "Vul uw telefoonnummer in. Bijvoorbeeld 06 12345678."},
    )
    may_leave_message = forms.ChoiceField(
        label="Mogen wij een bericht inspreken?",
        choices=[("yes", "Ja"), ("no", "Nee")],
        widget=forms.RadioSelect,
    )
    topics = forms.MultipleChoiceField(
        label="Waarover gaat het?",
        choices=[("money", "Geld en schulden"), ("home", "Wonen")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    story = forms.CharField(label="Uw vraag", widget=forms.Textarea(attrs={"rows": 5}), required=False)
    moment = forms.ChoiceField(
        label="Wanneer?", choices=[("", "Maakt niet uit"), ("am", "Ochtend")], required=False
    )
    is_sure = forms.BooleanField(label="Ik heb alles gelezen")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["may_leave_message"].choice_hints = {"no": "Anderen mogen dit niet horen"}


def shell(direction: str, brand: str) -> SimpleNamespace:
    """What the lead of a page gets, without a database."""
    language = "ar" if direction == "rtl" else "nl"
    menu = ["Home", "Vind uw wijkteam", "Hulp vragen", "Uw idee"]
    names = [("nl", "Nederlands", "ltr"), ("en", "English", "ltr"), ("ar", "العربية", "rtl")]
    return SimpleNamespace(
        organisation=SimpleNamespace(name="Wijkteams Zandmeer", operator="Gemeente Zandmeer"),
        locale=SimpleNamespace(language_code=language),
        direction=direction,
        menu=[
            SimpleNamespace(title=each, url="#main", is_active=each == "Home", language=language)
            for each in menu
        ],
        languages=[
            SimpleNamespace(code=code, name=name, direction=way, url="#main", is_active=code == language)
            for code, name, way in names
        ],
        urgent_numbers=[
            SimpleNamespace(name="Veilig Thuis", number="0800-2000", note="gratis, dag en nacht")
        ],
        footer_links=[SimpleNamespace(title="Privacy", url="#main")],
        breadcrumb=[SimpleNamespace(title=each, url="#main") for each in ("Home", "Wijkteams")],
        home_url="/stijl/",
        search_url="#main",
        palette_url=f"/palette/{brand}-{fingerprint('#' + brand)}.css",
    )


def style_page(request: HttpRequest) -> HttpResponse:
    """`?dir=rtl&brand=ffdd00&errors=1`; with `late=1` its status had passed before the page arrived."""
    brand = request.GET.get("brand", "0b5a6b")
    request.wijkteam_shell = shell(request.GET.get("dir", "ltr"), brand)
    typed = {"name": "Mevrouw De Wit", "may_leave_message": "yes"}
    form = AllFields(typed) if request.GET.get("errors") else AllFields(initial=typed)
    items = [
        SimpleNamespace(title="Vraag wie belangrijk is", text="Teken samen een netwerkkaart."),
        SimpleNamespace(title="Nodig samen uit", text="De inwoner kiest de plek, de tijd en de mensen."),
    ]
    questions = [
        SimpleNamespace(
            question="Moet ik betalen voor hulp?", answer="Nee. De hulp van het wijkteam is gratis."
        ),
        SimpleNamespace(
            question="Vertelt u mijn verhaal aan anderen?", answer="Alleen als u dat goed vindt."
        ),
    ]
    rows = [
        SimpleNamespace(question="Uw vraag", answer="Ik heb schulden en krijg brieven.", change_url="#main"),
        SimpleNamespace(question="Uw naam", answer="", change_url="#main"),
    ]
    context = {"form": form, "items": items, "questions": questions, "rows": rows, "map": MAP}
    # Asked by the script, the page has moved on; and what it says stays true for a day.
    is_again = (
        request.headers.get("Sec-Fetch-Mode") == "cors" or request.headers.get("Sec-Fetch-Dest") == "empty"
    )
    context["moment"] = "later" if is_again else "eerste keer"
    stays_true = timedelta(seconds=-10 if request.GET.get("late") else 1, days=int(is_again))
    context["until"] = (timezone.now() + stays_true).isoformat()
    context["contents"] = [SimpleNamespace(id="bereiken", title="Zo bereikt u ons")]
    return render(request, "look/style_page.html", context)


urlpatterns = [path("stijl/", style_page), *site_urls]
