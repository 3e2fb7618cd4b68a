"""Addresses of the reference site."""

from django.apps import apps
from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from intake_forms import urls as intake_urls
from reference_site.media import public_media
from wijkteam_pages import urls as wijkteam_urls

handler400 = "wijkteam_pages.views.refused.refused"
urlpatterns = []
if apps.is_installed("allauth"):
    # Before Wagtail's own, so that nobody gets in by a password alone.
    urlpatterns += [
        path("beheer/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
        path("beheer/toegang/", include("allauth.urls")),
    ]
urlpatterns += [
    # Always the main language, never the browser's: a helper's browser is not the resident's.
    path("", RedirectView.as_view(url=f"/{settings.LANGUAGE_CODE}/")),
    path("beheer/", include(wagtailadmin_urls)),
    path("documenten/", include(wagtaildocs_urls)),
    path("media/<path:path>", public_media),
    path("", include(wijkteam_urls)),
]
urlpatterns += i18n_patterns(
    path("", include(intake_urls.localised)),
    path("", include(wijkteam_urls.localised)),
    path("", include(wagtail_urls)),
)
