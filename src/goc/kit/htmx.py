"""The answer to a full visit and to htmx, from one view and one template."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def render_page(request, template, context, *, part, form=None, late=None):
    """Answer a full visit with the page, and an htmx request with the named part of it.

    A form with errors answers 422, which base.html tells htmx to swap in like any other answer.
    What `late` holds is put in last.
    """
    # When the reader goes back, htmx asks for the address anew and puts the answer in place of the
    # whole body: a part would wipe the page out.
    wants_part = (
        request.headers.get("HX-Request") == "true"
        and request.headers.get("HX-History-Restore-Request") != "true"
    )
    response = render(
        request,
        f"{template}#{part}" if wants_part else template,
        context,
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form and form.errors else HTTPStatus.OK,
    )
    if late:
        response.content = late.fill(response.content)
    patch_vary_headers(response, ["HX-Request"])
    return response


def redirect_whole(request, response):
    """A redirect that htmx follows as the browser does, so that the new page is not put into a part
    of the old one."""
    if request.headers.get("HX-Request") != "true":
        return response
    return HttpResponse(headers={"HX-Redirect": response.url, "Vary": "HX-Request"})
