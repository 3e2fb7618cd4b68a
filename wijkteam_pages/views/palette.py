"""The town's colours as a stylesheet: at an address that changes with them, so it may be kept for ever."""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from .. import palette


@require_safe
def stylesheet(request: HttpRequest, colour: str, mark: str) -> HttpResponse:
    """Any colour is answered; only under the mark of today's shades may it be kept."""
    brand = f"#{colour}"
    response = HttpResponse(palette.palette(brand).stylesheet(), content_type="text/css; charset=utf-8")
    if mark == palette.fingerprint(brand):
        patch_cache_control(response, public=True, max_age=31_536_000, immutable=True)
    else:
        patch_cache_control(response, no_cache=True)
    return response
