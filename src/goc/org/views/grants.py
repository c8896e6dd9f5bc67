"""Who holds which role for which unit: the list, one more given, one ended."""

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import Listing, paginate
from goc.kit.today import today
from goc.org import access, papers, services
from goc.org.forms import GrantForm, ReasonForm
from goc.org.models import Role
from goc.org.queries import grants as queries


@require_safe
def grants(request):
    """The grants for the units of the user, as the address asks for them."""
    _allow(request)
    on = today()
    state = Listing.parse(
        request.GET, filters=list(FILTERS), sorts=queries.SORTS, default_sort="moi"
    )
    asked = queries.Asked(**{field: state.value(name) for name, field in FILTERS.items()})
    found = queries.filtered(access.visible_grants(request.user, on), asked, on)
    found, chips = found.order_by(*state.order_by), [_chip(state, name) for name in state.filters]
    if export.wanted(request):
        return export.answer(request, papers.grants(found, chips, on))
    page = paginate(found, state, count=found.count())
    seen(request, people=len(page.rows))
    context = {
        "listing": state,
        "asked": asked,
        "chips": chips,
        "roles": Role.choices,
        "spans": SPANS.items(),
        "page": replace(page, rows=queries.lines(page.rows, on)),
    }
    return render_page(request, "org/grants.html", context, part="grants")


@require_http_methods(["GET", "POST"])
def give(request):
    """Give somebody a role for a unit."""
    _allow(request)
    roles, start = access.givable(request.user), {"since": today()}
    start["username"] = request.GET.get("tai-khoan", "")
    form = GrantForm(request.POST or None, roles=roles, initial=start)
    if request.method == "POST" and form.is_valid():
        asked = dict(form.cleaned_data)
        user = asked.pop("username")
        with refusals_into(form):
            services.give(user=user, **asked, by=request.user, at=timezone.now(), on=today())
        if not form.errors:
            label = Role(asked["role"]).label
            messages.success(request, f"{user.full_name} nay có vai “{label}”.")
            return redirect("org:grants")
    context = {"form": form, "title": "Giao quyền", "verb": "Giao quyền"}
    context["lead"] = "Quyền có thời hạn, có lý do, và được ghi vào nhật ký"
    return render_page(request, "org/give.html", context, part="form", form=form)


@require_http_methods(["GET", "POST"])
def end_grant(request, pk):
    """End one grant from today on."""
    _allow(request)
    on = today()
    held = get_object_or_404(access.visible_grants(request.user, on), pk=pk)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why"]
        with refusals_into(form):
            services.take_back(held=held, by=request.user, at=timezone.now(), on=on, why=why)
        if not form.errors:
            messages.success(request, f"Quyền của {held.user.full_name} đã kết thúc.")
            return redirect("org:grants")
    [line] = queries.lines([held], on)
    lead = f"{line.role}, {line.unit}: hết hiệu lực từ hôm nay"
    context = {"form": form, "title": f"Kết thúc quyền của {line.full_name}", "lead": lead}
    context["verb"] = "Kết thúc quyền"
    return render_page(request, "org/give.html", context, part="form", form=form)


FILTERS = {"tim": "text", "vai": "role", "don-vi": "unit", "han": "span"}
SPANS = {queries.ALL: "Cả đã hết, chưa đến"}


def _chip(state, name):
    value = state.value(name)
    return state.chip({**dict(Role.choices), **SPANS}.get(value, value), name)


def _allow(request):
    if not access.gives(request.user):
        raise PermissionDenied
