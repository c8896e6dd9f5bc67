"""The matrix of needs, and the names behind it."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_safe

from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.needs import access, forms, papers
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
    picture = SimpleLazyObject(lambda: counting.picture(tops, on, whole=within.called))
    bar = forms.matrix_bar(state, choices(within, on, chosen=state.value(forms.OPENED)))
    if export.wanted(request):
        return export.answer(request, papers.counted(picture, bar["chips"], versions, on))
    if chosen := panel.panel(within, forms.cell(state), versions, on, whole=within.called):
        seen(request, people=len(chosen.lines))
    context = {
        "assessment": assessment,
        "listing": state,
        "drawn": SimpleLazyObject(lambda: forms.drawn(state, picture, versions)),
        "panel": chosen,
        "panel_query": forms.panel_query(state),
        **bar,
    }
    part = "panel" if request.htmx.target == PANEL else "picture"
    return render_page(request, "needs/matrix.html", context, part=part)


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
    keys = names.keys(found, names.ordering(wanted, state.order_by))
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
    keys = lacking.lacking(within, wanted).order_by(*state.order_by).values_list("pk", flat=True)
    bar = forms.people_bar(state, choices(within, on, chosen=wanted.unit))
    if export.wanted(request):
        return export.answer(request, papers.lacking(keys, bar["chips"], versions, on))
    page = paginate(keys, state, count=lacking.count(within, wanted))
    lines = lacking.lines(page.rows, versions, on)
    seen(request, people=len(lines))
    context = {"assessment": assessment, "listing": state, "page": page, "lines": lines, **bar}
    return render_page(request, "needs/people.html", context, part="people")


def _before(request):
    """The last assessment and the units in the user's sight, for those who may read needs."""
    if not access.may_read(request.user):
        raise PermissionDenied
    return reading.latest(), access.within(request.user)


def _opened(within, state):
    """The units whose parts make the rows."""
    wanted = forms.opened(state)
    tops = names.tops(within, wanted)
    if wanted.unit and not tops:
        raise Http404
    return tops
