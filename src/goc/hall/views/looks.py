"""Who opened one official's file, all of it."""

from dataclasses import replace

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from goc.hall import forms, papers
from goc.hall.queries import readers
from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.officials.access import visible_officials


@require_safe
def looks(request, code):
    """Every look at the file of an official whom the user may see, the latest first."""
    visible = visible_officials(request.user).select_related("person")
    official = get_object_or_404(visible, code=code)
    state, found = forms.looks(request.GET), readers.of_file(official)
    if export.wanted(request):
        return export.answer(request, papers.looks(official, found, today()))
    page = paginate(found, state, count=found.order_by().count())
    is_own = official.person.account_id == request.user.pk
    context = {
        "official": official,
        "person": official.person,
        "is_own": is_own,
        "listing": state,
        "page": replace(page, rows=readers.lines(official, page.rows)),
    }
    seen(request, subject=official, people=1)
    return render_page(request, "hall/looks.html", context, part="found")
