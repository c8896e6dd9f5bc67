"""The plans of the years: in numbers and lines, their classes, their people, what they leave."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.errors import Refused
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.needs.access import within
from goc.needs.queries.choices import choices
from goc.planning import access, forms, jobs, papers
from goc.planning.models import PlanRun
from goc.planning.queries import figures, lines, rows, runs, wishes
from goc.planning.queries.simulation import simulate
from goc.standards.access import may_write, visible_drafts


@require_safe
def plans(request):
    """The years that have a plan, and the way to make one."""
    sight = _sight(request)
    found = [(plan, figures.seen(plan, sight)) for plan in rows.plans().order_by("-year")]
    context = {"plans": found, "next_year": today().year + 1, **_making(request)}
    return render_page(request, "planning/plans.html", context, part="plans")


@require_safe
def simulation(request):
    """A draft of a requirement as if it held from a day on; nobody is judged by it."""
    if not may_write(request.user):
        raise PermissionDenied("Chỉ cán bộ phụ trách đào tạo của thành phố mô phỏng yêu cầu.")
    drafts = visible_drafts(request.user).order_by("short_name", "pk")
    start = {"ngay": date(today().year + 1, 1, 1)}
    form = forms.SimulationForm(request.GET or None, initial=start, drafts=drafts)
    found, reasons, asked = None, [], form.cleaned_data if form.is_valid() else {}
    if asked:
        found, reasons = simulate(
            asked["nhap"], within=within(request.user), on=asked["ngay"], today=today()
        )
    if found:
        first = found.preview.first.values()
        seen(request, people=len({each.code for people in first for each in people}))
    context = {"form": form, "found": found, "reasons": reasons, "draft": asked.get("nhap")}
    context["drafts"] = drafts
    return render_page(request, "planning/simulation.html", context, part="found", form=form)


@require_safe
def plan(request, year):
    """One plan: its numbers, what it leaves and why, its lines by programme, provider, quarter."""
    made, sight = _plan(request, year)
    state = forms.lines(request.GET)
    found = lines.lines(made, sight, forms.wanted(state))
    context = {
        "plan": made,
        "sight": sight,
        "figures": figures.seen(made, sight),
        "lines": found,
        "providers": lines.by_provider(found),
        "wishes": wishes.beside(made, access.wishes(request.user)),
        **_making(request, year),
        **_bar(made, sight, state),
    }
    return render_page(request, "planning/plan.html", context, part="lines")


@require_safe
def classes(request, year):
    """The classes of a plan, as the address asks."""
    made, sight = _plan(request, year)
    state = forms.classes(request.GET)
    found = rows.classes(made, sight, forms.wanted(state)).order_by(*state.order_by)
    bar = _bar(made, sight, state)
    if export.wanted(request):
        return export.answer(request, papers.classes(made, found, bar["chips"]))
    page = paginate(lines.with_names(found), state, count=found.count())
    context = {"plan": made, "sight": sight, "page": page, **bar}
    return render_page(request, "planning/classes.html", context, part="rows")


@require_safe
def people(request, year):
    """The people of a plan with their classes, and what each seat meets."""
    made, sight = _plan(request, year, by_name=True)
    state = forms.people(request.GET)
    found = rows.seats(made, sight, forms.wanted(state)).order_by(*state.order_by)
    bar = _bar(made, sight, state)
    if export.wanted(request):
        return export.answer(request, papers.people(made, found, bar["chips"]))
    page = paginate(found, state, count=found.count())
    told = lines.seat_lines(page.rows, made.assessment.on)
    seen(request, people=len({line.code for line in told}))
    context = {"plan": made, "page": page, "lines": told, **bar}
    return render_page(request, "planning/people.html", context, part="rows")


@require_safe
def uncovered(request, year):
    """The needs that a plan leaves, by name, each with its reason."""
    made, sight = _plan(request, year, by_name=True)
    state = forms.left(request.GET)
    found = rows.uncovered(made, sight, forms.wanted(state)).order_by(*state.order_by)
    bar = _bar(made, sight, state)
    if export.wanted(request):
        return export.answer(request, papers.left(made, found, bar["chips"]))
    page = paginate(found, state, count=found.count())
    told = lines.left_lines(page.rows, made.assessment.on)
    seen(request, people=len({line.code for line in told}))
    context = {"plan": made, "page": page, "lines": told, **bar}
    return render_page(request, "planning/uncovered.html", context, part="rows")


@require_POST
def make(request):
    """Make the draft of a year, anew where it has one."""
    if not access.may_make(request.user):
        raise PermissionDenied(access.MAKERS_ONLY)
    form = forms.YearForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(form.errors["year"]))
        return redirect("planning:plans")
    year = form.cleaned_data["year"]
    try:
        run = jobs.start(year=year, by=request.user, at=timezone.now())
    except Refused as refusal:
        messages.error(request, " ".join(refusal.reasons))
        return redirect("planning:plans")
    if run.state == PlanRun.State.REFUSED:
        messages.error(request, run.told)
    elif run.told:
        messages.success(request, run.told)
    return redirect("planning:plan", year) if rows.draft(year) else redirect("planning:plans")


def _sight(request):
    if not access.may_read(request.user):
        raise PermissionDenied
    return access.sight(request.user)


def _plan(request, year, *, by_name=False):
    sight = _sight(request)
    if by_name and not sight.sees_people:
        raise PermissionDenied
    made = rows.draft(year)
    if made is None:
        raise Http404
    return made, sight


def _bar(made, sight, state):
    units = choices(sight.within, made.assessment.on, chosen=state.value(forms.UNIT))
    return forms.bar(state, units)


def _making(request, year=None):
    """Whether the user may make a plan, and the last time somebody asked for one."""
    return {"may_make": access.may_make(request.user), "run": runs.last(year)}
