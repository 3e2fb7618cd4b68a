"""Leaving at once: everything of this visit is wiped, and a neutral site comes instead."""

import logging

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from .. import extension
from ..conf import conf
from ..models import OrganisationSettings
from ..quiet_logging import describe

logger = logging.getLogger(__name__)


@csrf_exempt  # it works on a page that stood open for hours, and takes no more than the visitor's own draft
@never_cache
@require_http_methods(["GET", "POST"])
def quick_exit(request: HttpRequest) -> HttpResponse:
    """Wipe the draft and its cookie and go to a neutral site; a worker stays logged in.

    By script it is a POST that outlives the page (204, the script goes on by itself); without, a link.
    """
    if "prefetch" in request.headers.get("Sec-Purpose", request.headers.get("Purpose", "")):
        return HttpResponse(status=204)  # a browser that reads ahead has not left
    response = HttpResponse(status=204) if request.method == "POST" else _away(request)
    extension.quick_exit(request, response)
    # The neutral site need not know from where.
    response["Referrer-Policy"] = "no-referrer"
    return response


def _away(request: HttpRequest) -> HttpResponse:
    response = HttpResponseRedirect(_neutral_site(request))
    response.status_code = 303
    return response


def _neutral_site(request: HttpRequest) -> str:
    try:
        return OrganisationSettings.for_request(request).exit_url or conf.EXIT_URL
    except Exception as error:  # whatever is broken here, somebody must get away
        logger.error("The neutral site is not known:\n%s", describe(error))
        return conf.EXIT_URL
