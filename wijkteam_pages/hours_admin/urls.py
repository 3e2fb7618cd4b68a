"""Addresses of the hours, under the admin; each leads through the guard."""

from django.urls import include, path

from . import (
    checked_view,
    closing_views,
    copy_views,
    exception_views,
    history_views,
    holiday_views,
    record_views,
    remark_views,
    undo_views,
    views,
)

_team = [
    path("", views.TeamHoursView.as_view(), name="team"),
    path("klopt/", checked_view.CheckedView.as_view(), name="checked"),
    path("kopie/", copy_views.CopyView.as_view(), name="copy"),
    path("opmerking/<uuid:pk>/", remark_views.HandleRemarkView.as_view(), name="handle_remark"),
    path("inloop/nieuw/", record_views.AddSessionView.as_view(), name="add_session"),
    path("inloop/<uuid:pk>/", record_views.ChangeSessionView.as_view(), name="change_session"),
    path("inloop/<uuid:pk>/weg/", record_views.RemoveSessionView.as_view(), name="remove_session"),
    path(
        "kanaal/<uuid:channel>/nieuw/", record_views.AddChannelHoursView.as_view(), name="add_channel_hours"
    ),
    path(
        "kanaal-tijd/<uuid:pk>/", record_views.ChangeChannelHoursView.as_view(), name="change_channel_hours"
    ),
    path(
        "kanaal-tijd/<uuid:pk>/weg/",
        record_views.RemoveChannelHoursView.as_view(),
        name="remove_channel_hours",
    ),
    path("afwijking/nieuw/", exception_views.TeamExceptionView.as_view(), name="add_exception"),
    path("afwijking/<uuid:pk>/", exception_views.TeamExceptionView.as_view(), name="change_exception"),
    path(
        "afwijking/<uuid:pk>/weg/", exception_views.RemoveTeamExceptionView.as_view(), name="remove_exception"
    ),
    path("geschiedenis/", history_views.TeamHistoryView.as_view(), name="history"),
    path("geschiedenis/<slug:kind>/<int:history>/", history_views.TeamUndoView.as_view(), name="undo"),
]

_all_teams = [
    path("", views.MunicipalityHoursView.as_view(), name="municipality"),
    path("sluiten/", closing_views.CloseForAllView.as_view(), name="add_for_all"),
    path("feestdagen/<int:year>/", holiday_views.HolidayYearView.as_view(), name="holidays_for_all"),
    path("afwijking/<uuid:pk>/", exception_views.MunicipalityExceptionView.as_view(), name="change_for_all"),
    path("afwijking/<uuid:pk>/weg/", exception_views.RemoveForAllView.as_view(), name="remove_for_all"),
    path("geschiedenis/", history_views.MunicipalityHistoryView.as_view(), name="history_for_all"),
    path(
        "geschiedenis/<slug:kind>/<int:history>/",
        history_views.MunicipalityUndoView.as_view(),
        name="undo_for_all",
    ),
]

app_name = "wijkteam_hours"
urlpatterns = [
    path("", views.TeamsView.as_view(), name="teams"),
    path("terug/<uuid:publication>/", undo_views.UndoPublicationView.as_view(), name="undo_publication"),
    path("alle/<uuid:municipality>/", include(_all_teams)),
    path("<uuid:team>/", include(_team)),
]
