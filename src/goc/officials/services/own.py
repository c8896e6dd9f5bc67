"""The account with which somebody looks at their own file."""

from django.db import transaction

from goc.accounts import services as accounts
from goc.accounts.models import User
from goc.journal import services as journal
from goc.kit.errors import Refused
from goc.officials.models import Person


@transaction.atomic
def give_account(*, person: Person, user: User, by: User, at) -> Person:
    """Let the user see the person's file as their own; Refused where either has another already.

    The account that was opened with the file, and never activated, gives way and is closed.
    """
    held = Person.objects.select_for_update(of=("self",)).select_related("account")
    person = held.get(pk=person.pk)
    if person.account_id not in (None, user.pk):
        if person.account.has_usable_password() or person.account.last_login:
            raise Refused(f"{person.full_name} đã có tài khoản khác; hãy gỡ tài khoản đó trước.")
        why = f"Hồ sơ nay dùng tài khoản “{user.username}”."
        accounts.close_account(user=person.account, by=by, at=at, why=why)
    if Person.objects.filter(account=user).exclude(pk=person.pk).exists():
        raise Refused(f"Tài khoản “{user.username}” đã là của người khác; hãy chọn tài khoản khác.")
    person.account = user
    person.save(update_fields=["account"])
    journal.record(verb="officials.account_given", subject=person, by=by, at=at)
    return person
