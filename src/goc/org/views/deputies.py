"""Who acts for whom on which days: the list, one more appointed, one ended early."""

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.journal.middleware import seen
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import Listing, paginate
from goc.kit.today import today
from goc.org import access, services
from goc.org.forms import DeputyForm, ReasonForm
from goc.org.queries import deputies as queries

SPANS = {queries.ALL: "Cả đã hết"}


@require_safe
def deputies(request):
    """The deputies of the user, those for whom the user acts, and those they answer for."""
    user, on = request.user, today()
    state = Listing.parse(request.GET, filters=["han"], sorts=queries.SORTS, default_sort="moi")
    found = queries.filtered(access.visible_deputies(user, on), state.value("han"), on)
    page = paginate(found.order_by(*state.order_by), state, count=found.count())
    seen(request, people=len(page.rows))
    context = {
        "listing": state,
        "spans": SPANS.items(),
        "span": state.value("han"),
        "chips": [
            state.chip(SPANS.get(state.value(name), state.value(name)), name)
            for name in state.filters
        ],
        "page": replace(page, rows=queries.lines(page.rows, on)),
        "appoints": _appoints(user),
    }
    return render_page(request, "org/deputies.html", context, part="deputies")


@require_http_methods(["GET", "POST"])
def appoint(request):
    """Appoint a deputy: for oneself, or for somebody whom the user answers for."""
    user, on = request.user, today()
    if not _appoints(user):
        raise PermissionDenied
    start = {"user": user.username, "since": on}
    form = DeputyForm(request.POST or None, for_others=access.gives(user), initial=start)
    if request.method == "POST" and form.is_valid():
        asked = {"user": user, **form.cleaned_data}
        with refusals_into(form):
            services.appoint(**asked, by=user, at=timezone.now(), on=on)
        if not form.errors:
            names = f"{asked['deputy'].full_name} làm thay {asked['user'].full_name}"
            messages.success(request, f"{names} đến hết ngày {asked['until']:%d/%m/%Y}.")
            return redirect("org:deputies")
    context = {"form": form, "title": "Giao người làm thay", "verb": "Giao làm thay"}
    context["lead"] = "Người làm thay dùng quyền của người vắng mặt trong những ngày đã ghi"
    return render_page(request, "org/appoint.html", context, part="form", form=form)


@require_http_methods(["GET", "POST"])
def end_deputy(request, pk):
    """End one early, from today on."""
    on = today()
    appointed = get_object_or_404(access.visible_deputies(request.user, on), pk=pk)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        why, at = form.cleaned_data["why"], timezone.now()
        with refusals_into(form):
            services.end_deputy(appointed=appointed, by=request.user, at=at, on=on, why=why)
        if not form.errors:
            messages.success(request, f"Việc {appointed} đã kết thúc.")
            return redirect("org:deputies")
    context = {"form": form, "title": f"Kết thúc việc {appointed}", "verb": "Kết thúc làm thay"}
    context["lead"] = "Từ hôm nay người làm thay không còn dùng quyền này"
    return render_page(request, "org/appoint.html", context, part="form", form=form)


def _appoints(user):
    return access.lends(user) or access.gives(user)
