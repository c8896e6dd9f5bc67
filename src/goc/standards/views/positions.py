"""Job positions: the list, one of them, written; one competency with who asks for it."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.catalogue import access as catalogue
from goc.catalogue.queries.competencies import builders_of
from goc.catalogue.queries.competencies import competency as one_competency
from goc.kit import export
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.officials import access as officials
from goc.officials.queries.choices import choices
from goc.standards import access, papers, services
from goc.standards.forms import positions as forms
from goc.standards.models import JobPosition
from goc.standards.queries import positions as queries


@require_safe
def positions(request):
    """The positions that the address asks for, a page at a time or all as a file."""
    on, state = today(), forms.listing(request.GET)
    found = queries.positions(**forms.asked(state)).order_by(*state.order_by)
    units = choices(request.user, on, chosen_unit=state.value(forms.UNIT)).units
    bar = forms.bar(state, units)
    if export.wanted(request):
        return export.answer(request, papers.positions(found, bar["chips"], on))
    page = paginate(found, state, count=found.order_by().count())
    places = queries.where(page.rows, on)
    context = {
        "page": page,
        "rows": [(row, places[row.pk]) for row in page.rows],
        "may_write": access.may_write_positions(request.user, on),
        "may_list": officials.may_list(request.user),
        **bar,
    }
    return render_page(request, "standards/positions.html", context, part="found")


@require_safe
def position(request, code):
    """One position: what it is, what it asks for."""
    on, shown = today(), _position(code)
    context = {
        "position": shown,
        "place": queries.where([shown], on)[shown.pk],
        "asks": queries.asks(shown),
        "may_write": access.may_write_positions(request.user, on),
    }
    return render(request, "standards/position.html", context)


@require_http_methods(["GET", "POST"])
def position_new(request):
    """Describe a position that is not there yet."""
    _require_writer(request.user)
    form = forms.NewPositionForm(request.POST or None)
    if form.is_valid():
        with refusals_into(form):
            made = services.create_position(
                code=form.cleaned_data["code"], text=form.text(), **_act(request, form)
            )
            return redirect("standards:position", made.code)
    return _written(request, form, None, "Lập vị trí việc làm")


@require_http_methods(["GET", "POST"])
def position_edit(request, code):
    """Describe a position otherwise."""
    _require_writer(request.user)
    held = _position(code)
    form = forms.PositionForm(request.POST or None, initial=forms.initial_of(held))
    if form.is_valid():
        with refusals_into(form):
            services.change_position(position=held, text=form.text(), **_act(request, form))
            return redirect("standards:position", code)
    return _written(request, form, held, "Sửa vị trí việc làm")


@require_http_methods(["GET", "POST"])
def position_asks(request, code):
    """Say which levels of which competencies the position asks for."""
    _require_writer(request.user)
    held = _position(code)
    form = forms.AsksForm(request.POST or None, held=queries.asks(held), on=today())
    if form.is_valid():
        with refusals_into(form):
            services.ask(position=held, levels=form.levels(), **_act(request, form))
            return redirect("standards:position", code)
    context = {"form": form, "position": held}
    return render_page(request, "standards/position_asks.html", context, part="form", form=form)


@require_safe
def competency(request, identifier):
    """One competency: its levels, who builds it, which positions ask for it."""
    on, shown = today(), get_object_or_404(one_competency(identifier))
    context = {
        "competency": shown,
        "builders": builders_of([shown], on)[shown.pk],
        "askers": queries.askers(shown, on),
        "may_write": catalogue.may_write_frameworks(request.user, on),
    }
    return render(request, "standards/competency.html", context)


def _position(code):
    told = JobPosition.objects.select_related("unit", "title", "rank", "document")
    return get_object_or_404(told, code=code)


def _written(request, form, position, title):
    context = {"form": form, "position": position, "title": title}
    return render_page(request, "standards/position_edit.html", context, part="form", form=form)


def _require_writer(user):
    if not access.may_write_positions(user, today()):
        raise PermissionDenied("Chỉ cán bộ phụ trách đào tạo của thành phố được ghi vị trí.")


def _act(request, form):
    return {"by": request.user, "at": timezone.now(), "why": form.cleaned_data["why"]}
