"""The matrix of needs, what comes in later years, and the names behind both."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_safe

from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.needs import access, papers
from goc.needs.forms import coming as ahead
from goc.needs.forms import standing as forms
from goc.needs.forms.picture import Drawing
from goc.needs.queries import coming as foreseen
from goc.needs.queries import matrix as counting
from goc.needs.queries import names, panel, reading
from goc.needs.queries import people as lacking
from goc.needs.queries.choices import choices

PANEL = "chi-tiet"


@require_safe
def matrix(request):
    """Units by requirements: how many lack what; beside it the names behind one cell."""
    assessment, within = _before(request)
    if assessment is None:
        return render(request, "needs/none.html")
    state, on = forms.matrix(request.GET), assessment.on
    versions = reading.requirements(on, topic=forms.topic(state))
    tops = _opened(within, state)
    asked = {"whole": within.called, "audience": forms.audience(state)}
    picture = SimpleLazyObject(lambda: counting.picture(tops, on, **asked))
    bar = forms.matrix_bar(state, choices(within, on, chosen=state.value(forms.OPENED)))
    if export.wanted(request):
        return export.answer(request, papers.counted(picture, bar["chips"], versions, on))
    if chosen := panel.panel(within, forms.cell(state), versions, on, whole=within.called):
        seen(request, people=len(chosen.lines))
    drawn = Drawing(state, picture, versions)
    context = {"assessment": assessment, "listing": state, "drawn": drawn, **bar}
    context |= {"panel": chosen, "panel_query": forms.panel_query(state)}
    part = "panel" if request.htmx.target == PANEL else "picture"
    return render_page(request, "needs/matrix.html", context, part=part, late=drawn.late)


@require_safe
def needs(request):
    """Person by requirement, as the address asks, a page at a time or all as a file."""
    assessment, within = _before(request)
    if assessment is None:
        return render(request, "needs/none.html")
    state, on = forms.listing(request.GET), assessment.on
    wanted, versions = forms.wanted(state), reading.requirements(on)
    found = names.needs(within, wanted, versions)
    bar = forms.list_bar(state, wanted, choices(within, on, chosen=wanted.unit), versions)
    if export.wanted(request):
        return export.answer(request, papers.listed(found, state, bar["chips"], versions, on))
    keys = names.keys(found, names.as_indexed(wanted, state.order_by))
    page = paginate(keys, state, count=names.count(within, wanted, versions))
    lines = names.lines(page.rows, versions, on)
    seen(request, people=len({line.code for line in lines}))
    context = {"assessment": assessment, "listing": state, "page": page, "lines": lines, **bar}
    return render_page(request, "needs/list.html", context, part="needs")


@require_safe
def people(request):
    """Those who lack something, one line a person, a page at a time or all as a file."""
    assessment, within = _before(request)
    if assessment is None:
        return render(request, "needs/none.html")
    state, on = forms.people(request.GET), assessment.on
    wanted, versions = forms.wanted(state), reading.requirements(on)
    found = lacking.lacking(within, wanted, versions)
    keys = found.order_by(*state.order_by).values_list("pk", flat=True)
    bar = forms.people_bar(state, choices(within, on, chosen=wanted.unit))
    if export.wanted(request):
        return export.answer(request, papers.lacking(keys, bar["chips"], versions, on))
    page = paginate(keys, state, count=lacking.count(found, within, wanted))
    lines = lacking.lines(page.rows, versions, on)
    seen(request, people=len(lines))
    context = {"assessment": assessment, "listing": state, "page": page, "lines": lines, **bar}
    return render_page(request, "needs/people.html", context, part="people")


@require_safe
def forecast(request):
    """How many will newly lack what, one, three and five years ahead; every number leads on."""
    assessment, within = _before(request)
    standing = foreseen.forecasts()
    if not standing:
        return render(request, "needs/none_ahead.html", {"assessment": assessment})
    state, on = ahead.overview(request.GET), standing[0].base
    rows = foreseen.by_requirement(within, ahead.wanted(state, standing))
    bar = ahead.bar(state, choices(within, on, chosen=state.value(ahead.UNIT)), standing)
    if export.wanted(request):
        return export.answer(request, papers.foreseen(rows, standing, bar["chips"]))
    drawn = ahead.drawn(state, rows, standing)
    context = {"forecasts": standing, "listing": state, "rows": drawn, **bar}
    return render_page(request, "needs/forecast.html", context, part="forecast")


@require_safe
def coming(request):
    """Those who will newly lack something, by name, a page at a time or all as a file."""
    _, within = _before(request)
    standing = foreseen.forecasts()
    if not standing:
        raise Http404
    state = ahead.listing(request.GET)
    wanted = ahead.wanted(state, standing)
    [shown] = [each for each in standing if each.pk == wanted.forecast]
    found = foreseen.people(within, wanted)
    units = choices(within, shown.base, chosen=wanted.unit)
    bar = ahead.bar(state, units, standing, reading.requirements(shown.on))
    if export.wanted(request):
        paper = papers.coming_by_name(found, state, bar["chips"], shown)
        return export.answer(request, paper)
    keys = foreseen.keys(found, state.order_by)
    page = paginate(keys, state, count=foreseen.count(within, wanted))
    lines = foreseen.lines(page.rows, shown.base)
    seen(request, people=len({line.code for line in lines}))
    context = {"forecast": shown, "listing": state, "page": page, "lines": lines, **bar}
    return render_page(request, "needs/coming.html", context | {"wanted": wanted}, part="coming")


def _before(request):
    """The last assessment and the units in the user's sight, for those who may read needs."""
    within = access.within(request.user)
    if not within.units:
        raise PermissionDenied
    return reading.latest(), within


def _opened(within, state):
    """The units whose parts make the rows."""
    wanted = forms.opened(state)
    tops = names.tops(within, wanted)
    if wanted.unit and not tops:
        raise Http404
    return tops
