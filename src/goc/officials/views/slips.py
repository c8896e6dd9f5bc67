"""Activation slips for a unit or for chosen people: issued, and handed out as a PDF once."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from goc.accounts.queries import batches
from goc.kit.errors import Refused
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.today import today
from goc.officials import access, papers
from goc.officials.forms.accounts import UNIT, UnitForm
from goc.officials.queries.accounts import waiting
from goc.officials.queries.choices import choices
from goc.officials.services import slips as services
from goc.org.models import Unit


@require_http_methods(["GET", "POST"])
def slips(request):
    """Choose a unit, see for how many people slips are due, print them."""
    if not access.issues_slips(request.user):
        raise PermissionDenied
    asked = request.POST.get(UNIT) or request.GET.get(UNIT, "")
    offered = choices(request.user, today(), chosen_unit=asked).units
    units = access.within_issuing(request.user, offered)
    chosen = asked or access.first_issuing_unit(request.user).code
    form = UnitForm({UNIT: chosen}, units=units)
    if form.is_valid() and request.method == "POST":
        with refusals_into(form):
            return as_download(request, _issued(request, form.cleaned_data[UNIT]))
    people = access.issuable_accounts(request.user)
    context = {
        "form": form,
        "unit": chosen,
        "count": waiting(people, chosen, at=timezone.now()) if form.is_valid() else None,
        "batches": batches(request.user),
    }
    return render_page(request, "officials/slips.html", context, part="slips", form=form)


@require_POST
def print_chosen(request):
    """Print slips for the accounts ticked in the list."""
    if not access.manages_accounts(request.user):
        raise PermissionDenied
    people = access.issuable_accounts(request.user)
    chosen = people.filter(username__in=request.POST.getlist("chon"))
    try:
        issued = services.issue_for(people=chosen, on=today(), by=request.user, at=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("officials:accounts")
    return as_download(request, issued)


def _issued(request, code):
    return services.issue_for_unit(
        unit=get_object_or_404(Unit, code=code),
        people=access.issuable_accounts(request.user),
        on=today(),
        by=request.user,
        at=timezone.now(),
    )


def as_download(request, issued):
    """The slips as a file that no browser or proxy keeps."""
    page = request.build_absolute_uri(reverse("accounts:activate"))
    response = HttpResponse(papers.compose(issued, page=page), content_type="application/pdf")
    response["Content-Disposition"] = 'attachment; filename="phieu-kich-hoat.pdf"'
    response["Cache-Control"] = "no-store"
    return response
