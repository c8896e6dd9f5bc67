"""The record of the processing of personal data, as a page and as a paper."""

from django.core.exceptions import PermissionDenied
from django.views.decorators.http import require_safe

from goc.hall.queries import processing as queries
from goc.kit.htmx import render_page
from goc.kit.today import today
from goc.officials.queries.letterhead import place_and_day
from goc.org import access as org
from goc.org.models import Role

READERS = (Role.CITY_OFFICER, Role.INSPECTOR, Role.ADMINISTRATOR)


@require_safe
def processing(request):
    """Every kind of data that is kept, its ground, its term, and what has outlived the term."""
    if not org.holds(request.user, *READERS):
        raise PermissionDenied
    on = today()
    context = {"lines": queries.record(on), "on": on, "place_and_day": place_and_day(on)}
    return render_page(request, "hall/processing.html", context, part="record")
