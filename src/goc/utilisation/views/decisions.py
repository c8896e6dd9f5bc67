"""Appointments decided here: written down on a minute, listed, withdrawn; what is owed of them."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.http import FileResponse
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
from goc.standards.queries import dispensations
from goc.utilisation import access, papers, services
from goc.utilisation.forms import decisions as forms
from goc.utilisation.queries import decisions as queries
from goc.utilisation.queries import minutes as kept
from goc.utilisation.rules import CLEARED
from goc.utilisation.views.doors import keepers

DECIDERS_ONLY = (
    "Chỉ thủ trưởng, cán bộ phụ trách đào tạo của đơn vị, thành phố được ghi quyết định, "
    "không ghi cho chính mình."
)


@require_http_methods(["GET", "POST"])
@keepers
def decide(request, pk):
    """Write down the appointment decided on a minute."""
    found = access.visible_checks(request.user)
    minute = get_object_or_404(found.select_related("official__person", "title", "unit"), pk=pk)
    if not access.may_decide(request.user, minute.official, minute.unit):
        raise PermissionDenied(DECIDERS_ONLY)
    form = forms.DecideForm(
        request.POST or None, request.FILES or None, is_cleared=minute.verdict in CLEARED
    )
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            made = services.decide(
                minute=minute, decision=form.decision, upload=form.cleaned_data["upload"],
                on=today(), **_act(request),
            )  # fmt: skip
            return redirect("utilisation:decision", made.pk)
    seen(request, subject=minute.official, people=1)
    context = {"form": form, "minute": minute, "found": kept.readable(minute.found)}
    context["concluded"] = kept.concluded(minute.found)
    return render_page(request, "utilisation/decide.html", context, part="form", form=form)


@require_safe
@keepers
def decisions(request):
    """The decisions about people in sight, a page at a time or all as a file."""
    state = forms.decisions(request.GET)
    asked = forms.wanted(state)
    offered = choices(request.user, today(), chosen_unit=asked.unit).units
    found = queries.told(queries.filtered(access.visible_appointments(request.user), asked))
    found, bar = found.order_by(*state.order_by), forms.bar(state, offered)
    if export.wanted(request):
        return export.answer(request, papers.decisions(found, bar["chips"], today()))
    page = paginate(found, state, count=found.count())
    lines = queries.lines(page.rows)
    seen(request, people=len({line.code for line in lines}))
    context = {"listing": state, "page": replace(page, rows=lines), **bar}
    return render_page(request, "utilisation/decisions.html", context, part="rows")


@require_safe
@keepers
def decision(request, pk):
    """One decision, with the minute it rests on and what it leaves owed, ready to be printed."""
    made = _decision(request, pk)
    seen(request, subject=made.official, people=1)
    context = {
        "made": made,
        "line": queries.lines([made])[0],
        "debts": queries.debts(queries.debts_told(made.debts.order_by("pk")), today()),
        "may_withdraw": made.withdrawn_at is None
        and access.may_decide(request.user, made.official, made.unit),
    }
    return render_page(request, "utilisation/decision.html", context, part="decision")


@require_http_methods(["GET", "POST"])
@keepers
def withdraw(request, pk):
    """Withdraw a decision, with a reason."""
    made = _decision(request, pk)
    if not access.may_decide(request.user, made.official, made.unit):
        raise PermissionDenied(DECIDERS_ONLY)
    form = forms.WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            services.withdraw(appointment=made, on=today(), **form.cleaned_data, **_act(request))
            return redirect("utilisation:decision", pk)
    context = {"form": form, "made": made, "line": queries.lines([made])[0]}
    return render_page(request, "utilisation/withdraw.html", context, part="form", form=form)


@require_safe
@keepers
def scan(request, pk):
    """The scan of a decision."""
    made = get_object_or_404(
        access.visible_appointments(request.user).filter(evidence__isnull=False), pk=pk
    )
    seen(request, subject=made.official, people=1)
    file = made.evidence
    answer = FileResponse(file.content.open("rb"), as_attachment=True, filename=file.name)
    answer["Cache-Control"] = "no-store"
    return answer


@require_safe
@keepers
def debts(request):
    """What decisions leave owed by people in sight, a page at a time or all as a file."""
    on, state = today(), forms.debts(request.GET)
    asked = forms.wanted(state)
    offered = choices(request.user, on, chosen_unit=asked.unit).units
    everything = access.visible_debts(request.user)
    found = queries.debts_told(queries.owed(everything, asked, on)).order_by(*state.order_by)
    bar = forms.bar(state, offered, dispensations.requirements())
    if export.wanted(request):
        return export.answer(request, papers.debts(found, bar["chips"], on))
    page = paginate(found, state, count=found.count())
    lines = queries.debts(page.rows, on)
    seen(request, people=len({line.code for line in lines}))
    counts = queries.debt_counts(everything, on)
    context = {"listing": state, "page": replace(page, rows=lines), "counts": counts, **bar}
    return render_page(request, "utilisation/debts.html", context, part="rows")


def _decision(request, pk):
    return get_object_or_404(queries.told(access.visible_appointments(request.user)), pk=pk)


def _act(request) -> dict:
    return {"by": request.user, "at": timezone.now()}
