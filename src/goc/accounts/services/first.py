"""The first account of an empty system: its code is shown on the machine, and nowhere else."""

from uuid import uuid4

from django.db import transaction

from goc.accounts import queries
from goc.accounts.models import User
from goc.accounts.services.activation import issue_codes
from goc.accounts.services.users import create_user, system_account


@transaction.atomic
def first_account(*, at) -> tuple[User, str] | None:
    """Return the account of the first administrator and a fresh code for it, None where somebody
    can sign in already. A code shown before opens nothing any more."""
    if queries.somebody_signs_in():
        return None
    by = system_account(at=at)
    user = User.objects.filter(username=queries.FIRST).first() or create_user(
        username=queries.FIRST, full_name="Quản trị hệ thống", at=at, by=by
    )
    users = User.objects.filter(pk=user.pk)
    why = "Lần chạy đầu của hệ thống còn trống."
    issued = issue_codes(users=users, batch=uuid4(), by=by, at=at, why=why)
    return user, issued[user.pk]
