"""The journal, for inspectors."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.views.decorators.http import require_safe

from goc.hall import forms, papers
from goc.hall.queries import journal as reading
from goc.kit import export
from goc.kit.forms import day
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.org import access as org
from goc.org.models import Role


@require_safe
def journal(request):
    """Acts, or the looks at people's data that the address asks for, newest first."""
    if not org.holds(request.user, Role.INSPECTOR):
        raise PermissionDenied
    state = forms.journal(request.GET)
    part, since = state.value(forms.PART), day(state.value(forms.SINCE))
    found = reading.found(request.user, part, since)
    if export.wanted(request):
        return export.answer(request, papers.journal(found, forms.journal_in_words(state)))
    page = paginate(found, state, count=found.count())
    lines = reading.lines(page.rows)
    context = {"page": replace(page, rows=lines), **forms.journal_bar(state)}
    return render_page(request, "hall/journal.html", context, part="lines")
