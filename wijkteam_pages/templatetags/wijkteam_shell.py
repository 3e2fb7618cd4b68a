"""`{% shell as shell %}`: what stands around the page."""

from django import template

from ..shell import Shell, shell_for

register = template.Library()


@register.simple_tag(takes_context=True)
def shell(context: template.Context) -> Shell | None:
    """The shell of this request, made once; none without a request (a server error page) or a site."""
    request = context.get("request")
    if request is None:
        return None
    if not hasattr(request, "wijkteam_shell"):
        request.wijkteam_shell = shell_for(request, context.get("page"))
    return request.wijkteam_shell
