"""Addresses of the activities, under the admin; each leads through the guard."""

from django.urls import include, path

from . import activity_views, day_views, deviation_views, history_views, proposal_views, resident_views

_one = [
    path("", activity_views.ActivityHomeView.as_view(), name="activity"),
    path("gegevens/", activity_views.ChangeActivityView.as_view(), name="change"),
    path("dag/nieuw/", day_views.AddSessionView.as_view(), name="add_session"),
    path("dag/eenmalig/", day_views.AddOnceView.as_view(), name="add_once"),
    path("dag/<uuid:pk>/", day_views.ChangeSessionView.as_view(), name="change_session"),
    path("dag/<uuid:pk>/weg/", day_views.RemoveSessionView.as_view(), name="remove_session"),
    path("afwijking/nieuw/", deviation_views.ExceptionView.as_view(), name="add_exception"),
    path("afwijking/<uuid:pk>/", deviation_views.ExceptionView.as_view(), name="change_exception"),
    path("afwijking/<uuid:pk>/weg/", deviation_views.RemoveExceptionView.as_view(), name="remove_exception"),
    path("geschiedenis/", history_views.HistoryView.as_view(), name="history"),
    path("geschiedenis/<slug:kind>/<int:history>/", history_views.UndoView.as_view(), name="undo"),
    path("bewoner/nieuw/", resident_views.AddContactView.as_view(), name="add_contact"),
    path("bewoner/<uuid:pk>/link/", resident_views.SendLinkView.as_view(), name="send_link"),
    path("bewoner/<uuid:pk>/weg/", resident_views.RemoveContactView.as_view(), name="remove_contact"),
    path("ervaring/<uuid:pk>/weg/", resident_views.RemoveExperienceView.as_view(), name="remove_experience"),
]

app_name = "wijkteam_activities"
urlpatterns = [
    path("", activity_views.ListView.as_view(), name="list"),
    path("nieuw/", activity_views.AddActivityView.as_view(), name="add"),
    path("voorstellen/", proposal_views.ProposalListView.as_view(), name="proposals"),
    path("voorstellen/<uuid:pk>/", proposal_views.DecideView.as_view(), name="decide"),
    path("<uuid:activity>/", include(_one)),
]
