"""Frameworks as others send and take them: taken away, brought in after a look at the change."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.catalogue import access, services
from goc.catalogue.forms import competencies as forms
from goc.catalogue.models import CompetencyFramework
from goc.catalogue.queries import exchange
from goc.desk.models import StoredFile
from goc.kit.errors import Refused
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.today import today


@require_safe
def framework_package(request, code):
    """The framework as a CASE file."""
    held = get_object_or_404(CompetencyFramework, code=code)
    answer = HttpResponse(
        exchange.as_json(held, timezone.now()), content_type="application/json; charset=utf-8"
    )
    answer["Content-Disposition"] = f'attachment; filename="{held.code}.case.json"'
    return answer


@require_http_methods(["GET", "POST"])
def package_new(request):
    """Send a file; nothing of it is written yet."""
    _require_writer(request.user)
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    form = forms.PackageForm(*given)
    if form.is_valid():
        kept = services.keep_package(
            upload=form.cleaned_data["package"], by=request.user, at=timezone.now()
        )
        return redirect("catalogue:package", kept.pk)
    return render_page(
        request, "catalogue/package_new.html", {"form": form}, part="form", form=form
    )


@require_http_methods(["GET", "POST"])
def package(request, pk):
    """What the file would change; then change it."""
    _require_writer(request.user)
    kept = get_object_or_404(StoredFile, pk=pk, stored_by=request.user)
    form = forms.TakeForm(request.POST if request.method == "POST" else None)
    with kept.content.open("rb") as file:
        content = file.read()
    if form.is_valid():
        with refusals_into(form):
            found, _ = services.bring_in(content=content, by=request.user, at=timezone.now())
            made = CompetencyFramework.objects.get(identifier=found.identifier)
            return redirect("catalogue:framework", made.code)
    context = {"kept": kept, "form": form, **_rehearsed(content)}
    return render_page(request, "catalogue/package.html", context, part="form", form=form)


def _rehearsed(content):
    try:
        found, change = exchange.rehearsed(content)
    except Refused as refusal:
        return {"reasons": refusal.reasons, "found": None, "change": None}
    return {"reasons": (), "found": found, "change": change}


def _require_writer(user):
    if not access.may_write_frameworks(user, today()):
        raise PermissionDenied
