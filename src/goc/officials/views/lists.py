"""The list of officials."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.views.decorators.http import require_safe

from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.officials import access, papers
from goc.officials.forms import lists as forms
from goc.officials.queries import choices, columns, listing


@require_safe
def officials(request):
    """Those of the user's scope whom the address asks for, a page at a time or all as a file."""
    if not access.may_list(request.user):
        raise PermissionDenied
    on, state = today(), forms.listing(request.GET)
    visible = access.visible_officials(request.user, on)
    numbers = access.searchable_by_number(request.user, state.value(forms.TEXT), on)
    wanted = forms.wanted(state, identity=numbers)
    asked = listing.filtered(visible, wanted, on)
    offered = choices.choices(request.user, on, chosen_unit=wanted.unit, day=wanted.day)
    if export.wanted(request):
        paper = papers.listed(asked, state, wanted, offered, request.user, on)
        return export.answer(request, paper)
    found = listing.keys(asked, state, wanted)
    page = paginate(found, state, count=len(found))
    beside = [columns.COLUMNS[name] for name in forms.columns(state)]
    seen(request, people=len(page.rows))
    context = {
        "listing": state,
        "page": replace(page, rows=_shown(request.user, page.rows, beside, wanted, on)),
        "columns": beside,
        "extracts": forms.extracts(state),
        **forms.filter_bar(state, offered),
    }
    return render_page(request, "officials/list.html", context, part="officials")


def _shown(user, pks, beside, wanted, on):
    """The lines of a page under its columns, as the user may see them."""
    sight = access.sight(user, on, columns=[column.name for column in beside])
    return columns.shown(pks, beside, sight=sight, on=on, seats=wanted.seats)
