"""Addresses of the spreadsheets, under the admin; each leads through the guard."""

from django.urls import path

from . import views

app_name = "wijkteam_spreadsheets"
urlpatterns = [
    path("", views.IndexView.as_view(), name="index"),
    path("import/<uuid:pk>/", views.ProgressView.as_view(), name="import"),
    path("import/<uuid:pk>/doen/", views.ConfirmView.as_view(), name="import_confirm"),
    path("import/<uuid:pk>/weg/", views.CancelView.as_view(), name="import_cancel"),
    path("import/<uuid:pk>/verbeteren/", views.MarkedCopyView.as_view(), name="import_marked"),
    path("import/<uuid:pk>/zoals-het-was/", views.AsItWasView.as_view(), name="import_before"),
    path("<slug:kind>/", views.UploadView.as_view(), name="kind"),
    path("<slug:kind>/sjabloon/", views.TemplateView.as_view(), name="template"),
    path("<slug:kind>/export/", views.ExportView.as_view(), name="export"),
]
