"""Accounts taken out of use, and back into it."""

from django.db import transaction

from goc.accounts.models import User
from goc.accounts.services.activation import revoke_codes
from goc.journal import services as journal
from goc.kit.errors import Refused


@transaction.atomic
def close_account(*, user: User, by: User, at, why: str) -> User:
    """Let nobody in by this account any more: its sessions end, its code is revoked. Refused
    without a reason, and for one's own account."""
    held = _held(user, by, why)
    if not held.is_active:
        raise Refused(f"Tài khoản “{held.username}” đã đóng từ trước; hãy tải lại trang.")
    held.is_active = False
    held.save(update_fields=["is_active"])
    revoke_codes(users=[held], by=by, at=at)
    journal.record(verb="accounts.closed", subject=held, by=by, at=at, why=why)
    return held


@transaction.atomic
def reopen_account(*, user: User, by: User, at, why: str) -> User:
    """Let the account be used again, with the password that it had."""
    held = _held(user, by, why)
    if held.is_active:
        raise Refused(f"Tài khoản “{held.username}” đang dùng được; hãy tải lại trang.")
    held.is_active = True
    held.save(update_fields=["is_active"])
    journal.record(verb="accounts.reopened", subject=held, by=by, at=at, why=why)
    return held


def _held(user, by, why):
    if user.pk == by.pk:
        raise Refused("Không ai tự đóng hay mở tài khoản của mình; hãy nhờ người phụ trách khác.")
    if not why.strip():
        raise Refused("Hãy ghi lý do, ví dụ: nghỉ hưu, chuyển ra ngoài thành phố.")
    return User.objects.select_for_update().get(pk=user.pk)
