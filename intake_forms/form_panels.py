"""What an editor reads on the page of a form, above its fields."""

from typing import Any

from wagtail.admin.panels import HelpPanel


class ConcernPanel(HelpPanel):
    """What a town arranges before it switches on a form for concerns; not there on other forms."""

    def __init__(self, template: str = "intake_forms/editing/before_concerns.html", **kwargs: Any) -> None:
        super().__init__(template=template, **kwargs)

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            return super().is_shown() and self.instance.kind == "concern"


class RoutingPanel(HelpPanel):
    """The way to the page that says which team would get an answer; a form in another language goes the same way."""

    def __init__(self, template: str = "intake_forms/editing/try_routing.html", **kwargs: Any) -> None:
        super().__init__(template=template, **kwargs)

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            return super().is_shown() and bool(self.instance.pk)
