"""What people have shown against what their positions ask: a unit, one official, and what is said
of them."""

from django.core.exceptions import PermissionDenied
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.catalogue.queries.competencies import competency as one_competency
from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.today import today
from goc.officials import access as officials
from goc.standards import access, papers, services
from goc.standards.forms import showing as forms
from goc.standards.queries import gaps, matrices

ASSESSORS_ONLY = "Chỉ thủ trưởng, cán bộ phụ trách đào tạo của đơn vị được ghi năng lực đã thấy."


@require_safe
def unit_competencies(request):
    """The people of a unit against what their positions ask, a page at a time or as a file."""
    if not officials.may_list(request.user):
        raise PermissionDenied
    on, state = today(), forms.matrix_listing(request.GET)
    page = matrices.page(request.user, state, on)
    if export.wanted(request):
        return export.answer(request, papers.competencies(page, on))
    seen(request, people=page.people)
    return render_page(
        request, "standards/unit_competencies.html", {"shown": page, "listing": state}, part="found"
    )


@require_safe
def person(request, code):
    """One official: their position, what it asks, all that was shown."""
    on, official = today(), _official(request.user, code)
    portrait = gaps.portrait(official, on)
    context = {
        "official": official,
        "person": official.person,
        "portrait": portrait,
        "ladders": matrices.ladders(portrait.asked),
        "is_own": official.person.account_id == request.user.pk,
        "may_assess": access.may_assess(request.user, official, on),
        "may_place": officials.may_edit(request.user, official, on),
    }
    seen(request, subject=official, people=1)
    return render(request, "standards/person.html", context)


@require_http_methods(["GET", "POST"])
def assess(request, code, identifier):
    """Say which level of a competency the official has shown."""
    on, official = today(), _assessed(request.user, code)
    shown = get_object_or_404(one_competency(identifier))
    form = forms.AssessForm(request.POST or None, competency=shown, initial={"on": on})
    if form.is_valid():
        with refusals_into(form):
            services.assess(
                official=official, competency=shown, today=on, **form.said(), **_act(request)
            )
            return redirect("standards:person", code)
    return _form(request, official, form, "Đánh giá năng lực", competency=shown)


@require_http_methods(["GET", "POST"])
def prove(request, code):
    """Keep a file that shows a level."""
    on, official = today(), _assessed(request.user, code)
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    form = forms.ProveForm(*given, today=on, initial={"on": on})
    if form.is_valid():
        with refusals_into(form):
            services.prove(official=official, today=on, **form.cleaned_data, **_act(request))
            return redirect("standards:person", code)
    return _form(request, official, form, "Thêm minh chứng năng lực", takes_file=True)


@require_http_methods(["GET", "POST"])
def place(request, code):
    """Say which position the official holds."""
    on, official = today(), _official(request.user, code)
    if not officials.may_edit(request.user, official, on):
        raise PermissionDenied("Chỉ cán bộ phụ trách đào tạo của đơn vị được xếp vị trí việc làm.")
    form = forms.PlaceForm(request.POST or None, on=on, initial={"first": on})
    if form.is_valid():
        with refusals_into(form):
            services.place(official=official, **form.cleaned_data, **_act(request))
            return redirect("standards:person", code)
    return _form(request, official, form, "Xếp vị trí việc làm")


@require_http_methods(["GET", "POST"])
def withdraw(request, pk):
    """Take back what was wrongly said."""
    on = today()
    held = get_object_or_404(_shown(request.user), pk=pk)
    if not access.may_assess(request.user, held.official, on):
        raise PermissionDenied(ASSESSORS_ONLY)
    form = forms.WithdrawForm(request.POST or None)
    if form.is_valid():
        with refusals_into(form):
            services.withdraw(shown=held, **form.cleaned_data, **_act(request))
            return redirect("standards:person", held.official.code)
    return _form(request, held.official, form, "Rút điều đã ghi", held=held)


@require_safe
def shown_evidence(request, pk):
    """The file that shows a level, for whoever may open the file of the official."""
    held = get_object_or_404(_shown(request.user).filter(evidence__isnull=False), pk=pk)
    seen(request, subject=held.official, people=1)
    name = held.evidence.evidence_name
    answer = FileResponse(held.evidence.content.open("rb"), as_attachment=True, filename=name)
    answer["Cache-Control"] = "no-store"
    return answer


def _shown(user):
    related = ("official__person", "competency", "level", "evidence", "withdrawn_by")
    return access.visible_shown(user).select_related(*related)


def _official(user, code):
    visible = officials.visible_officials(user).select_related("person", "unit", "title")
    return get_object_or_404(visible, code=code)


def _assessed(user, code):
    official = _official(user, code)
    if not access.may_assess(user, official, today()):
        raise PermissionDenied(ASSESSORS_ONLY)
    return official


def _form(request, official, form, title, **more):
    seen(request, subject=official, people=1)
    context = {
        "form": form, "official": official, "person": official.person, "title": title,
        "takes_file": False, "competency": None, "held": None,
    }  # fmt: skip
    return render_page(request, "standards/showing.html", context | more, part="form", form=form)


def _act(request):
    return {"by": request.user, "at": timezone.now()}
