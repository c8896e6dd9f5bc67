"""A plan opened, its seats, its approval; somebody put in, an entry mended, somebody taken out."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from goc.journal.middleware import seen
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.today import today
from goc.officials.models import Official
from goc.org.models import Unit
from goc.succession import access, forms, services
from goc.succession.queries import people
from goc.succession.queries import plans as of_plans
from goc.succession.views.doors import WRITERS_ONLY, writers


@require_http_methods(["GET", "POST"])
@writers
def open_plan(request):
    """Open the plan of a title of a unit for a term."""
    units = Unit.objects.filter(pk__in=access.writing(request.user).units)
    form = forms.OpenForm(request.POST or None, units=units)
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            made = services.open_plan(**form.told(), **_act(request))
            return redirect("succession:plan", made.pk)
    return render_page(request, "succession/open.html", {"form": form}, part="form", form=form)


@require_http_methods(["GET", "POST"])
@writers
def seats(request, pk):
    """Say how many seats the title has."""
    plan = _plan(request, pk)
    form = forms.SeatsForm(request.POST or None, initial={"seats": plan.seats})
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            services.correct_plan(plan=plan, **form.cleaned_data, **_act(request))
            return redirect("succession:plan", pk)
    return _form(request, form, plan, "Sửa số ghế")


@require_http_methods(["GET", "POST"])
@writers
def approve(request, pk):
    """Note the decision that approved the plan."""
    plan = _plan(request, pk)
    start = {"decision": plan.decision, "on": plan.approved_on}
    form = forms.ApproveForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            services.approve(plan=plan, today=today(), **form.cleaned_data, **_act(request))
            return redirect("succession:plan", pk)
    return _form(request, form, plan, "Ghi quyết định phê duyệt")


@require_http_methods(["GET", "POST"])
@writers
def add(request, pk):
    """Put an official into the plan."""
    plan, on = _plan(request, pk), today()
    written = access.writing(request.user)
    officials = Official.objects.filter(unit__in=written.units).select_related("person")
    form = forms.AddForm(request.POST or None, officials=officials, initial={"first": on})
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            services.add(plan=plan, today=on, **form.cleaned_data, **_act(request))
            return redirect("succession:plan", pk)
    return _form(request, form, plan, "Đưa vào quy hoạch")


@require_http_methods(["GET", "POST"])
@writers
def correct(request, pk):
    """Mend what was written of an entry."""
    entry = _entry(request, pk)
    start = {"first": entry.period.lower, "ground": entry.ground}
    start |= {"degree_then": entry.degree_then, "theory_then": entry.theory_then}
    form = forms.CorrectForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            services.correct(entry=entry, **form.cleaned_data, **_act(request))
            return redirect("succession:plan", entry.plan_id)
    return _form(request, form, entry.plan, "Sửa thông tin trong quy hoạch", entry)


@require_http_methods(["GET", "POST"])
@writers
def remove(request, pk):
    """Take somebody out of the plan; the entry stays, ended."""
    entry = _entry(request, pk)
    form = forms.RemoveForm(request.POST or None, initial={"last": today()})
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            services.remove(entry=entry, **form.cleaned_data, **_act(request))
            return redirect("succession:plan", entry.plan_id)
    return _form(request, form, entry.plan, "Đưa ra khỏi quy hoạch", entry)


def _plan(request, pk):
    plan = get_object_or_404(of_plans.told(request.sight.plans()), pk=pk)
    if not access.may_write_plan(request.user, plan):
        raise PermissionDenied(WRITERS_ONLY)
    return plan


def _entry(request, pk):
    entry = get_object_or_404(people.one(request.sight.entries(), today()), pk=pk)
    written = access.writing(request.user).units
    if not {entry.plan.unit_id, entry.official.unit_id} <= written:
        raise PermissionDenied(WRITERS_ONLY)
    return entry


def _form(request, form, plan, title, entry=None):
    line = people.lines([entry], today())[0] if entry else None
    seen(request, subject=plan, people=1 if entry else 0)
    context = {"form": form, "plan": plan, "title": title, "line": line}
    return render_page(request, "succession/form.html", context, part="form", form=form)


def _act(request):
    return {"by": request.user, "at": timezone.now()}
