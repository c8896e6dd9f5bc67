"""Many officials checked at once: asked for, read, kept as minutes, thrown away."""

from dataclasses import replace

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.errors import Refused
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.succession import access as succession
from goc.succession.queries import plans
from goc.utilisation import access, papers, services
from goc.utilisation.forms import lists as forms
from goc.utilisation.models import ListCheck
from goc.utilisation.queries import asking
from goc.utilisation.queries import lists as queries
from goc.utilisation.views.doors import keepers


@require_http_methods(["GET", "POST"])
@keepers
def check_list(request):
    """Check many officials at once for one title."""
    query = request.POST.get("chosen", request.GET.urlencode())
    form = forms.ListForm(request.POST or None, request.FILES or None, initial={"chosen": query})
    if request.method == "POST" and form.is_valid():
        on = form.cleaned_data["on"] or today()
        with refusals_into(form):
            codes, source = form.people(request.user, today())
            asked = {name: form.cleaned_data[name] for name in ("title", "unit")}
            made = services.check_list(codes=codes, source=source, on=on, **asked, **_act(request))
            return redirect("utilisation:listed", made.pk)
    context = {
        "form": form,
        "chosen": forms.how_many(request.user, query, today()) if query else 0,
        "lists": queries.recent(access.visible_lists(request.user))[:10],
    }
    return render_page(request, "utilisation/check_list.html", context, part="form", form=form)


@require_safe
@keepers
def listed(request, pk):
    """What a list found, a page at a time or all as a file."""
    made = _list(request, pk)
    everyone = access.visible_rows(request.user, made)
    lacked, state = queries.lacked(everyone), forms.rows(request.GET)
    bar = forms.rows_bar(state, lacked)
    found = queries.filtered(everyone, **forms.wanted(state)).order_by(*state.order_by)
    if export.wanted(request):
        return export.answer(request, papers.listed(made, queries.told(found), bar["chips"]))
    page = paginate(queries.told(found), state, count=found.count())
    lines = queries.lines(page.rows, made.on)
    seen(request, people=len(lines))
    context = {
        "made": made,
        "listing": state,
        "page": replace(page, rows=lines),
        "counts": queries.counts(everyone),
        "lacked": lacked,
        **bar,
    }
    return render_page(request, "utilisation/listed.html", context, part="rows")


@require_POST
@keepers
def keep_minutes(request, pk):
    """Keep a minute for each of the rows chosen, or for all that the filter shows."""
    made = _list(request, pk)
    rows = access.visible_rows(request.user, made)
    if "all" in request.POST:
        rows = queries.filtered(rows, **forms.wanted(forms.rows(request.GET)))
    else:
        chosen = [each for each in request.POST.getlist("chon") if each.isdecimal()]
        rows = rows.filter(pk__in=chosen)
    try:
        kept = services.keep_minutes(made=made, rows=rows, **_act(request))
    except Refused as refusal:
        messages.error(request, " ".join(refusal.reasons))
        return redirect("utilisation:listed", pk)
    messages.info(request, f"Đã lập {len(kept)} biên bản, giữ nguyên như hồ sơ lúc này.")
    return redirect("utilisation:minutes")


@require_POST
@keepers
def throw_away(request, pk):
    """Throw a list away."""
    services.throw_away(made=_list(request, pk), **_act(request))
    messages.info(request, "Đã bỏ danh sách; các biên bản đã lập từ danh sách vẫn còn.")
    return redirect("utilisation:check_list")


@require_http_methods(["GET", "POST"])
@keepers
def review(request, pk):
    """Check everyone in a succession plan for what it plans them for."""
    if not succession.may_read(request.user):
        raise Http404("no succession plan is open to this user")
    sight = succession.sight(request.user)
    plan = get_object_or_404(plans.told(sight.plans()), pk=pk)
    said = request.POST if request.method == "POST" else None
    form = forms.ReviewForm(said, titles=asking.titles_of(plan, today()))
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        with refusals_into(form):
            made = services.review_plan(
                plan=plan, sight=sight, title=told.get("title"), on=told["on"] or today(),
                **_act(request),
            )  # fmt: skip
            return redirect("utilisation:listed", made.pk)
    context = {"form": form, "plan": plan}
    return render_page(request, "utilisation/review.html", context, part="form", form=form)


def _list(request, pk) -> ListCheck:
    return get_object_or_404(access.visible_lists(request.user).select_related("plan"), pk=pk)


def _act(request) -> dict:
    return {"by": request.user, "at": timezone.now()}
