"""The shelf of documents and one document."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from goc.kit import export, span
from goc.kit.htmx import render_page
from goc.kit.listing import Listing, paginate
from goc.kit.today import today
from goc.law import papers, queries, rules
from goc.law.forms import ShelfForm
from goc.law.models import Document

SORTS = {"so": ["number", "pk"], "hieu-luc": ["begins", "number", "pk"]}


@require_safe
def documents(request):
    """All documents that match, with when each is in force and what replaced it."""
    listing = Listing.parse(
        request.GET, filters=["q", "khoi", "ngay"], sorts=SORTS, default_sort="so"
    )
    form = ShelfForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    found = queries.documents(
        on=asked.get("ngay"), branch=asked.get("khoi", ""), text=asked.get("q", "")
    )
    found, chips = found.order_by(*listing.order_by), _chips(listing, asked)
    if export.wanted(request):
        return export.answer(request, papers.shelf(map(_row, found.iterator()), chips, today()))
    page = paginate(found, listing, count=found.count())
    context = {
        "listing": listing,
        "form": form,
        "page": page,
        "rows": [_row(document) for document in page.rows],
        "chips": chips,
    }
    return render_page(request, "law/documents.html", context, part="found", form=form)


def _chips(listing, asked):
    named = {"q": "Tìm: {}", "khoi": "Hệ thống: {}", "ngay": "Có hiệu lực ngày {}"}
    said = {
        "q": asked.get("q"),
        "khoi": asked.get("khoi") and Document.Branch(asked["khoi"]).label,
        "ngay": asked.get("ngay") and f"{asked['ngay']:%d/%m/%Y}",
    }
    return [listing.chip(named[name].format(value), name) for name, value in said.items() if value]


@require_safe
def document(request, code):
    """One document: its dates, its chain of replacement, the numbers that it sets."""
    shown = get_object_or_404(Document.objects.select_related("replaced_by"), code=code)
    context = {
        "document": shown,
        "row": _row(shown),
        "replaced": shown.replaces.order_by("number", "id"),
        "sources": [line.partition(": ")[::2] for line in shown.reference.splitlines()],
        "parameters": queries.values_of(shown),
        "history": queries.history(shown),
    }
    return render_page(request, "law/document.html", context, part="document")


def _row(document):
    period = document.in_force
    first, end = (period.lower, period.upper) if period else (None, None)
    return {
        "document": document,
        "first": first,
        "last": period and span.last_day(period),
        "state": rules.state(first, end, known=period is not None, on=today()),
    }
