"""Blocks for conditions and for the machine keys that they lean on."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .conditions import How, Test

KEY = r"^[a-z][a-z0-9_]*$"
KEYS = r"^[a-z0-9_-]+( *, *[a-z0-9_-]+)*$"

TESTS = [
    (Test.IS.value, _("is")),
    (Test.IS_NOT.value, _("is not")),
    (Test.ONE_OF.value, _("is or contains one of")),
    (Test.ANSWERED.value, _("was answered")),
]
HOWS = [(How.ALL.value, _("all of these are true")), (How.ANY.value, _("one of these is true"))]


class KeyBlock(blocks.RegexBlock):
    """A machine key: the same in every language, so no translator is asked for it."""

    def __init__(self, regex=KEY, required=False, **kwargs):
        wrong = {"invalid": _("Use small letters, digits and _ only, such as: topic.")}
        super().__init__(regex, required=required, error_messages=wrong, **({"default": ""} | kwargs))

    class Meta:
        icon = "key"


class RuleBlock(blocks.StructBlock):
    """One claim about an earlier answer."""

    question = KeyBlock(
        required=True, label=_("Key of the question"), help_text=_("A question of an earlier step.")
    )
    test = blocks.ChoiceBlock(choices=TESTS, default=Test.IS.value, label=_("Test"))
    answers = KeyBlock(
        KEYS, label=_("Keys of answers"), help_text=_("With commas between them; for yes or no: yes, no.")
    )

    class Meta:
        icon = "help"
        label = _("Rule")
        description = _("Looks at the answer to an earlier question.")


class ConditionBlock(blocks.StructBlock):
    """When a step or a question is asked."""

    how = blocks.ChoiceBlock(choices=HOWS, default=How.ALL.value, label=_("Ask this when"))
    rules = blocks.ListBlock(RuleBlock(), default=[], label=_("Rules"))

    class Meta:
        icon = "filter"
        label = _("Only ask this when…")
        description = _("Without rules it is always asked.")
        collapsed = True
