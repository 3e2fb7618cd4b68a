"""What is wrong with a form, in words that an editor understands, at the step where it stands."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .journey import Step
from .journey_check import Fault, Problem, problems

SENTENCES = {
    Fault.MISSING: _("A rule looks at the question “%(subject)s”, but there is no question with that key."),
    Fault.LATER: _(
        "A rule looks at “%(subject)s”, which is asked later. Choose a question of an earlier step."
    ),
    Fault.SAME_STEP: _(
        "A rule looks at “%(subject)s” of this same step. Move this to a later step, "
        "or choose a question of an earlier step."
    ),
    Fault.NO_CHOICE: _(
        "“%(subject)s” is answered in people's own words. A rule can only look whether it was answered."
    ),
    Fault.UNKNOWN_ANSWER: _("A rule expects the answer “%(subject)s”, but no answer has that key."),
    Fault.UNKNOWN_MARK: _(
        "“%(subject)s” should mean “not safe”, but no answer of that question has that key."
    ),
    Fault.DEAD_END: _("Nobody ever gets to “%(subject)s”: its rules cannot all be true."),
    Fault.SAME_KEY: _("Two questions have the key “%(subject)s”. Give each its own."),
    Fault.NOTHING_ASKED: _("This step is empty. Add a question or a text."),
}
# A step without questions is no fault while somebody is still writing.
UNFINISHED = {Fault.NOTHING_ASKED}


def errors_by_step(steps: tuple[Step, ...], *, is_draft: bool) -> dict[int, ValidationError]:
    """The first fault of each step as a validation error, by the place of the step."""
    errors: dict[int, ValidationError] = {}
    for problem in problems(steps):
        if not (is_draft and problem.fault in UNFINISHED):
            errors.setdefault(problem.step, _error(problem))
    return errors


def _error(problem: Problem) -> ValidationError:
    return ValidationError(SENTENCES[problem.fault], code=problem.fault, params={"subject": problem.subject})
