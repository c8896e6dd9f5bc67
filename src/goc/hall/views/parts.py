"""A file changed by hand: an entry added, corrected, taken out; its evidence; the identity."""

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.hall.queries import parts as queries
from goc.hall.services import files as services
from goc.journal.middleware import seen
from goc.kit import history
from goc.kit.htmx import render_page
from goc.kit.today import today
from goc.officials import access
from goc.officials.forms import identity as identities
from goc.officials.forms import parts as forms
from goc.officials.services import identity as identity_services
from goc.officials.services.parts import PARTS


@require_http_methods(["GET", "POST"])
def add_part(request, code, slug):
    """Add an entry to the file."""
    official, part = _editable(request, code), _part(slug)
    form = forms.blank(part, official, request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with forms.refusals_told(form):
            _write(request, part, official, form)
            return redirect(_in_file(code, slug))
    return _asked(request, official, part, form)


@require_http_methods(["GET", "POST"])
def correct_part(request, code, slug, pk):
    """Correct an entry of the file."""
    official, part = _editable(request, code), _part(slug)
    row = get_object_or_404(queries.rows(part, official), pk=pk)
    version = history.version(row)
    form = forms.filled(part, row, version, request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with forms.refusals_told(form):
            _write(request, part, official, form, row)
            return redirect(_in_file(code, slug))
    return _asked(request, official, part, form, row)


@require_http_methods(["GET", "POST"])
def remove_part(request, code, slug, pk):
    """Take out an entry that was wrongly written."""
    official, part = _editable(request, code), _part(slug)
    row = get_object_or_404(queries.rows(part, official), pk=pk)
    form = forms.ReasonForm(request.POST or None, initial={"seen": history.version(row)})
    if request.method == "POST" and form.is_valid():
        with forms.refusals_told(form):
            services.remove_part(
                part=part,
                official=official,
                pk=pk,
                on=today(),
                by=request.user,
                at=timezone.now(),
                **form.cleaned_data,
            )
            return redirect(_in_file(code, slug))
    return _asked(request, official, part, form, row, removes=True)


@require_http_methods(["GET", "POST"])
def correct_identity(request, code):
    """Correct who the person is, as far as the user sees it."""
    official = _editable(request, code)
    form = queries.identity_form(request.user, official, today(), request.POST or None)
    if request.method == "POST" and form.is_valid():
        with forms.refusals_told(form):
            services.correct_identity(
                official=official,
                seen=form.read,
                values=form.said(),
                why=form.cleaned_data["why"],
                on=today(),
                by=request.user,
                at=timezone.now(),
            )
            return redirect("hall:file", code)
    return _asked(request, official, None, form)


@require_http_methods(["GET", "POST"])
def mark_national(request, code):
    """Say which fields stand as the national population database has them."""
    official = _editable(request, code)
    if not access.may_mark_national(request.user, official, today()):
        raise PermissionDenied("Chỉ cán bộ phụ trách đào tạo của thành phố được đánh dấu.")
    marked = {"fields_marked": official.person.national_fields}
    form = identities.NationalForm(request.POST or None, initial=marked)
    if request.method == "POST" and form.is_valid():
        with forms.refusals_into(form):
            identity_services.mark_national(
                official=official,
                fields=set(form.cleaned_data["fields_marked"]),
                why=form.cleaned_data["why"],
                by=request.user,
                at=timezone.now(),
            )
            return redirect("hall:file", code)
    return _asked(request, official, None, form)


@require_safe
def evidence(request, code, pk):
    """The file that shows a certificate, for whoever may open the file that it stands in."""
    official = get_object_or_404(access.visible_officials(request.user, today()), code=code)
    held = get_object_or_404(queries.with_evidence(official), pk=pk)
    seen(request, subject=official, people=1)
    answer = FileResponse(
        held.evidence.content.open("rb"), as_attachment=True, filename=held.evidence.evidence_name
    )
    answer["Cache-Control"] = "no-store"
    return answer


def _write(request, part, official, form, row=None):
    said = form.cleaned_data
    services.write_part(
        part=part,
        official=official,
        row=row,
        values=forms.values(part, form),
        upload=said.get("evidence"),
        seen=said["seen"],
        ends_former=said.get("ends_former", False),
        why=said["why"],
        on=today(),
        by=request.user,
        at=timezone.now(),
    )


def _asked(request, official, part, form, row=None, *, removes=False):
    seen(request, subject=official, people=1)
    context = {
        "form": form,
        "official": official,
        "person": official.person,
        "removes": removes,
        **queries.asked(part, row, removes=removes, view=request.resolver_match.url_name),
    }
    return render_page(request, "hall/part.html", context, part="form", form=form)


def _editable(request, code):
    visible = access.visible_officials(request.user, today())
    official = get_object_or_404(visible.select_related("person", "unit", "title"), code=code)
    if not access.may_edit(request.user, official, today()):
        raise PermissionDenied("Chỉ cán bộ phụ trách đào tạo của đơn vị, thành phố được sửa hồ sơ.")
    return official


def _part(slug):
    if slug not in PARTS:
        raise Http404(f"no part {slug!r}")
    return PARTS[slug]


def _in_file(code, slug):
    return f"{reverse('hall:file', args=[code])}#{queries.ANCHORS[slug]}"
