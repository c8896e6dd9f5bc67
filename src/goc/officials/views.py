"""The list of officials, and the same list as a file."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404
from django.views.decorators.http import require_safe

from goc.journal.middleware import seen
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.officials import access, forms, papers
from goc.officials.queries import choices, columns, listing, records


@require_safe
def officials(request):
    """Those of the user's scope whom the address asks for, a page at a time."""
    if not access.may_list(request.user):
        raise PermissionDenied
    on = today()
    state, asked = _asked(request, on)
    found = listing.keys(asked, state)
    page = paginate(found, state, count=len(found))
    beside = [columns.COLUMNS[name] for name in forms.columns(state)]
    sight = access.sight(request.user, on, columns=forms.columns(state))
    offered = choices.choices(request.user, on, chosen_unit=state.value(forms.UNIT))
    seen(request, people=len(page.rows))
    context = {
        "listing": state,
        "page": replace(page, rows=columns.shown(page.rows, beside, sight=sight, on=on)),
        "columns": beside,
        **forms.filter_bar(state, offered),
    }
    return render_page(request, "officials/list.html", context, part="officials")


@require_safe
def export(request):
    """The same officials as the list with this address, all pages of them, as a file."""
    suffix = f".{request.GET.get('tep', 'xlsx')}"
    if suffix not in papers.WRITERS:
        raise Http404
    if not access.may_list(request.user):
        raise PermissionDenied
    on = today()
    state, asked = _asked(request, on)
    names = ["code", "full_name", *forms.columns(state)]
    sight = access.sight(request.user, on, columns=names)
    lines = records.records(listing.ordered(asked, state), sight=sight, on=on)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"can-bo-{on:%Y-%m-%d}{suffix}"
        headers = [columns.COLUMNS[name].label for name in names]
        people = papers.write(path, headers, map(columns.in_words(names), lines))
        file = path.open("rb")
    seen(request, people=people)
    return FileResponse(file, as_attachment=True, filename=path.name)


def _asked(request, on):
    state = forms.listing(request.GET)
    visible = access.visible_officials(request.user, on)
    return state, listing.filtered(visible, forms.wanted(state), on)
