"""Addresses of the case desk, below the admin's."""

from django.urls import path

from intake_forms.desk import views
from intake_forms.desk.actions import ACTIONS
from intake_forms.desk.answer import AnswerView
from intake_forms.desk.box import BoxedCaseView, BoxView, LetThroughView
from intake_forms.desk.files import FileView
from intake_forms.desk.offered import AcceptView, DeclineView, OfferedView
from intake_forms.desk.pass_on import PassOnView

app_name = "intake_desk"
urlpatterns = [
    path("", views.InboxView.as_view(), name="inbox"),
    path("pass-on/", PassOnView.as_view(), name="pass_on"),
    path("session/", views.SessionView.as_view(), name="session"),
    path("spam/", BoxView.as_view(), name="box"),
    path("spam/<uuid:pk>/", BoxedCaseView.as_view(), name="box_case"),
    path("spam/<uuid:pk>/person/", LetThroughView.as_view(), name="let_through"),
    path("offered/<uuid:pk>/", OfferedView.as_view(), name="offered"),
    path("offered/<uuid:pk>/accept/", AcceptView.as_view(), name="accept"),
    path("offered/<uuid:pk>/decline/", DeclineView.as_view(), name="decline"),
    path("<uuid:pk>/", views.CasePageView.as_view(), name="case"),
    path("<uuid:pk>/reveal/", views.RevealView.as_view(), name="reveal"),
    path("<uuid:pk>/file/<uuid:upload>/", FileView.as_view(), name="file"),
    path("<uuid:pk>/answer/", AnswerView.as_view(action=ACTIONS["answer"]), name="answer"),
    *(
        path(f"<uuid:pk>/{name}/", views.ActionView.as_view(action=action), name=name)
        for name, action in ACTIONS.items()
        if name != "answer"
    ),
]
