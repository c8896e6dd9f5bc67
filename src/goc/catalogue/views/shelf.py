"""The list of programmes, writing one; the providers, one of them, and what it can hold."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.catalogue import access, forms, papers, queries, services
from goc.catalogue.models import Programme, Provider
from goc.kit import export
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today


@require_safe
def programmes(request):
    """The programmes in force on a day, today unless the address asks for another."""
    state, form = forms.listing(request.GET), forms.FilterForm(request.GET)
    on = form.day or today()
    found = queries.programmes(on=on, **forms.asked(state)).order_by(*state.order_by)
    bar = forms.filter_bar(state, form, queries.provider_names(on))
    if export.wanted(request):
        return export.answer(request, papers.programmes(found, bar["chips"], on))
    context = {
        "on": on,
        "listing": state,
        "page": paginate(found, state, count=found.count()),
        "may_write": access.may_write_programmes(request.user, today()),
        **bar,
    }
    return render_page(request, "catalogue/programmes.html", context, part="found", form=form)


@require_http_methods(["GET", "POST"])
def programme_new(request):
    """Write a programme that is not there yet."""
    _require_writer(request.user)
    page = forms.ProgrammePage(request.POST or None, form=forms.NewProgrammeForm)
    if page.is_valid():
        with refusals_into(page.form):
            made = services.create_programme(
                code=page.form.cleaned_data["code"],
                written=page.written(),
                **_act(request, page.form),
            )
            return redirect("hall:programme", made.code)
    return render_page(
        request, "catalogue/programme_new.html", {"page": page}, part="form", form=page.form
    )


@require_http_methods(["GET", "POST"])
def programme_edit(request, code):
    """Give a programme a new text."""
    _require_writer(request.user)
    shown = get_object_or_404(Programme.objects.select_related("framework", "document"), code=code)
    sheet = queries.programme_sheet(shown, today())
    page = forms.ProgrammePage(request.POST or None, initial=forms.initial_of(sheet))
    if page.is_valid():
        with refusals_into(page.form):
            services.change_programme(
                programme=shown, written=page.written(), **_act(request, page.form)
            )
            return redirect("hall:programme", code)
    context = {
        "programme": shown,
        "page": page,
        "faults": queries.faults(sheet, today()),
    }
    return render_page(
        request, "catalogue/programme_edit.html", context, part="form", form=page.form
    )


@require_safe
def providers(request):
    """Who runs classes today, with what, and what they still lack."""
    on, text = today(), request.GET.get("tim", "")
    lines = queries.provider_lines(on, queries.offers(on), text=text)
    context = {"on": on, "text": text, "lines": lines}
    return render_page(request, "catalogue/providers.html", context, part="found")


@require_safe
def provider(request, code):
    """One provider: rooms, lecturers, classes a month, what it runs."""
    on = today()
    shown = get_object_or_404(Provider.objects.select_related("unit"), code=code)
    context = {
        "provider": shown,
        "sheet": queries.provider_sheet(shown, on),
        "on": on,
        "sees_lecturers": access.sees_lecturers(request.user, on),
        "may_write": access.may_write_provider(request.user, shown, on),
    }
    return render(request, "catalogue/provider.html", context)


@require_http_methods(["GET", "POST"])
def capacity(request, code):
    """Say how many classes fit in each month, and in which rooms."""
    shown = get_object_or_404(Provider, code=code)
    if not access.may_write_provider(request.user, shown, today()):
        raise PermissionDenied
    page = forms.CapacityPage(request.POST or None, queries.provider_sheet(shown, today()))
    if page.is_valid():
        with refusals_into(page.form):
            services.write_capacity(provider=shown, **page.told(), **_act(request, page.form))
            return redirect("catalogue:provider", code)
    context = {"provider": shown, "page": page}
    return render_page(request, "catalogue/capacity.html", context, part="form", form=page.form)


def _require_writer(user):
    if not access.may_write_programmes(user, today()):
        raise PermissionDenied


def _act(request, form):
    """Who acts, when and why; the last from the form."""
    return {"by": request.user, "at": timezone.now(), "why": form.cleaned_data["why"]}
