"""Addresses behind the dashboard, under the admin."""

from django.urls import path

from . import views

app_name = "wijkteam_dashboard"
urlpatterns = [
    path("vraag/<int:pk>/klopt/", views.AnswerCheckedView.as_view(), name="faq_checked"),
    path("<slug:key>/", views.AllOfOneKindView.as_view(), name="attention"),
]
