"""The check before an appointment: asked on a page, kept as a minute, listed."""

from dataclasses import replace

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.utilisation import access, papers, services
from goc.utilisation.forms import checks as forms
from goc.utilisation.models import Appointment
from goc.utilisation.queries import minutes as kept
from goc.utilisation.queries import seats
from goc.utilisation.queries.check import check
from goc.utilisation.views.doors import keepers, readers


@require_http_methods(["GET", "POST"])
@readers
def ask(request):
    """Check one official for one post; POST keeps what was found as a minute."""
    form, found = forms.asked(request.POST or request.GET), None
    if form.is_valid():
        with refusals_into(form):
            found = _checked(request.user, **form.cleaned_data)
            seen(request, subject=found.official, people=1)
    if found and request.method == "POST":
        if not access.is_held():
            raise Http404("this installation keeps no minutes")
        minute = services.keep_minute(check=found, by=request.user, at=timezone.now())
        return redirect("utilisation:minute", minute.pk)
    context = {"form": form, "is_held": access.is_held()}
    context |= _shown(found.as_facts()) if found else {}
    return render_page(request, "utilisation/ask.html", context, part="check", form=form)


@require_safe
@keepers
def minute(request, pk):
    """One minute as it was found, ready to be printed."""
    made = get_object_or_404(_minutes(request.user), pk=pk)
    seen(request, subject=made.official, people=1)
    context = {
        "minute": made,
        "decision": Appointment.objects.filter(minute=made).first(),
        "may_decide": access.may_decide(request.user, made.official, made.unit),
        **_shown(made.found),
    }
    return render_page(request, "utilisation/minute.html", context, part="check")


@require_safe
@keepers
def minutes(request):
    """The minutes about people in sight, a page at a time or all as a file."""
    state = forms.minutes(request.GET)
    bar = forms.minutes_bar(state)
    wanted = {"verdict": forms.VERDICTS.get(bar["verdict"]), "since": bar["since"]}
    found = kept.filtered(_minutes(request.user), text=bar["text"], **wanted)
    found = found.order_by(*state.order_by)
    if export.wanted(request):
        return export.answer(request, papers.minutes(found, bar["chips"], today()))
    page = paginate(found, state, count=found.count())
    lines = kept.lines(page.rows)
    seen(request, people=len({line.code for line in lines}))
    context = {"listing": state, "page": replace(page, rows=lines), **bar}
    return render_page(request, "utilisation/minutes.html", context, part="rows")


def _checked(user, *, official, title, unit, on):
    day = on or today()
    person = seats.official_of(user, official, day)
    place = seats.unit_of(unit, person, day)
    return check(person, seats.title_of(title, place, day), place, day)


def _shown(found):
    return {"found": kept.readable(found), "concluded": kept.concluded(found)}


def _minutes(user):
    return access.visible_checks(user).select_related("official__person", "made_by")
