"""The steps of a draft: its lines, who goes where, which grants go on."""

from pathlib import Path

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from goc.journal.middleware import seen
from goc.kit.components.numbers import vn_number
from goc.kit.forms import number, refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.kit.uploads import as_path
from goc.officials.forms import reorganisation as forms
from goc.officials.queries import reorganisation as queries
from goc.officials.services import reorganising
from goc.officials.sheets import reorganisation as sheets
from goc.officials.views.reorganisations import require_reorganiser, visible


@require_http_methods(["GET", "POST"])
def reorganisation_lines(request, pk):
    """The lines of a draft: sent as a sheet, typed one by one, taken out."""
    require_reorganiser(request.user)
    shown, sent = visible(request.user, pk), request.POST.get("viec", "")
    file = forms.FileForm(*_posted(request, "tep"))
    typed = forms.LineForm(request.POST if sent == "dong" else None)
    form = typed if sent == "dong" else file
    if request.method == "POST" and (sent == "bo" or form.is_valid()):
        with refusals_into(form):
            _write(request, shown, sent, form)
            return redirect("officials:reorganisation_lines", pk)
    listing = forms.turns_listing(request.GET)
    rows = shown.lines.order_by("number")
    page = paginate(rows, listing, count=rows.count())
    context = {"shown": shown, "file": file, "typed": typed, "listing": listing, "page": page}
    template = "officials/reorganisation_lines.html"
    return render_page(request, template, context, part="lines", form=form if sent else None)


@require_http_methods(["GET", "POST"])
def reorganisation_people(request, pk):
    """Who goes where: sent as a sub-list, or those ticked assigned together."""
    require_reorganiser(request.user)
    shown, sent = visible(request.user, pk), request.POST.get("viec", "")
    file, going = (
        forms.FileForm(*_posted(request, "tep")),
        forms.GoingForm(request.POST if sent == "chon" else None),
    )
    form = going if sent == "chon" else file
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            messages.success(request, _assign(request, shown, sent, form))
            return redirect(request.get_full_path())
    listing = forms.people_listing(request.GET)
    rehearsal = reorganising.rehearse(shown, today=today())
    page = _people(rehearsal, listing)
    seen(request, subject=shown, people=len(page.rows))
    context = {
        "shown": shown, "file": file, "going": going, "listing": listing, "page": page,
        "rehearsal": rehearsal, "fates": forms.FATE_LABELS, "fate": listing.value(forms.FATE),
        "unit": listing.value(forms.UNIT), "counts": reorganising.tally(rehearsal),
    }  # fmt: skip
    template = "officials/reorganisation_people.html"
    return render_page(request, template, context, part="people", form=form if sent else None)


@require_http_methods(["GET", "POST"])
def reorganisation_grants(request, pk):
    """Which grants on units that end are given anew on those of afterwards; none unless ticked."""
    require_reorganiser(request.user)
    shown = visible(request.user, pk)
    if request.method == "POST":
        chosen = [_pair(key) for key in request.POST.getlist("chon")]
        told = {"by": request.user, "at": timezone.now()}
        count = reorganising.choose_grants(reorganisation=shown, chosen=chosen, **told)
        messages.success(request, f"{vn_number(count)} phân quyền sẽ được giao khi thực hiện.")
        return redirect("officials:reorganisation_grants", pk)
    rehearsal = reorganising.rehearse(shown, today=today())
    found = [] if shown.is_done else queries.passable_grants(rehearsal, today())
    context = {"shown": shown, "grants": found}
    return render_page(request, "officials/reorganisation_grants.html", context, part="grants")


def _people(rehearsal, listing):
    fates = forms.FATES.get(listing.value(forms.FATE), forms.FATES["can-quyet"])
    unit = listing.value(forms.UNIT)
    count = sum(
        number
        for (code, fate), number in rehearsal.counts.items()
        if fate in fates and unit in ("", code)
    )
    rows = queries.PeopleRows(rehearsal, fates, unit)
    return paginate(rows, listing, count=count)


def _write(request, shown, sent, form) -> None:
    told = {"reorganisation": shown, "by": request.user, "at": timezone.now()}
    if sent == "bo":
        numbers = {number(typed) for typed in request.POST.getlist("chon")}
        reorganising.remove_lines(numbers=numbers, **told)
    elif sent == "dong":
        reorganising.add_line(line=form.line, **told)
    else:
        with _sheet(form) as path:
            lines = sheets.read_lines(path)
        reorganising.write_lines(lines=lines, source=path.name, **told)


def _assign(request, shown, sent, form) -> str:
    told = {"reorganisation": shown, "by": request.user, "at": timezone.now()}
    if sent == "chon":
        posts = [number(typed) for typed in request.POST.getlist("chon")]
        where = form.cleaned_data
        count = reorganising.assign_chosen(
            posts=posts, unit_code=where["unit"].strip(), title=where["title"].strip(), **told
        )
    else:
        with _sheet(form) as path:
            listed = sheets.read_people(path)
        count = reorganising.assign_listed(listed=listed, **told)
    return f"{vn_number(count)} vị trí nay có nơi về."


def _sheet(form):
    sent = form.cleaned_data["file"]
    return as_path(sent, Path(sent.name).name)


def _posted(request, what):
    sent = request.method == "POST" and request.POST.get("viec") == what
    return (request.POST, request.FILES) if sent else (None, None)


def _pair(key: str) -> tuple[int, str]:
    grant, _, code = key.partition(":")
    return number(grant), code
