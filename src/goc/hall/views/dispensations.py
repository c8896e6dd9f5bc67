"""Who is let off which requirement: the list, the same as a file, one given, one ended."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.hall import services
from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.officials import access as officials
from goc.officials.queries.choices import choices
from goc.standards import access, forms, papers
from goc.standards.queries import dispensations as queries


@require_safe
def dispensations(request):
    """Those of the user's scope whom the address asks for, a page at a time or all as a file."""
    if not officials.may_list(request.user):
        raise PermissionDenied
    on, state = today(), forms.listing(request.GET)
    asked = forms.wanted(state)
    found = queries.filtered(access.visible_dispensations(request.user), asked)
    found = found.order_by(*state.order_by)
    bar = forms.filter_bar(state, asked, choices(request.user, on, chosen_unit=asked.unit).units)
    if export.wanted(request):
        return export.answer(request, papers.let_off(found, bar["chips"], on))
    page = paginate(found, state, count=found.count())
    lines = queries.lines(page.rows, on)
    seen(request, people=len({line.code for line in lines}))
    context = {"listing": state, "page": replace(page, rows=lines), **bar}
    return render_page(request, "hall/dispensations.html", context, part="found")


@require_http_methods(["GET", "POST"])
def give(request, code):
    """Let one official off one requirement."""
    on, official = today(), _official(request.user, code)
    kinds = access.kinds_to_give(request.user, official, on)
    if not kinds:
        raise PermissionDenied("Chỉ cán bộ phụ trách đào tạo của đơn vị, thành phố được ghi.")
    start = {"first": on, "requirement": request.GET.get("yeu-cau")}
    form = forms.GiveForm(request.POST or None, kinds=kinds, on=on, initial=start)
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            services.let_off(
                official=official, by=request.user, at=timezone.now(), on=on, **form.cleaned_data
            )
            return redirect(_in_file(code))
    seen(request, subject=official, people=1)
    context = {"form": form, "official": official, "person": official.person}
    return render_page(request, "hall/dispense.html", context, part="form", form=form)


@require_http_methods(["GET", "POST"])
def end(request, pk):
    """End one before its time."""
    on, visible = today(), queries.told(access.visible_dispensations(request.user))
    held = get_object_or_404(visible, pk=pk)
    if not access.may_end(request.user, held, on):
        raise PermissionDenied("Chỉ người được ghi loại này cho cán bộ mới được kết thúc.")
    form = forms.EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            services.end_dispensation(
                dispensation=held, on=on, by=request.user, at=timezone.now(), **form.cleaned_data
            )
            return redirect(_in_file(held.official.code))
    seen(request, subject=held.official, people=1)
    context = {"form": form, "line": queries.lines([held], on)[0]}
    return render_page(request, "hall/dispensation_end.html", context, part="form", form=form)


def _official(user, code):
    visible = officials.visible_officials(user).select_related("person", "unit", "title")
    return get_object_or_404(visible, code=code)


def _in_file(code):
    return f"{reverse('hall:file', args=[code])}#mien-ngoai-le"
