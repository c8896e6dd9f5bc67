"""The standing lists: appointed without qualifying, with what is done about it; trained and not
used."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.officials.queries.choices import choices
from goc.org import access as org
from goc.standards.queries import dispensations
from goc.succession import access as succession
from goc.utilisation import access, papers, services
from goc.utilisation.forms import shortfalls as forms
from goc.utilisation.queries import shortfalls as queries
from goc.utilisation.queries import unused as of_unused
from goc.utilisation.queries import watched
from goc.utilisation.views.doors import keepers, readers


@require_safe
@keepers
def shortfalls(request):
    """Who was appointed without qualifying, a page at a time or all as a file."""
    on, state = today(), forms.listing(request.GET)
    asked = forms.wanted(state, request.user)
    visible = access.visible_shortfalls(request.user)
    found = queries.told(queries.filtered(visible, asked, on)).order_by(*state.order_by)
    offered = choices(request.user, on, chosen_unit=asked.unit)
    bar = forms.bar(state, offered, dispensations.requirements())
    if export.wanted(request):
        return export.answer(request, papers.shortfalls(found, asked, bar["chips"], on))
    page = paginate(found, state, count=queries.filtered(visible, asked, on).count())
    lines = queries.lines(page.rows, on)
    seen(request, people=len({line.code for line in lines}))
    context = {
        "listing": state,
        "page": replace(page, rows=lines),
        "counts": queries.counts(visible),
        "first": watched.first_day(on),
        "is_open": asked.verdict == queries.OPEN,
        "is_lacking": asked.verdict == queries.LACKING,
        "is_mine": asked.owner is not None,
        **bar,
    }
    return render_page(request, "utilisation/shortfalls.html", context, part="rows")


@require_http_methods(["GET", "POST"])
@keepers
def shortfall(request, pk):
    """One of them: what was lacking that day, what was done since; something more done."""
    found = queries.told(access.visible_shortfalls(request.user))
    held, on = get_object_or_404(found, pk=pk), today()
    may_follow = access.may_follow(request.user, held)
    followers = watched.followers(held.unit_id, on)
    is_closed = held.closed_at is not None
    said = request.POST if request.method == "POST" else None
    if said is not None and not may_follow:
        raise PermissionDenied("Chỉ người theo dõi hoặc người phụ trách đơn vị được ghi ở đây.")
    form = forms.StepForm(said, followers=followers, is_closed=is_closed)
    if said is not None and form.is_valid():
        with refusals_into(form):
            services.step(shortfall=held, by=request.user, at=timezone.now(), **form.cleaned_data)
            return redirect("utilisation:shortfall", pk)
    seen(request, subject=held.official, people=1)
    context = {
        "form": form if may_follow else None,
        "held": held,
        "line": queries.lines([held], on)[0],
        "steps": held.steps.select_related("by", "to").order_by("-pk"),
    }
    return render_page(request, "utilisation/shortfall.html", context, part="form", form=form)


@require_safe
@readers
def unused(request):
    """Who was trained for a title and has none yet, a page at a time or all as a file."""
    on, state = today(), forms.unused_listing(request.GET)
    wanted = of_unused.Wanted(
        units=org.reach(request.user, on),
        plans=succession.may_read(request.user),
        basis=state.value(forms.BASIS),
        unit=state.value(forms.UNIT),
        title=state.value(forms.TITLE),
        requirement=state.value(forms.REQUIREMENT),
        text=state.value(forms.TEXT),
    )
    found = of_unused.found(wanted, on, order=state.sort, turned=state.descending)
    short = dict(dispensations.requirements())
    bar = forms.bar(state, choices(request.user, on, chosen_unit=wanted.unit), short.items())
    if export.wanted(request):
        return export.answer(request, papers.unused(found, short, bar["chips"], on))
    page = paginate(found, state, count=len(found))
    lines = of_unused.lines(page.rows, on, short=short)
    seen(request, people=len({line.code for line in lines}))
    context = {"listing": state, "page": replace(page, rows=lines), **bar}
    context |= {"months": of_unused.months(on), "people": len({each.official for each in found})}
    return render_page(request, "utilisation/unused.html", context, part="rows")
