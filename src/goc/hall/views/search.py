"""One box for people, units and documents."""

from django.views.decorators.http import require_safe

from goc.hall.queries import search as searching
from goc.journal.middleware import seen
from goc.kit.htmx import render_page

PALETTE, PAGE = 6, 20


@require_safe
def search(request):
    """What the words typed find; htmx shows the first few under the box."""
    text = request.GET.get("tim", "")
    limit = PALETTE if request.htmx else PAGE
    hits = searching.hits(request.user, text, limit=limit)
    if people := sum(hit.kind == "Cán bộ" for hit in hits):
        seen(request, people=people)
    return render_page(request, "hall/search.html", {"hits": hits, "text": text}, part="hits")
