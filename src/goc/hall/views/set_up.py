"""The guided set-up of an empty system; no such page once every step is done."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goc.accounts import queries as accounts
from goc.hall.context import standing_of
from goc.hall.forms import OfficerForm
from goc.hall.queries.set_up import KEEPERS, city_officers, following, steps
from goc.hall.services import first_run
from goc.kit.components.numbers import vn_number
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.today import today
from goc.needs import services as needs
from goc.org import access as org
from goc.org.models import Role


@login_not_required
@never_cache
@require_safe
def set_up(request):
    """Show what is done and what comes next, to whoever finds the system empty and to those who
    bring it to work."""
    standing = standing_of(request)
    if not (standing.plays(KEEPERS) or accounts.waits_for_first()):
        raise Http404
    found = steps()
    step = following(found)
    if step is None:
        raise Http404
    context = {"steps": found, "following": step, "roles": standing.roles}
    return render_page(request, "hall/set_up.html", context, part="steps")


@never_cache
@require_http_methods(["GET", "POST"])
def set_up_officer(request):
    """Ask the administrator who trains the city; POST opens the account and shows its code once."""
    if not org.holds(request.user, Role.ADMINISTRATOR) or city_officers():
        raise Http404
    form, invitation = OfficerForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            invitation = first_run.invite_officer(
                **form.cleaned_data, by=request.user, at=timezone.now()
            )
    context = {"form": form, "invitation": invitation}
    return render_page(request, "hall/set_up_officer.html", context, part="officer", form=form)


@require_POST
def set_up_assessment(request):
    """Judge everyone for the first time, once every step before is done."""
    step = following(steps())
    if not (step and step.is_posted and org.holds(request.user, step.role)):
        raise Http404
    made = needs.assess(on=today(), by=request.user, at=timezone.now())
    messages.info(
        request,
        f"Đã xét {vn_number(made.people)} người theo {vn_number(made.requirements)} yêu cầu. "
        "Hệ thống đã sẵn sàng.",
    )
    return redirect("hall:home")
