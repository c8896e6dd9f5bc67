"""Other people's accounts: the list of them, and one of them with what is done to it."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from goc.accounts import services as services_of_accounts
from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.officials import access, papers
from goc.officials.forms import accounts as forms
from goc.officials.queries import accounts as queries
from goc.officials.queries.choices import choices
from goc.officials.services import slips
from goc.officials.views.slips import as_download


@require_safe
def accounts(request):
    """Those that the user looks after, as the address asks for them, a page at a time."""
    _allow(request)
    at, on, state = timezone.now(), today(), forms.listing(request.GET)
    found = queries.filtered(access.visible_accounts(request.user, on), forms.asked(state), at=at)
    offered = choices(request.user, on, chosen_unit=state.value(forms.UNIT))
    bar = forms.filter_bar(state, offered.units)
    seeing = {"reads_files": access.may_list(request.user), "on": on, "at": at}
    if export.wanted(request):
        return export.answer(request, papers.accounts(found, state, bar["chips"], **seeing))
    page = paginate(found.order_by(*state.order_by), state, count=found.count())
    seen(request, people=len(page.rows))
    context = {
        "page": replace(page, rows=queries.shown(page.rows, **seeing)),
        "reads_files": seeing["reads_files"],
        "issues_slips": access.issues_slips(request.user),
        **bar,
    }
    return render_page(request, "officials/accounts.html", context, part="accounts")


@require_safe
def account(request, username):
    """One account: how it stands, its slips, what may be done to it."""
    return _account(request, _visible(request, username), forms.ReasonForm())


@require_POST
def reissue(request, username):
    """Give a fresh slip in place of password, sessions and second factor."""
    shown, form = _mutable(request, username), forms.ReasonForm(request.POST)
    if form.is_valid():
        with refusals_into(form):
            issued = slips.reissue(
                account=shown,
                on=today(),
                by=request.user,
                at=timezone.now(),
                why=form.cleaned_data["why"],
            )
        if not form.errors:
            return as_download(request, issued)
    return _account(request, shown, form)


@require_POST
def close(request, username):
    """Let nobody in by the account any more."""
    return _change(request, username, services_of_accounts.close_account)


@require_POST
def reopen(request, username):
    """Let the account be used again."""
    return _change(request, username, services_of_accounts.reopen_account)


def _change(request, username, verb):
    shown, form = _mutable(request, username), forms.ReasonForm(request.POST)
    if form.is_valid():
        with refusals_into(form):
            why = form.cleaned_data["why"]
            verb(user=shown, by=request.user, at=timezone.now(), why=why)
        if not form.errors:
            return redirect("officials:account", username=username)
    return _account(request, shown, form)


def _account(request, shown, form):
    at, on = timezone.now(), today()
    reads_files = access.may_list(request.user)
    seen(request, subject=shown, people=1)
    context = {
        "account": queries.shown([shown], reads_files=reads_files, on=on, at=at)[0],
        "is_active": shown.is_active,
        "has_signed_in": shown.has_usable_password() or shown.last_login,
        "may_change": access.issuable_accounts(request.user, on).filter(pk=shown.pk).exists(),
        "slips": queries.slips_of(shown, at=at),
        "form": form,
    }
    return render_page(request, "officials/account.html", context, part="acts", form=form)


def _allow(request):
    if not access.manages_accounts(request.user):
        raise PermissionDenied


def _visible(request, username):
    _allow(request)
    return get_object_or_404(access.visible_accounts(request.user), username=username)


def _mutable(request, username):
    """The account, if the user may let its owner in anew; its page says why not."""
    shown = _visible(request, username)
    if not access.issuable_accounts(request.user).filter(pk=shown.pk).exists():
        raise PermissionDenied
    return shown
