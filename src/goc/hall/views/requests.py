"""What people ask about the data kept of them: asked, answered against the clock, given out."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.exceptions import PermissionDenied
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.hall import services
from goc.hall.context import standing_of
from goc.hall.queries import own_data
from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.export import Exported
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.sheets import write_book
from goc.kit.today import today
from goc.officials import access
from goc.officials.forms import requests as forms
from goc.officials.models import DataRequest
from goc.officials.papers import requests as papers
from goc.officials.queries import requests as queries


@require_safe
def data_requests(request):
    """The requests that the user answers or made, the most pressing first; or all as a file."""
    if not (access.reads_requests(request.user) or standing_of(request).own_file):
        raise PermissionDenied
    on, state = today(), forms.listing(request.GET)
    found = queries.filtered(access.visible_data_requests(request.user), forms.asked(state))
    ordered = queries.told(found.order_by(*state.order_by))
    if export.wanted(request):
        return export.answer(request, papers.listed(ordered, forms.segments(state), on))
    page = paginate(ordered, state, count=found.count())
    lines = queries.lines(page.rows, on)
    seen(request, people=len({line.code for line in lines}))
    context = {
        "listing": state,
        "page": replace(page, rows=lines),
        "ways": forms.segments(state),
        "own_file": standing_of(request).own_file,
    }
    return render_page(request, "hall/data_requests.html", context, part="found")


@require_http_methods(["GET", "POST"])
def ask(request, code):
    """The official asks; or whoever answers for them writes down what came on paper."""
    on = today()
    visible = access.visible_officials(request.user).select_related("person", "unit")
    official = get_object_or_404(visible, code=code)
    is_own = official.person.account_id == request.user.pk
    if not (is_own or access.may_edit(request.user, official, on)):
        raise PermissionDenied("Chỉ chính chủ và cán bộ phụ trách đào tạo được ghi yêu cầu.")
    form = (forms.AskForm if is_own else forms.PaperForm)(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            asked = {"received_on": on} | form.cleaned_data | {"official": official, "on": on}
            made = services.ask(**asked, by=request.user, at=timezone.now())
            return redirect("hall:data_request", made.pk)
    seen(request, subject=official, people=1)
    context = {"form": form, "official": official, "person": official.person, "is_own": is_own}
    return render_page(request, "hall/ask.html", context, part="form", form=form)


@require_http_methods(["GET", "POST"])
def data_request(request, pk):
    """One request, its clock and its answer; POST answers it."""
    on, held = today(), _visible(request.user, pk)
    may_answer = access.may_edit(request.user, held.official, on)
    if request.method == "POST" and not may_answer:
        raise PermissionDenied("Chỉ cán bộ phụ trách đào tạo của đơn vị được trả lời yêu cầu.")
    form = forms.AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            services.answer(request=held, **form.cleaned_data, by=request.user, at=timezone.now())
            return redirect("hall:data_request", pk)
    seen(request, subject=held.official, people=1)
    [line] = queries.lines([held], on)
    is_own = held.official.person.account_id == request.user.pk
    context = {"form": form, "line": line, "held": held, "may_answer": may_answer}
    context |= {"gives_copy": is_own and held.gives_copy, "is_own": is_own}
    return render_page(request, "hall/data_request.html", context, part="answer", form=form)


@require_safe
def own_copy(request, pk):
    """All that is kept of the person, as one workbook, for them alone once access is granted."""
    mine = access.visible_data_requests(request.user).filter(
        official__person__account=request.user,
        kind=DataRequest.Kind.ACCESS,
        outcome=DataRequest.Outcome.GRANTED,
    )
    held = get_object_or_404(queries.told(mine), pk=pk)
    parts = own_data.parts(held.official, today())
    with TemporaryDirectory() as folder:
        path = Path(folder, f"du-lieu-cua-toi-{today():%Y-%m-%d}.xlsx")
        rows = write_book(path, parts)
        response = FileResponse(path.open("rb"), as_attachment=True, filename=path.name)
    response.exported = Exported(rows, 1, held.official)
    return response


def _visible(user, pk) -> DataRequest:
    return get_object_or_404(queries.told(access.visible_data_requests(user)), pk=pk)
