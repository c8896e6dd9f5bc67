"""The tree of units on a day, and one unit through time."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from goc.kit import export, span
from goc.kit.htmx import render_page
from goc.kit.listing import Listing
from goc.kit.today import today
from goc.org import access, papers, queries
from goc.org.forms import TreeForm
from goc.org.models import Unit


@require_safe
def tree(request):
    """The tree on a day; htmx asks for one level at a time with `duoi` and `loai`."""
    form = TreeForm({"ngay": today().isoformat()} | request.GET.dict())
    asked = form.cleaned_data if form.is_valid() else {}
    on, code = asked.get("ngay") or today(), asked.get("duoi")
    under = get_object_or_404(Unit, code=code) if code else None
    if export.wanted(request):
        return export.answer(request, papers.tree(on, under, asked.get("khoi", "")))
    if under:
        level = queries.level(on, under, asked.get("loai", ""))
    else:
        level = queries.roots(on, asked.get("khoi", ""))
    context = {
        "form": form,
        "listing": Listing.parse(
            request.GET, filters=["ngay", "khoi"], sorts={"ten": ["pk"]}, default_sort="ten"
        ),
        "on": on,
        "level": level,
        "under": under and queries.unit_on(under, on),
        "turning_points": queries.turning_points(),
    }
    return render_page(request, "org/tree.html", context, part="level", form=form)


@require_safe
def unit(request, code):
    """One unit: its names and superiors through time, what stands under it, whom it followed."""
    shown = get_object_or_404(Unit, code=code)
    last_day = span.last_day(shown.life)
    on = min(today(), last_day or today())
    now = queries.unit_on(shown, on)
    context = {
        "unit": shown,
        "now": now,
        "on": on,
        "last_day": last_day,
        "path": queries.path(now.parent_id, on),
        "history": queries.history(shown),
        "level": queries.level(on, shown),
        "lineage": queries.lineage(shown),
        "heirs": queries.heirs_below(shown),
        "reads_people": access.reads(request.user, shown),
    }
    return render_page(request, "org/unit.html", context, part="unit")
