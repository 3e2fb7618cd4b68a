"""A form field ties its label, hint and error to the control, whatever kind it is."""

import re

from django import forms
from django.template.loader import render_to_string


class Reach(forms.Form):
    phone = forms.CharField(
        label="Wat is uw telefoonnummer?",
        help_text="Wij bellen soms met een afgeschermd nummer.",
        error_messages={"required": "Vul uw telefoonnummer in."},
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    message = forms.ChoiceField(
        label="Mogen wij een bericht inspreken?",
        choices=[("yes", "Ja"), ("no", "Nee")],
        widget=forms.RadioSelect,
    )
    story = forms.CharField(label="Uw vraag", widget=forms.Textarea, required=False)
    agrees = forms.BooleanField(label="Ik heb alles gelezen")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["message"].choice_hints = {"no": "Anderen mogen dit niet horen"}


def drawn(name: str, form: Reach | None = None, **more) -> str:
    form = form or Reach()
    return render_to_string("wijkteam_pages/components/field.html", {"field": form[name], **more})


def test_the_hint_stands_between_label_and_field_and_is_tied_to_it():
    field = drawn("phone")
    assert field.index("Wat is uw telefoonnummer?") < field.index("afgeschermd") < field.index("<input")
    assert 'aria-describedby="id_phone-hint"' in field
    assert 'id="id_phone-hint"' in field
    assert 'autocomplete="tel"' in field


def test_what_must_be_filled_in_says_so_without_the_browsers_own_check():
    field = drawn("phone")
    assert 'aria-required="true"' in field
    assert not re.search(r"\srequired", field)


def test_what_may_stay_empty_says_so_in_words():
    assert "not required" in drawn("story") or "hoeft niet" in drawn("story")
    assert "*" not in drawn("phone")


def test_an_error_stands_at_the_field_and_is_read_with_it():
    field = drawn("phone", Reach({}))
    assert 'aria-invalid="true"' in field
    assert 'aria-describedby="id_phone-hint id_phone-error"' in field
    assert "Vul uw telefoonnummer in." in field
    assert "utrecht-form-field--invalid" in field


def test_what_was_typed_is_kept():
    assert 'value="06 123"' in drawn("phone", Reach({"phone": "06 123"}))
    assert re.search(r'value="no" checked', drawn("message", Reach({"message": "no"})))


def test_choices_are_tiles_in_a_group_with_a_legend_and_a_sentence_each():
    field = drawn("message")
    assert field.strip().startswith("<fieldset")
    assert re.search(r"<legend[^>]*>\s*Mogen wij een bericht inspreken\?", field)
    assert field.count("wijkteam-choice__control") == 2
    assert 'aria-describedby="id_message_1-hint"' in field


def test_one_check_box_has_its_own_words_as_label():
    field = drawn("agrees")
    assert "<fieldset" not in field
    assert '<label class="wijkteam-choice__label" for="id_agrees">Ik heb alles gelezen</label>' in field


def test_a_question_alone_on_its_page_is_the_heading():
    assert re.search(r"<h1[^>]*>\s*<label", drawn("phone", heading=True))
    assert re.search(r"<legend[^>]*>\s*<h1", drawn("message", heading=True))


def test_the_summary_names_all_errors_and_leads_to_each_first_control():
    summary = render_to_string("wijkteam_pages/components/error_summary.html", {"form": Reach({})})
    assert summary.index('href="#id_phone"') < summary.index('href="#id_message_0"')
    assert 'href="#id_agrees"' in summary
    assert 'tabindex="-1"' in summary


def test_without_errors_there_is_no_summary():
    summary = render_to_string("wijkteam_pages/components/error_summary.html", {"form": Reach()})
    assert summary.strip() == ""
