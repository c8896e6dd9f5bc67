"""Plans in numbers, one plan with its people and structure, people across plans, the paper."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.officials.queries.choices import choices
from goc.succession import access, forms, papers
from goc.succession.queries import people as of_people
from goc.succession.queries import plans as of_plans
from goc.succession.queries import structure
from goc.succession.queries.letterhead import letterhead
from goc.succession.rules import Trait
from goc.succession.views.doors import readers


@require_safe
@readers
def plans(request):
    """The plans that lie in sight, as the address asks."""
    on, state = today(), forms.listing_of_plans(request.GET)
    found = of_plans.told(of_plans.filtered(request.sight.plans(), forms.wanted(state)))
    found = of_plans.counted(found, request.sight, on).order_by(*state.order_by)
    bar = _bar(request, state, on)
    if export.wanted(request):
        return export.answer(request, papers.of_plans(found, bar["chips"], on))
    page = paginate(found, state, count=found.order_by().count())
    lines = of_plans.lines(page.rows, on)
    seen(request, people=sum(line.people for line in lines))
    context = {"page": page, "lines": lines, "may_write": access.may_write(request.user), **bar}
    return render_page(request, "succession/plans.html", context, part="rows")


@require_safe
@readers
def people(request):
    """The people across the plans that the address asks for."""
    on, state = today(), forms.listing_of_people(request.GET)
    chosen = of_plans.filtered(request.sight.plans(), forms.wanted(state))
    found = of_people.across(chosen, request.sight, on, text=state.value(forms.TEXT))
    found = found.order_by(*state.order_by)
    bar = _bar(request, state, on)
    if export.wanted(request):
        return export.answer(request, papers.across(found, bar["chips"], on))
    page = paginate(found, state, count=found.order_by().count())
    lines = of_people.lines(page.rows, on)
    seen(request, people=len({line.code for line in lines}))
    context = {"page": page, "lines": lines, **bar}
    return render_page(request, "succession/people.html", context, part="rows")


@require_safe
@readers
def plan(request, pk):
    """One plan: its numbers beside those of the term before, its people, who left it."""
    state, hidden = forms.listing_of_plan(request.GET), _hidden(request)
    shown = _shown(request, pk, state)
    picked, unknown = forms.trait(state, hidden)
    lines = shown.having(picked, unknown=unknown) if picked else shown.lines
    bar = forms.plan_bar(state, picked, unknown)
    if export.wanted(request):
        return export.answer(request, papers.of_plan(shown, lines, bar["chips"]))
    before = _before(request, shown)
    left = of_people.lines(of_people.left_plan(shown.plan, request.sight, shown.on), today())
    seen(request, subject=shown.plan, people=shown.people + len(left))
    page = paginate(lines, state, count=len(lines))
    context = {
        "shown": shown,
        "before": before,
        "compared": structure.compared(shown, before, hidden=hidden),
        "page": page,
        "left": left,
        "may_write": access.may_write_plan(request.user, shown.plan),
        **bar,
    }
    return render_page(request, "succession/plan.html", context, part="rows")


@require_safe
@readers
def printed(request, pk):
    """The people of one plan as the paper that is filed with the decision."""
    shown = _shown(request, pk, forms.listing_of_plan(request.GET))
    seen(request, subject=shown.plan, people=shown.people)
    context = {"shown": shown, "paper": letterhead(shown.plan, today())}
    return render(request, "succession/printed.html", context)


def _shown(request, pk, state):
    found = get_object_or_404(of_plans.told(request.sight.plans()), pk=pk)
    on = forms.day_of(state) or of_plans.day_of(found, today())
    return structure.portrait(found, request.sight, on, today(), order=state.order_by)


def _before(request, shown):
    """The plan for the same seats in the term before; None where there was none in sight."""
    earlier = of_plans.previous(shown.plan, request.sight.plans())
    if earlier is None:
        return None
    return structure.portrait(earlier, request.sight, of_plans.day_of(earlier, today()), today())


def _hidden(request):
    """The traits that the reader may not see: ethnicity, unless they see everybody's in sight."""
    sees = request.sight.units <= access.sees_ethnicity(request.user)
    return () if sees else (Trait.MINORITY,)


def _bar(request, state, on):
    units = choices(request.user, on, chosen_unit=state.value(forms.UNIT)).units
    return forms.bar(state, units, request.sight.plans())
