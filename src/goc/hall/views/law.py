"""Changing law: every change says why, shows its effect, and is saved only after that."""

from hashlib import sha256

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from goc.hall.access import may_edit_law
from goc.hall.queries import effect
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.today import today
from goc.law import forms, services
from goc.law.models import Document, Parameter, Value

SEEN = "da-xem"
both = require_http_methods(["GET", "POST"])


@both
def add_document(request):
    """Put a document on the shelf."""
    _require_editor(request.user)
    form = forms.NewDocumentForm(request.POST or None)

    def act():
        return services.add_document(**_by(request), **form.cleaned_data)

    told, done = _answer(request, form, act, lambda: effect.of_document(None, today(), act))
    if done:
        return redirect("law:document", done.code)
    return _page(request, form, told, title="Thêm văn bản", document=None)


@both
def correct_document(request, code):
    """Mend what is recorded of a document."""
    document = _document(request.user, code)
    form = forms.DocumentForm(request.POST or None, initial=forms.DocumentForm.of(document))

    def act():
        return services.correct_document(document=document, **_by(request), **form.cleaned_data)

    told, done = _answer(request, form, act, lambda: effect.of_document(document, today(), act))
    if done:
        return redirect("law:document", code)
    return _page(request, form, told, title=f"Sửa {document.number}", document=document)


@both
def replace_document(request, code):
    """Say which document stands in the place of this one, from when."""
    document = _document(request.user, code)
    form = forms.SuccessorForm(request.POST or None, document=document)

    def act():
        return services.replace_document(document=document, **_by(request), **form.cleaned_data)

    told, done = _answer(request, form, act, lambda: effect.of_document(document, today(), act))
    if done:
        return redirect("law:document", code)
    return _page(request, form, told, title=f"Thay thế {document.number}", document=document)


@both
def set_value(request, code):
    """Let a parameter have another number for some days; `?tu=` names a value to start from."""
    _require_editor(request.user)
    parameter = get_object_or_404(Parameter, code=code)
    form = forms.ValueForm(request.POST or None, initial=_start(request, parameter))

    def act():
        return services.set_value(parameter=parameter, **_by(request), **form.cleaned_data)

    told, done = _answer(request, form, act, lambda: effect.of_parameter(parameter, today(), act))
    if done:
        return redirect("law:document", done.document.code)
    document = form.initial.get("document")
    return _page(request, form, told, title=parameter.meaning, document=document)


@both
def close_value(request, pk):
    """Let a value end with nothing in its place."""
    _require_editor(request.user)
    value = get_object_or_404(Value.objects.select_related("parameter", "document"), pk=pk)
    form = forms.CloseForm(request.POST or None)

    def act():
        return services.close_value(value=value, **_by(request), **form.cleaned_data)

    told, done = _answer(
        request, form, act, lambda: effect.of_parameter(value.parameter, today(), act)
    )
    if done:
        return redirect("law:document", value.document.code)
    title = f"Kết thúc: {value.parameter.meaning}"
    return _page(request, form, told, title=title, document=value.document)


def _answer(request, form, act, tell):
    """What the change would do, and what came of it: done only where this very effect was shown."""
    told, done = None, None
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            told = tell()
            if request.POST.get(SEEN) == _digest(form, told):
                done = act()
    return told, done


def _page(request, form, told, *, title, document):
    context = {
        "form": form,
        "title": title,
        "document": document,
        "effect": told,
        "seen": _digest(form, told) if told else "",
    }
    return render_page(request, "hall/law_edit.html", context, part="form", form=form)


def _digest(form, told) -> str:
    """Names what was typed together with what was shown for it."""
    return sha256(repr((sorted(form.cleaned_data.items()), told)).encode()).hexdigest()


def _by(request) -> dict:
    return {"by": request.user, "at": timezone.now()}


def _start(request, parameter) -> dict:
    if not (wanted := request.GET.get("tu", "")).isdecimal():
        return {}
    value = parameter.values.select_related("document").filter(pk=wanted).first()
    return forms.ValueForm.of(value) if value else {}


def _document(user, code) -> Document:
    _require_editor(user)
    return get_object_or_404(Document, code=code)


def _require_editor(user) -> None:
    if not may_edit_law(user):
        raise PermissionDenied("Chỉ cán bộ phụ trách đào tạo của thành phố được sửa văn bản.")
