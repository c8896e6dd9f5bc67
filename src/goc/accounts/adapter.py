"""allauth spoken in the house's words: its sentences, its limits, what it must not do."""

import math
import time

import segno
from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib import messages
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import mark_safe

TOO_OFTEN = "Sai nhiều lần liên tiếp nên tài khoản này phải chờ; hãy thử lại sau {minutes} phút."
OUT_OF_USE = "Tài khoản này đã ngừng dùng; hãy hỏi người phụ trách đào tạo của đơn vị."
PROVIDER_FAILED = "Chưa đăng nhập được bằng {name}: {why}. Hãy thử lại, hoặc dùng mật khẩu."
SAID = {
    "mfa/messages/totp_activated.txt": "Đã gắn ứng dụng tạo mã với tài khoản.",
    "mfa/messages/totp_deactivated.txt": "Đã gỡ ứng dụng tạo mã khỏi tài khoản.",
    "mfa/messages/webauthn_added.txt": "Đã gắn khóa đăng nhập với tài khoản.",
    "mfa/messages/webauthn_removed.txt": "Đã gỡ khóa đăng nhập khỏi tài khoản.",
    "mfa/messages/recovery_codes_generated.txt": "Đã lập bộ mã dự phòng mới.",
    "account/messages/password_changed.txt": "Đã đổi mật khẩu; các máy khác phải đăng nhập lại.",
    "account/messages/password_set.txt": "Đã đặt mật khẩu.",
}
WRONG = {
    "incorrect_code": "Mã hoặc khóa không đúng, hoặc đã dùng rồi; hãy thử lại bằng mã mới.",
    "incorrect_password": "Mật khẩu không đúng; hãy gõ lại.",
    "enter_current_password": "Mật khẩu đang dùng không đúng; hãy gõ lại.",
    "username_password_mismatch": "Tên đăng nhập hoặc mật khẩu không đúng; hãy gõ lại cả hai.",
    "too_many_login_attempts": "Sai nhiều lần liên tiếp; hãy thử lại sau ít phút.",
    "rate_limited": "Sai nhiều lần liên tiếp; hãy thử lại sau ít phút.",
    "cannot_delete_authenticator": "Không gỡ được lớp bảo vệ này; hãy gắn một lớp khác trước.",
    "cannot_generate_recovery_codes": "Hãy gắn ứng dụng tạo mã hoặc khóa đăng nhập trước.",
}


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come with the file (never by signing up), and wait one by one, never by address."""

    error_messages = DefaultAccountAdapter.error_messages | WRONG

    def is_open_for_signup(self, request):
        return False

    def add_message(
        self, request, level, message_template=None, message_context=None, extra_tags="", message=""
    ):
        """Say what we have a sentence for; allauth's other remarks are not worth one."""
        if sentence := message or SAID.get(message_template):
            messages.add_message(request, level, sentence)

    def respond_user_inactive(self, request, user):
        messages.error(request, OUT_OF_USE)
        return redirect("accounts:sign_in")

    def get_password_change_redirect_url(self, request):
        return reverse("mfa_index")

    def pre_authenticate(self, request, **credentials):
        """Count a try against the account named; ValidationError while it has to wait."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            key = self._get_login_attempts_cache_key(request, **credentials)
            minutes = math.ceil(seconds_to_wait(request, key) / 60) or 1
            raise ValidationError(
                TOO_OFTEN.format(minutes=minutes), code="too_many_login_attempts"
            ) from None

    def _get_login_attempts_cache_key(self, request, **credentials):
        # allauth puts the site's address before the name; whoever sends another port in the Host
        # header would then count from nought again.
        return credentials.get("username", "")

    def is_reauthentication_required(self, *, app):
        """Ask again who it is before a factor changes, unless that was told in the last minutes,
        or cannot be told: whoever came by the identity provider has no password yet."""
        user = self.request.user
        told = [record["at"] for record in get_authentication_records(self.request, user)]
        if told and time.time() - told[-1] < app_settings.REAUTHENTICATION_TIMEOUT:
            return False
        return bool(self.get_reauthentication_methods(user))


class FactorAdapter(DefaultMFAAdapter):
    """Second factors: names and the square to photograph."""

    error_messages = DefaultMFAAdapter.error_messages | WRONG

    def generate_authenticator_name(self, user, type):  # noqa: A002 - allauth's name
        return "Khóa đăng nhập"

    def get_public_key_credential_rp_entity(self):
        return super().get_public_key_credential_rp_entity() | {"name": "Gốc"}

    def build_totp_svg(self, url):
        """The square of the address of a code app, dark on white in either scheme."""
        return mark_safe(
            segno.make(url, error="m").svg_inline(scale=5, border=4, dark="black", light="white")
        )


def seconds_to_wait(request, key) -> float:
    """How long the account has to wait before the next try; 0 where it may try at once."""
    asked = {"app": "allauth.account", "action": "login_failed"}
    waits = [0.0]
    for rate in ratelimit.get_rates(**asked):
        tries = cache.get(ratelimit.get_cache_key(request, rate=rate, key=key, **asked), [])
        if len(tries) >= rate.amount:
            waits.append(tries[-1] + rate.duration - time.time())
    return max(waits)
