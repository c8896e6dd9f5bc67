"""A file mended with two people: what is proposed, with its proof, and what came of it."""

from dataclasses import replace
from pathlib import Path

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goc.hall import services
from goc.hall.context import standing_of
from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.errors import Refused
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.officials import access
from goc.officials.forms import corrections as forms
from goc.officials.models import Correction
from goc.officials.papers import corrections as papers
from goc.officials.queries import correctable
from goc.officials.queries import corrections as queries
from goc.officials.services import corrections as writing

FIELD = "muc"


@require_safe
def corrections(request):
    """The proposals that the user may see, those that wait first asked for; or all as a file."""
    if not (access.may_list(request.user) or standing_of(request).own_file):
        raise PermissionDenied
    on, state = today(), forms.listing(request.GET)
    found = queries.filtered(access.visible_corrections(request.user), forms.asked(state))
    ordered, sight = queries.told(found.order_by(*state.order_by)), access.sight(request.user, on)
    if export.wanted(request):
        return export.answer(request, papers.listed(ordered, forms.segments(state), sight, on))
    page = paginate(ordered, state, count=found.count())
    lines = queries.lines(page.rows, sight=sight, on=on)
    seen(request, people=len({line.code for line in lines}))
    context = {
        "listing": state,
        "page": replace(page, rows=lines),
        "ways": forms.segments(state),
        "own_file": standing_of(request).own_file,
    }
    return render_page(request, "hall/corrections.html", context, part="found")


@require_http_methods(["GET", "POST"])
def propose(request, code):
    """What of the file may be mended; with `?muc=` one field of it, typed anew."""
    on, official = today(), _official(request.user, code)
    if not access.may_propose(request.user, official, on):
        raise PermissionDenied("Chỉ chính chủ và cán bộ phụ trách đào tạo được đề nghị sửa hồ sơ.")
    seen(request, subject=official, people=1)
    sight = access.sight(request.user, on)
    if FIELD in request.GET:
        return _propose_one(request, official, sight, on)
    context = {
        "official": official,
        "person": official.person,
        "is_own": official.person.account_id == request.user.pk,
        "parts": queries.blocks(official, sight=sight, on=on),
    }
    return render_page(request, "hall/correctable.html", context, part="parts")


def _propose_one(request, official, sight, on):
    table, pk, name = correctable.split(request.GET[FIELD]) or _missing()
    row = get_object_or_404(correctable.rows(official, table), pk=pk)
    asked = {"table": table, "row": row, "name": name, "on": on}
    form = forms.ProposeForm(request.POST or None, request.FILES or None, **asked)
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            target = {"official": official, "table": table, "row": pk, "field": name, "on": on}
            by = {"by": request.user, "at": timezone.now()}
            made = services.propose(**target, **by, **form.cleaned_data)
            return redirect("hall:correction", made.pk)
    context = queries.target(official, table, row, name, sight=sight, on=on) | {"form": form}
    return render_page(request, "hall/propose.html", context, part="form", form=form)


@require_http_methods(["GET", "POST"])
def correction(request, pk):
    """One proposal: both texts side by side, who and why, and its decision; POST decides it."""
    on, held = today(), _visible(request.user, pk)
    may_decide = access.may_decide(request.user, held, on)
    if request.method == "POST" and not may_decide:
        raise PermissionDenied("Chỉ cán bộ phụ trách đào tạo của đơn vị được quyết định đề nghị.")
    form = forms.DecideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            _decide(form, held, on, request.user)
            return redirect("hall:correction", pk)
    seen(request, subject=held.official, people=1)
    sight = access.sight(request.user, on)
    context = queries.page(held, sight=sight, on=on) | {
        "form": form,
        "may_decide": may_decide,
        "may_edit": access.may_edit(request.user, held.official, on),
        "may_withdraw": held.proposed_by_id == request.user.pk,
    }
    return render_page(request, "hall/correction.html", context, part="decision", form=form)


def _decide(form, held, on, user):
    typed = form.cleaned_data
    services.decide(
        correction=held,
        confirms=typed["decision"] == form.CONFIRM,
        seen=typed["seen"],
        answer=typed["answer"],
        on=on,
        by=user,
        at=timezone.now(),
    )


@require_POST
def withdraw(request, pk):
    """Take one's own proposal back."""
    held = _visible(request.user, pk)
    if held.proposed_by_id != request.user.pk:
        raise PermissionDenied("Chỉ người đề nghị được rút đề nghị.")
    try:
        writing.withdraw(correction=held, by=request.user, at=timezone.now())
    except Refused as refusal:
        messages.error(request, " ".join(refusal.reasons))
    return redirect("hall:correction", pk)


@require_safe
def correction_evidence(request, pk):
    """The file that came with a proposal."""
    held = _visible(request.user, pk)
    if held.evidence is None or not access.may_see_evidence(request.user, held, today()):
        raise Http404
    seen(request, subject=held.official, people=1)
    name = Path(held.evidence.name).name
    return FileResponse(held.evidence.content.open("rb"), as_attachment=True, filename=name)


def _visible(user, pk) -> Correction:
    return get_object_or_404(queries.told(access.visible_corrections(user)), pk=pk)


def _official(user, code):
    visible = access.visible_officials(user).select_related("person", "unit", "title")
    return get_object_or_404(visible, code=code)


def _missing():
    raise Http404
