"""What an editor builds a form with: steps, each with its questions."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .condition_blocks import ConditionBlock
from .form_building import steps_of
from .form_faults import errors_by_step
from .question_blocks import (
    PROSE,
    ChoiceQuestionBlock,
    ChoicesQuestionBlock,
    ContactBlock,
    DateBlock,
    EmailBlock,
    ExplanationBlock,
    LongTextBlock,
    NoticeBlock,
    NumberBlock,
    PhoneBlock,
    PostcodeBlock,
    ShortTextBlock,
    StopBlock,
    TextBlock,
    TopicBlock,
    UploadBlock,
    YesNoBlock,
)


class QuestionsBlock(blocks.StreamBlock):
    """The questions and texts of one step. The names of the blocks are the kinds of `questions.py`."""

    topic = TopicBlock()
    short_text = ShortTextBlock()
    long_text = LongTextBlock()
    choice = ChoiceQuestionBlock()
    choices = ChoicesQuestionBlock()
    yes_no = YesNoBlock()
    date = DateBlock()
    number = NumberBlock()
    postcode = PostcodeBlock()
    contact = ContactBlock()
    phone = PhoneBlock()
    email = EmailBlock()
    upload = UploadBlock()
    explanation = ExplanationBlock()
    notice = NoticeBlock()
    stop = StopBlock()

    class Meta:
        icon = "list-ul"
        label = _("Questions")


class StepBlock(blocks.StructBlock):
    """One page of the form."""

    title = TextBlock(label=_("Title"), help_text=_("What this step is about, such as: Your question."))
    intro = blocks.RichTextBlock(required=False, features=PROSE, default="", label=_("Introduction"))
    questions = QuestionsBlock()
    condition = ConditionBlock()

    class Meta:
        icon = "arrow-right-full"
        label = _("Step")
        label_format = "{title}"
        description = _("One page of the form, with one question or a small group.")
        preview_value = {"title": "Uw vraag"}


class StepsBlock(blocks.StreamBlock):
    """All steps in order; refuses conditions that cannot work, at the step where they stand."""

    step = StepBlock()

    class Meta:
        icon = "list-ol"
        label = _("Steps")

    def clean(self, value):
        cleaned = super().clean(value)
        errors = errors_by_step(steps_of(cleaned), is_draft=self.is_deferred_validation)
        if errors:
            raise blocks.StreamBlockValidationError(block_errors=errors)
        return cleaned
