"""How many people sit where: the city level by level on a day, and one unit over the years."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from goc.kit import export, span
from goc.kit.htmx import render_page
from goc.kit.today import today
from goc.officials import access
from goc.officials.forms import headcount as forms
from goc.officials.papers import headcount as papers
from goc.officials.queries import headcount as queries
from goc.org import access as org
from goc.org import queries as units
from goc.org.models import Unit

YEARS = 12


@require_safe
def headcount(request):
    """People by unit on a day, as the units stood then or in those of today."""
    if not access.may_list(request.user):
        raise PermissionDenied
    state, now = forms.listing(request.GET), today()
    day, code = forms.asked_day(state, now), state.value(forms.UNDER)
    under = get_object_or_404(Unit, code=code) if code else None
    in_today, scope = state.value(forms.UNITS) == forms.NOW, org.reach(request.user)
    if in_today:
        found, named_on = queries.as_now(day, now, under, scope), now
    else:
        found, named_on = queries.as_then(day, under, scope), day
    if export.wanted(request):
        return export.answer(request, papers.headcount(found, day, in_today=in_today))
    context = {
        "listing": state,
        "day": day,
        "in_today": in_today,
        "is_whole": scope is None,
        "found": found,
        "under": under and units.unit_on(under, named_on),
        "path": units.path(under.pk, named_on)[:-1] if under else [],
        "turning_points": units.turning_points(),
    }
    return render_page(request, "officials/headcount.html", context, part="found")


@require_safe
def unit_people(request, code):
    """One unit's people at the end of each year, and on its last day where it ended."""
    unit = get_object_or_404(Unit, code=code)
    if not access.may_list(request.user):
        raise PermissionDenied
    if not org.reads(request.user, unit):
        raise Http404
    last = min(span.last_day(unit.life) or today(), today())
    ends = [date(year, 12, 31) for year in range(last.year - YEARS, last.year)]
    context = {
        "unit": unit,
        "now": units.unit_on(unit, last),
        "ended": bool(unit.life.upper) and unit.life.upper <= today(),
        "years": queries.by_year(unit, [last, *ends]),
        "followed": queries.heirs(unit, last, today()),
    }
    return render_page(request, "officials/unit_people.html", context, part="years")
