"""Two files made one: what it would give, the act, what was merged, and its undoing."""

from dataclasses import replace

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.care import access, papers, services
from goc.care.forms.merging import MergeForm, UndoForm
from goc.care.queries import merges as queries
from goc.care.queries.outcome import Outcome, bars
from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.officials.access import may_see_identity, may_see_sensitive


@require_http_methods(["GET", "POST"])
def merge(request, kept, lost):
    """What a merge of the second file into the first would give; and the merge."""
    on = today()
    files = _files(request.user, kept, lost)
    outcome = Outcome(
        *files,
        shows_identity=all(may_see_identity(request.user, each, on) for each in files),
        shows_sensitive=all(may_see_sensitive(request.user, each, on) for each in files),
    )
    form = MergeForm(_sent(request), questions=outcome.questions())
    if form.is_valid():
        with refusals_into(form):
            made = services.merge(
                kept=files[0], lost=files[1], choices=form.choices, why=form.cleaned_data["why"],
                by=request.user, at=timezone.now(), on=on,
            )  # fmt: skip
            return redirect("care:merged", made.pk)
    seen(request, people=2)
    context = {"kept": files[0], "lost": files[1], "tables": outcome.tables(), "form": form}
    return render_page(request, "care/merge.html", context, part="form", form=form)


@require_safe
def merges(request):
    """The merges whose kept file the user may merge, the latest first."""
    access.require_decider(request.user)
    state = queries.listing(request.GET)
    found = queries.told(access.visible_merges(request.user)).order_by(*state.order_by)
    if export.wanted(request):
        return export.answer(request, papers.merged(found, today()))
    page = paginate(found, state, count=found.count())
    seen(request, people=len(page.rows))
    rows = [(each, *queries.state(each)) for each in page.rows]
    context = {"listing": state, "page": replace(page, rows=rows)}
    return render_page(request, "care/merges.html", context, part="merges")


@require_http_methods(["GET", "POST"])
def merged(request, pk):
    """One merge: who, when, on what ground; and its undoing while nothing came later."""
    access.require_decider(request.user)
    held = get_object_or_404(queries.told(access.visible_merges(request.user)), pk=pk)
    form = UndoForm(_sent(request))
    if form.is_valid():
        with refusals_into(form):
            services.undo(
                merge=held, why=form.cleaned_data["why"], by=request.user, at=timezone.now(),
                on=today(),
            )  # fmt: skip
            messages.info(request, f"Hai hồ sơ {held.kept_code} và {held.lost_code} lại như cũ.")
            return redirect(reverse("care:compare", args=[held.kept_code, held.lost_code]))
    seen(request, people=1)
    label, tone = queries.state(held)
    context = {"merge": held, "state": label, "tone": tone, "bars": bars(held), "form": form}
    return render_page(request, "care/merged.html", context, part="undo", form=form)


def _sent(request):
    """What was sent, were it nothing at all; None for a visit."""
    return request.POST if request.method == "POST" else None


def _files(user, kept, lost):
    access.require_decider(user)
    found = access.mergeable_officials(user).filter(code__in=[kept, lost])
    files = {each.code: each for each in found.select_related("person__account", "unit", "title")}
    if len(files) != 2:
        raise Http404
    return files[kept], files[lost]
