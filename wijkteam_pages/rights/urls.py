"""Addresses of the requests of persons, under the admin; each leads through the guard."""

from django.urls import path

from . import views

app_name = "wijkteam_rights"
urlpatterns = [
    path("", views.ListView.as_view(), name="list"),
    path("nieuw/", views.AskView.as_view(), name="ask"),
    path("<uuid:pk>/", views.RequestView.as_view(), name="request"),
    path("<uuid:pk>/akkoord/", views.ApproveView.as_view(), name="approve"),
    path("<uuid:pk>/terug/", views.TakeBackView.as_view(), name="take_back"),
    path("<uuid:pk>/inzage/", views.ExportView.as_view(), name="export"),
    path("<uuid:pk>/wissen/", views.EraseView.as_view(), name="erase"),
]
