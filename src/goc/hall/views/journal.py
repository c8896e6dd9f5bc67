"""The journal, for inspectors."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.views.decorators.http import require_safe

from goc.hall.queries import journal as reading
from goc.kit.htmx import render_page
from goc.kit.listing import Listing, paginate
from goc.org import access as org
from goc.org.models import Role

LOOKS = "luot-xem"


@require_safe
def journal(request):
    """Acts, or with `?phan=luot-xem` looks at people's data, newest first."""
    if not org.holds(request.user, Role.INSPECTOR):
        raise PermissionDenied
    state = Listing.parse(request.GET, filters=["phan"], sorts={"luc": ["at"]}, default_sort="luc")
    looking = state.value("phan") == LOOKS
    found = reading.looks(request.user) if looking else reading.acts(request.user)
    page = paginate(found, state, count=found.count())
    lines = reading.lines(page.rows)
    context = {"page": replace(page, rows=lines), "looking": looking, "shows_acts": not looking}
    return render_page(request, "hall/journal.html", context, part="lines")
