"""The first two of an empty system: the administrator, invited from the machine itself, and the
city's training officer, invited by the administrator."""

from dataclasses import dataclass
from uuid import uuid4

from django.db import transaction
from django.utils.timezone import localdate

from goc.accounts import services as accounts
from goc.accounts.models import User
from goc.accounts.rules.codes import in_groups
from goc.hall.queries import set_up as queries
from goc.kit.errors import Refused
from goc.org import services as org
from goc.org.models import Grant, Role, Unit


@dataclass(frozen=True, slots=True)
class Invitation:
    """What is shown once, on the terminal or to the administrator."""

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


@transaction.atomic
def invite_officer(*, username: str, full_name: str, by: User, at) -> Invitation:
    """Open the account of the first city training officer, for both roots, with a code to hand
    over; Refused where there is such an officer already: roles are then given on their own page."""
    # Two administrators at once: whoever comes second finds the first one's officer.
    cities = list(Unit.objects.filter(code__in=("TP", "TU")).select_for_update().order_by("code"))
    if queries.city_officers():
        raise Refused("Thành phố đã có cán bộ phụ trách đào tạo; hãy giao vai ở trang Phân quyền.")
    user = accounts.create_user(username=username, full_name=full_name, at=at, by=by)
    why = "Cán bộ phụ trách đào tạo đầu tiên của thành phố, lập khi thiết lập hệ thống."
    for city in cities:
        org.grant(
            user=user,
            role=Role.CITY_OFFICER,
            unit=city,
            since=localdate(at),
            by=by,
            at=at,
            why=why,
        )
    users = User.objects.filter(pk=user.pk)
    issued = accounts.issue_codes(users=users, batch=uuid4(), by=by, at=at, why=why)
    return Invitation(user.username, in_groups(issued[user.pk]))
