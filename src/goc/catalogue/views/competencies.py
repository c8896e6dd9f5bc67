"""Frameworks of competencies, one of them, its competencies written, what a programme builds."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.catalogue import access, services
from goc.catalogue.forms import competencies as forms
from goc.catalogue.models import CompetencyFramework, Programme
from goc.catalogue.queries import competencies as queries
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.today import today


@require_safe
def frameworks(request):
    """Every framework, with how much it holds."""
    on = today()
    rows = [(row, queries.state_on(row, on)) for row in queries.frameworks()]
    context = {"rows": rows, "may_write": access.may_write_frameworks(request.user, on)}
    return render(request, "catalogue/frameworks.html", context)


@require_safe
def framework(request, code):
    """One framework: its competencies as a tree, each with its levels."""
    on, text = today(), request.GET.get("tim", "")
    shown = get_object_or_404(queries.frameworks(), code=code)
    context = {
        "framework": shown,
        "state": queries.state_on(shown, on),
        "branches": queries.tree(shown, text=text),
        "text": text,
        "may_write": access.may_write_frameworks(request.user, on),
    }
    return render_page(request, "catalogue/framework.html", context, part="found")


@require_http_methods(["GET", "POST"])
def framework_new(request):
    """Begin a framework."""
    _require_writer(request.user)
    form = forms.NewFrameworkForm(request.POST or None)
    if form.is_valid():
        with refusals_into(form):
            made = services.create_framework(
                code=form.cleaned_data["code"], text=form.text(), **_act(request, form)
            )
            return redirect("catalogue:framework", made.code)
    context = {"form": form, "title": "Lập khung năng lực", "framework": None}
    return render_page(request, "catalogue/framework_edit.html", context, part="form", form=form)


@require_http_methods(["GET", "POST"])
def framework_edit(request, code):
    """Give a framework another title, source or time."""
    _require_writer(request.user)
    held = get_object_or_404(CompetencyFramework, code=code)
    form = forms.FrameworkForm(request.POST or None, initial=forms.initial_of_framework(held))
    if form.is_valid():
        with refusals_into(form):
            services.change_framework(framework=held, text=form.text(), **_act(request, form))
            return redirect("catalogue:framework", code)
    context = {"form": form, "title": "Sửa khung năng lực", "framework": held}
    return render_page(request, "catalogue/framework_edit.html", context, part="form", form=form)


@require_http_methods(["GET", "POST"])
def competency_new(request, code):
    """Add a competency to a framework."""
    _require_writer(request.user)
    return _competency(request, get_object_or_404(CompetencyFramework, code=code), None)


@require_http_methods(["GET", "POST"])
def competency_edit(request, identifier):
    """Give a competency another text, other levels."""
    _require_writer(request.user)
    held = get_object_or_404(queries.competency(identifier))
    return _competency(request, held.framework, held)


@require_http_methods(["GET", "POST"])
def builds(request, code):
    """Say which levels of which competencies a programme brings its learners to."""
    if not access.may_write_programmes(request.user, today()):
        raise PermissionDenied
    shown = get_object_or_404(Programme, code=code)
    page = forms.BuildsPage(request.POST or None, programme=shown, on=today())
    if page.is_valid():
        with refusals_into(page.form):
            services.build(programme=shown, wanted=page.wanted(), **_act(request, page.form))
            return redirect("hall:programme", code)
    context = {"programme": shown, "page": page}
    return render_page(request, "catalogue/builds.html", context, part="form", form=page.form)


def _competency(request, framework, held):
    page = forms.CompetencyPage(request.POST or None, framework=framework, competency=held)
    if page.is_valid():
        with refusals_into(page.form):
            services.write_competency(
                framework=framework,
                competency=held,
                draft=page.draft(),
                parent=page.form.cleaned_data["parent"],
                **_act(request, page.form),
            )
            return redirect("catalogue:framework", framework.code)
    context = {"framework": framework, "competency": held, "page": page}
    return render_page(
        request, "catalogue/competency_edit.html", context, part="form", form=page.form
    )


def _require_writer(user):
    if not access.may_write_frameworks(user, today()):
        raise PermissionDenied


def _act(request, form):
    return {"by": request.user, "at": timezone.now(), "why": form.cleaned_data["why"]}
