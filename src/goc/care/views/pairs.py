"""The pairs that may be one person, and two files side by side."""

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from goc.care import access, jobs, papers, services
from goc.care.forms import lists as forms
from goc.care.queries import pairs
from goc.care.queries.counts import last_sweep
from goc.care.queries.sides import sides
from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.officials.access import sight
from goc.officials.queries.choices import choices

NO_TWO = "Không có đủ hai hồ sơ mang các số hiệu ấy trong phạm vi của đồng chí; hãy xem lại số."


@require_safe
def doubles(request):
    """The pairs of which the user may merge both files, a page at a time or all as a file."""
    access.require_decider(request.user)
    on, state = today(), forms.listing(request.GET)
    asked = forms.wanted(state)
    found = pairs.filtered(access.visible_suspicions(request.user, on), asked)
    found = found.order_by(*state.order_by)
    bar = forms.bar(state, asked, choices(request.user, on, chosen_unit=asked.unit).units)
    if export.wanted(request):
        return export.answer(request, papers.listed(found, bar["chips"], on))
    page = paginate(found, state, count=found.count())
    lines = pairs.lines(page.rows, on)
    seen(request, people=len({side.code for line in lines for side in (line.one, line.other)}))
    context = {
        "listing": state,
        "page": replace(page, rows=lines),
        "sweep": last_sweep(),
        "may_seek": access.may_seek(request.user),
        "pair": forms.PairForm(),
        **bar,
    }
    return render_page(request, "care/doubles.html", context, part="pairs")


@require_POST
def seek(request):
    """Have the whole city searched by a worker."""
    if not access.may_seek(request.user):
        raise PermissionDenied(access.CITY_ONLY)
    jobs.start(by=request.user)
    messages.info(request, "Đang tìm trong cả thành phố; cặp mới sẽ hiện ở danh sách này.")
    return redirect("care:doubles")


@require_safe
def pair(request):
    """The page of the two files whose codes were typed; back to the list where one is missing."""
    access.require_decider(request.user)
    form = forms.PairForm(request.GET)
    if not form.is_valid():
        return redirect("care:doubles")
    codes = [code.strip() for code in form.cleaned_data.values()]
    found = access.mergeable_officials(request.user).filter(code__in=codes)
    if found.count() != 2:
        messages.error(request, NO_TWO)
        return redirect("care:doubles")
    return redirect("care:compare", *codes)


@require_safe
def compare(request, one, other):
    """Two files side by side, field by field, with the evidence."""
    on = today()
    first, second = _pair(request.user, one, other)
    seen(request, people=2)
    context = sides(first, second, sight=sight(request.user, on), on=on)
    context["form"] = forms.ApartForm()
    return render_page(request, "care/compare.html", context, part="apart")


@require_POST
def set_apart(request, one, other):
    """Remember that the two are not one person."""
    on = today()
    first, second = _pair(request.user, one, other)
    form = forms.ApartForm(request.POST)
    if form.is_valid():
        with refusals_into(form):
            services.set_apart(
                one=first, other=second, by=request.user, at=timezone.now(), **form.cleaned_data
            )
            return redirect("care:doubles")
    seen(request, people=2)
    context = sides(first, second, sight=sight(request.user, on), on=on)
    return render_page(
        request, "care/compare.html", context | {"form": form}, part="apart", form=form
    )


def _pair(user, one, other):
    """The two files that the user may merge, the older first; 404 where they see either not."""
    access.require_decider(user)
    found = access.mergeable_officials(user).filter(code__in=[one, other])
    pair = list(found.select_related("person", "unit", "title", "rank").order_by("pk"))
    if len(pair) != 2:
        raise Http404
    return pair
