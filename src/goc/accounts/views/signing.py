"""In and out."""

import logging

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from allauth.socialaccount.providers.openid_connect import views as provider
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from requests import RequestException

from goc.accounts import forms, queries, services
from goc.accounts.adapter import PROVIDER_FAILED
from goc.kit.htmx import render_page

log = logging.getLogger(__name__)


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def sign_in(request):
    """Ask who it is; a person already signed in goes on."""
    if request.user.is_authenticated and request.method == "GET":
        return redirect(_onward(request))
    form = forms.SignInForm(request.POST or None, request=request)
    if request.method == "POST" and form.is_valid():
        entering = Login(user=form.user, redirect_url=_onward(request))
        return perform_password_login(request, form.cleaned_data, entering)
    context = {
        "form": form,
        "onward": request.GET.get("next", "") or request.POST.get("next", ""),
        "provider": settings.IDENTITY_PROVIDER,
    }
    return render_page(request, "accounts/sign_in.html", context, part="form", form=form)


@login_not_required
@require_POST
def sign_in_as(request):
    """Sign a visitor of the demonstration in as one of its invented people."""
    if not settings.DEMO:
        raise Http404
    person = get_object_or_404(queries.demo_people(), username=request.POST.get("username", ""))
    login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
    services.record_sign_in(user=person, methods=["demo"], at=timezone.now())
    return redirect(_onward(request))


@login_not_required
@require_POST
def to_provider(request, provider_id):
    """Send the visitor on to the identity provider, unless it does not answer."""
    try:
        return provider.login(request, provider_id=provider_id)
    except RequestException:
        log.exception("The identity provider does not answer.")
        name, why = settings.IDENTITY_PROVIDER["name"], "nơi cấp danh tính không trả lời"
        messages.error(request, PROVIDER_FAILED.format(name=name, why=why))
        return redirect("accounts:sign_in")


@require_POST
def sign_out(request):
    """End the session."""
    logout(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


def _onward(request):
    """Where the person wanted to go, if it is a page of ours."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(
        asked, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return asked if ours else resolve_url(settings.LOGIN_REDIRECT_URL)
