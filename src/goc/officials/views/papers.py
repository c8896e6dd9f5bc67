"""What offices print of people: form 2C of one, the *trích ngang* of a list."""

from http import HTTPStatus

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from goc.journal.middleware import seen
from goc.kit.errors import Refused
from goc.kit.export import FORM, Exported
from goc.kit.today import today
from goc.officials import access, papers
from goc.officials.forms import lists as forms
from goc.officials.queries import choices, extracts, listing
from goc.officials.queries.curriculum import curriculum as told_of
from goc.officials.queries.letterhead import letterhead

OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = {
    "docx": f"{OFFICE}.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
}


@require_safe
def curriculum(request, code):
    """Form 2C of one official whom the user may see, as .docx or .pdf."""
    on, form = today(), _form(request, ("docx", "pdf"), "pdf")
    visible = access.visible_officials(request.user, on).select_related("person", "unit", "title")
    official = get_object_or_404(visible, code=code)
    told = told_of(official, sight=access.sight(request.user, on), by=request.user, on=on)
    seen(request, subject=official, people=1, rows=1)
    return _file(papers.curriculum(told, form), f"2c-{official.code}.{form}", form)


@require_safe
def extract(request):
    """The officials of the list of the same address, as the list for paper."""
    if not access.may_list(request.user):
        raise PermissionDenied
    on, form = today(), _form(request, TYPES, "xlsx")
    state = forms.listing(request.GET)
    numbers = access.searchable_by_number(request.user, state.value(forms.TEXT), on)
    visible = access.visible_officials(request.user, on)
    wanted = forms.wanted(state, identity=numbers)
    asked = listing.filtered(visible, wanted, on)
    try:
        papers.check_length(asked.count(), form)
    except Refused as refusal:
        back = f"{reverse('officials:list')}{state.query()}"
        context = {"reasons": refusal.reasons, "back": back}
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return render(request, "kit/refused.html", context, status=status)
    sight = access.sight(request.user, on)
    ordered = listing.ordered(asked, state, wanted)
    lines = list(extracts.extracts(ordered, sight=sight, on=on, seats=wanted.seats))
    content = papers.extracts(lines, form, **_around(request, state, wanted, on))
    answer = _file(content, f"trich-ngang-{on:%Y-%m-%d}.{form}", form)
    answer.exported = Exported(len(lines), len(lines), None)
    return answer


def _around(request, state, wanted, on):
    """What stands around the list: the head of the office, the filter in words, who and when."""
    offered = choices.choices(request.user, on, chosen_unit=wanted.unit, day=wanted.day)
    return {
        "head": letterhead(access.writing_unit(request.user, wanted.unit, on), on),
        "asked": f"({'; '.join(map(str, forms.in_words(state, offered)))})",
        "by": request.user,
        "on": on,
    }


def _form(request, known, usual):
    form = request.GET.get(FORM, usual)
    if form not in known:
        raise Http404(f"{FORM}={form}, not one of {sorted(known)}")
    return form


def _file(content, name, form):
    answer = HttpResponse(content, content_type=TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer
