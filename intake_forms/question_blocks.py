"""A block for each kind of question, and for the texts between them."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .condition_blocks import KEYS, ConditionBlock, KeyBlock

PROSE = ["bold", "italic", "link", "ol", "ul"]
FILLS_IN = [
    ("name", _("full name")),
    ("given-name", _("first name")),
    ("family-name", _("family name")),
    ("street-address", _("street and house number")),
    ("address-level2", _("town")),
]


class TextBlock(blocks.CharBlock):
    """One line of text that a translator sees; empty until somebody fills it in."""

    def __init__(self, required=True, **kwargs):
        super().__init__(**({"required": required, "max_length": 200, "default": ""} | kwargs))


class QuestionBlock(blocks.StructBlock):
    """What all questions share."""

    label = TextBlock(label=_("Question"), help_text=_("One short question, as you would say it."))
    hint = TextBlock(required=False, label=_("Hint"), help_text=_("Below the question, before the answer."))
    why = TextBlock(
        required=False, label=_("Why we ask"), help_text=_("Why you ask this, and who reads the answer.")
    )
    required = blocks.BooleanBlock(required=False, default=True, label=_("Must be answered"))
    key = KeyBlock(label=_("Key"), help_text=_("For conditions. Keep it once the form is in use."))
    condition = ConditionBlock()

    class Meta:
        icon = "help"
        group = _("Questions")
        label_format = "{label}"
        preview_value = {"label": "Hoe heet u?", "hint": "Alleen uw voornaam mag ook.", "required": True}


class ShortTextBlock(QuestionBlock):
    """One line, such as a name."""

    fills_in = blocks.ChoiceBlock(
        choices=FILLS_IN,
        required=False,
        default="",
        label=_("The browser may fill in"),
        help_text=_("Only for something about the person at the keyboard."),
    )

    class Meta:
        icon = "pilcrow"
        label = _("Short text")
        description = _("One line, such as a name.")


class LongTextBlock(QuestionBlock):
    """A story in somebody's own words."""

    class Meta:
        icon = "doc-full"
        label = _("Long text")
        description = _("Several lines, for a story in somebody's own words.")


class UnsafeBlock(KeyBlock):
    """The keys of the answers by which somebody says that they are not safe."""

    def __init__(self, regex=KEYS, **kwargs):
        words = {
            "label": _("Answers that mean: not safe"),
            "help_text": _("Their keys, such as: no. The desk marks such a request and puts it on top."),
        }
        super().__init__(regex, **(words | kwargs))


class OptionBlock(blocks.StructBlock):
    """One answer to choose from."""

    label = TextBlock(label=_("Answer"))
    hint = TextBlock(required=False, label=_("Hint"))
    key = KeyBlock(label=_("Key"), help_text=_("For conditions."))

    class Meta:
        icon = "radio-empty"
        label = _("Answer")
        description = _("One answer to choose from.")


class ChoiceQuestionBlock(QuestionBlock):
    """Pick one."""

    options = blocks.ListBlock(OptionBlock(), default=[], min_num=2, label=_("Answers"))
    unsafe_answers = UnsafeBlock()

    class Meta:
        icon = "radio-full"
        label = _("Choice")
        description = _("One answer out of several.")


class ChoicesQuestionBlock(ChoiceQuestionBlock):
    """Pick any."""

    class Meta:
        icon = "tick-inverse"
        label = _("Several choices")
        description = _("Any number of answers.")


class YesNoBlock(QuestionBlock):
    """Yes or no."""

    unsafe_answers = UnsafeBlock()

    class Meta:
        icon = "check"
        label = _("Yes or no")
        description = _("Its answers have the keys yes and no.")


class TopicBlock(QuestionBlock):
    """What the question is about; the topics are records."""

    something_else = blocks.BooleanBlock(
        required=False, default=True, label=_("“Something else” is an answer too")
    )

    class Meta:
        icon = "tag"
        label = _("Topic")
        description = _("One of the topics that the town keeps.")


class DateBlock(QuestionBlock):
    """A day."""

    class Meta:
        icon = "date"
        label = _("Date")
        description = _("A day. Never ask for a date of birth.")


class NumberBlock(QuestionBlock):
    """A number."""

    class Meta:
        icon = "order"
        label = _("Number")
        description = _("A number, such as how many children.")


class EmailBlock(QuestionBlock):
    """An e-mail address."""

    class Meta:
        icon = "mail"
        label = _("E-mail address")
        description = _("An e-mail address.")


class PhoneBlock(QuestionBlock):
    """A phone number."""

    class Meta:
        icon = "mobile-alt"
        label = _("Phone number")
        description = _("Alone only where nothing else will do; otherwise use Contact.")


class PostcodeBlock(QuestionBlock):
    """A postcode, which also says which team gets the request."""

    house_number = blocks.BooleanBlock(required=False, default=False, label=_("Ask for the house number too"))

    class Meta:
        icon = "home"
        label = _("Postcode")
        description = _("It also decides which team gets the request.")


class ContactBlock(QuestionBlock):
    """Phone, e-mail or visit; the best moment; may we leave a message."""

    class Meta:
        icon = "user"
        label = _("Contact")
        description = _("Phone, e-mail or visit, the best moment, and whether we may leave a message.")


class UploadBlock(QuestionBlock):
    """A photo or a PDF."""

    class Meta:
        icon = "upload"
        label = _("File")
        description = _("A photo (JPG, PNG) or a PDF: five at most, 10 MB each. The hint says so by itself.")
        preview_value = {"label": "Wilt u een foto meesturen?", "hint": "", "required": False}


class BetweenBlock(blocks.StructBlock):
    """A text between the questions."""

    text = blocks.RichTextBlock(features=PROSE, default="", label=_("Text"))
    condition = ConditionBlock()

    class Meta:
        icon = "info-circle"
        group = _("Texts")
        preview_value = {"text": "<p>U hoeft niet alles in te vullen.</p>"}


class ExplanationBlock(BetweenBlock):
    """Plain text between the questions."""

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Explanation")
        description = _("Text between the questions.")


class NoticeBlock(BetweenBlock):
    """Text that stands out."""

    class Meta:
        icon = "warning"
        label = _("Notice")
        description = _("Text that stands out, such as a number to call.")


class StopBlock(BetweenBlock):
    """The end of the form for whoever comes here."""

    class Meta:
        icon = "no-view"
        label = _("Stop")
        description = _("Who sees this does not go on and sends nothing. Say whom to call.")
        preview_value = {"text": "<p>Bel de Kindertelefoon: <b>0800-0432</b>.</p>"}
