"""Accounts opened, and who a verb acts for."""

import getpass

from django.conf import settings
from django.db import transaction

from goc.accounts import queries
from goc.accounts.models import User
from goc.journal import services as journal
from goc.kit.errors import Refused

SYSTEM, DEMO = "he-thong", "demo"


@transaction.atomic
def create_user(*, username, full_name, at, by=None, password=None, is_demo=False) -> User:
    """Create an account; without a password nobody can sign in to it. The first account of an
    empty system has nobody before it, and acts for itself."""
    if User.objects.filter(username=username).exists():
        raise Refused(f"Tên đăng nhập “{username}” đã có người dùng; hãy chọn tên khác.")
    user = User(username=username, full_name=full_name, created_at=at, is_demo=is_demo)
    if password:
        user.set_password(password)
    else:
        user.set_unusable_password()
    user.save()
    journal.record(verb="accounts.created", subject=user, by=by or user, at=at)
    return user


def system_account(*, at) -> User:
    """Return the account under which the system loads what ships with it; made at need."""
    return _own_account(SYSTEM, "Hệ thống Gốc", at=at)


def demo_account(*, at) -> User:
    """Return the account under which the demonstration acts; made at need."""
    return _own_account(DEMO, "Người vận hành bản minh họa", at=at, is_demo=True)


def _own_account(username, full_name, *, at, is_demo=False):
    found = User.objects.filter(username=username).first()
    return found or create_user(username=username, full_name=full_name, at=at, is_demo=is_demo)


def acting(username="", *, at) -> User:
    """Return the account that a verb acts for: the one named, else that of the machine's user,
    else "demo" in a demonstration, or where no real person could yet sign in. Refused otherwise."""
    name = username or getpass.getuser()
    if user := User.objects.filter(username=name, is_active=True).first():
        return user
    if username:
        raise Refused(f"Không có tài khoản “{username}” đang dùng; hãy xem lại tên đăng nhập.")
    if not settings.DEMO and queries.a_real_person_signs_in():
        raise Refused(
            f"Người dùng “{name}” của máy này chưa có tài khoản; hãy thêm --as và tên đăng nhập."
        )
    return demo_account(at=at)
