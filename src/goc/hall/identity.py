"""People whom the identity provider vouches for: known by account or file, never made here."""

import logging

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone

from goc.accounts import queries as accounts
from goc.accounts import services as signing
from goc.accounts.adapter import PROVIDER_FAILED
from goc.officials.queries.accounts import of_national_id

log = logging.getLogger(__name__)
STRANGER = (
    "{name} đã xác nhận đồng chí, nhưng chưa có tài khoản nào ở đây ứng với danh tính ấy; "
    "hãy hỏi người phụ trách đào tạo của đơn vị."
)


class ProviderAdapter(DefaultSocialAccountAdapter):
    """Ties an outside identity to the account that its claim names, once; opens no account."""

    def is_open_for_signup(self, request, sociallogin):
        return False

    def pre_social_login(self, request, sociallogin):
        """Let in who is tied already; tie whom the claim names; turn everybody else back."""
        if sociallogin.is_existing:
            return
        provider = settings.IDENTITY_PROVIDER
        user = account_of(sociallogin.account.extra_data, provider)
        if not user:
            turn_back(request, STRANGER.format(name=provider["name"]))
        sociallogin.connect(request, user)
        signing.record_tie(user=user, provider=provider["name"], at=timezone.now())

    def on_authentication_error(
        self, request, provider, error=None, exception=None, extra_context=None
    ):
        """Say on our own page that it did not come to an end, and write why into the log."""
        log.warning("Identity provider: %s %s", error, exception)
        why = "đã hủy giữa chừng" if error == "cancelled" else "nơi cấp danh tính không xác nhận"
        turn_back(request, PROVIDER_FAILED.format(name=provider.app.name, why=why))


def account_of(told, provider):
    """The account that what the provider told points to; None where it points to nobody's."""
    claims = (told.get("id_token") or {}) | (told.get("userinfo") or {})
    value = str(claims.get(provider["claim"]) or "")
    if not value:
        return None
    find = of_national_id if provider["matches"] == "national_id" else accounts.named
    return find(value)


def turn_back(request, sentence):
    """End the signing-in with a sentence on the sign-in page."""
    messages.error(request, sentence)
    raise ImmediateHttpResponse(redirect("accounts:sign_in"))
