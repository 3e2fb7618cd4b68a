"""Uploaded files that are for everybody: renditions of images, as plain files."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.static import serve

# These may be for few: they go through Wagtail's own views, which ask who it is.
NOT_FOR_EVERYBODY = ("documents", "original_images")


def public_media(request: HttpRequest, path: str) -> HttpResponseBase:
    """The file at this path below the media folder; not found is what may be for few."""
    if path.replace("\\", "/").lstrip("/.").split("/")[0] in NOT_FOR_EVERYBODY:
        raise Http404
    return serve(request, path, document_root=settings.MEDIA_ROOT)
