"""The first administrator of an empty system, invited from the machine itself."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.timezone import localdate

from goc.accounts import services as accounts
from goc.accounts.rules.codes import in_groups
from goc.org import services as org
from goc.org.models import Grant, Role, Unit


@dataclass(frozen=True, slots=True)
class Invitation:
    """What is shown on the terminal, once."""

    username: str
    code: str


@transaction.atomic
def invite(*, at) -> Invitation | None:
    """Let the first administrator come: account, grant and a fresh code; None where somebody has
    come already, or before the units have been loaded."""
    city = Unit.objects.filter(code="TP").first()
    first = city and accounts.first_account(at=at)
    if not first:
        return None
    user, code = first
    if not Grant.objects.filter(user=user, role=Role.ADMINISTRATOR).exists():
        org.grant(
            user=user,
            role=Role.ADMINISTRATOR,
            unit=city,
            since=localdate(at),
            by=accounts.system_account(at=at),
            at=at,
            why="Quản trị viên đầu tiên của hệ thống còn trống.",
        )
    return Invitation(user.username, in_groups(code))
