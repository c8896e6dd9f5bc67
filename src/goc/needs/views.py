"""The matrix of needs, the names behind it, and the same names as a file."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_safe

from goc.journal.middleware import seen
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.needs import access, forms, papers
from goc.needs.queries import matrix as counting
from goc.needs.queries import names, panel, reading
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
    chosen = panel.panel(within, forms.cell(state), versions, on, whole=within.called)
    if chosen:
        seen(request, people=len(chosen.lines))
    picture = SimpleLazyObject(lambda: counting.picture(tops, on, whole=within.called))
    context = {
        "assessment": assessment,
        "listing": state,
        "drawn": SimpleLazyObject(lambda: forms.drawn(state, picture, versions)),
        "panel": chosen,
        "panel_query": forms.panel_query(state),
        **forms.matrix_bar(state, choices(within, on, chosen=state.value(forms.OPENED))),
    }
    part = "panel" if request.htmx.target == PANEL else "picture"
    return render_page(request, "needs/matrix.html", context, part=part)


@require_safe
def needs(request):
    """Person by requirement, as the address asks, a page at a time."""
    assessment, within = _before(request)
    if assessment is None:
        return render(request, "needs/none.html")
    state, on = forms.listing(request.GET), assessment.on
    wanted, versions = forms.wanted(state), reading.requirements(on)
    found = names.keys(names.needs(within, wanted, versions), state.order_by)
    page = paginate(found, state, count=names.count(within, wanted, versions))
    lines = names.lines(page.rows, versions, on)
    seen(request, people=len({line.code for line in lines}))
    context = {
        "assessment": assessment,
        "listing": state,
        "page": page,
        "lines": lines,
        **forms.list_bar(state, wanted, choices(within, on, chosen=wanted.unit), versions),
    }
    return render_page(request, "needs/list.html", context, part="needs")


@require_safe
def export(request):
    """The same needs as the list with this address, all pages of them, as a file."""
    suffix = f".{request.GET.get('tep', 'xlsx')}"
    if suffix not in papers.WRITERS:
        raise Http404
    assessment, _ = _before(request)
    if assessment is None:
        raise Http404
    state = forms.listing(request.GET)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"nhu-cau-{assessment.on:%Y-%m-%d}{suffix}"
        rows = papers.write(path, request.user, forms.wanted(state), order_by=state.order_by)
        file = path.open("rb")
    seen(request, people=rows)
    return FileResponse(file, as_attachment=True, filename=path.name)


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
