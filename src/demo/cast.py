"""The people whom a visitor of the demonstration may be: one a role, all of them invented."""

from dataclasses import dataclass

from django.db import transaction

from goc.accounts import services as accounts
from goc.accounts.models import User
from goc.officials.models import Official
from goc.officials.services.own import give_account
from goc.org import services as org
from goc.org.models import Role, Unit

PASSWORD = "goc-demo"
WHOLE_CITY = ("TU", "TP")
LEARNER, LEARNERS_UNIT = "hoc-vien", "09556.KT"


@dataclass(frozen=True)
class Part:
    """An account, its role and the codes of the units that the role is held for."""

    username: str
    full_name: str
    role: Role | None = None
    units: tuple = ()
    sees_identity: bool = False


CAST = (
    Part("can-bo-thanh-pho", "Nguyễn Thu Thảo", Role.CITY_OFFICER, WHOLE_CITY, True),
    Part("can-bo-don-vi", "Trần Quang Huy", Role.UNIT_OFFICER, ("09556", "SO.NV"), True),
    Part("truong", "Lê Bích Hạnh", Role.SCHOOL_OFFICER, ("TU.LHP",)),
    Part("giang-vien", "Phạm Đình Khải", Role.LECTURER, ("TU.LHP",)),
    Part("thu-truong", "Vũ Hồng Liên", Role.SUPERVISOR, ("SO.NV",)),
    Part("lanh-dao", "Đỗ Trọng Nghĩa", Role.LEADER, WHOLE_CITY),
    Part("thanh-tra", "Hoàng Diệu Ngân", Role.INSPECTOR, WHOLE_CITY, True),
    Part("quan-tri", "Bùi Tiến Đạt", Role.ADMINISTRATOR, ("TP",)),
    Part(LEARNER, "Học viên"),
)


@transaction.atomic
def assemble(*, on, by, at):
    """Create the accounts that are missing, with their grants from `on`; return how many.

    The learner is one of the city's officials and bears their name.
    """
    standing = set(User.objects.filter(is_demo=True).values_list("username", flat=True))
    units = {unit.code: unit for unit in Unit.objects.filter(code__in=_codes())}
    missing = [part for part in CAST if part.username not in standing]
    for part in missing:
        official = _learner() if part.username == LEARNER else None
        user = accounts.create_user(
            username=part.username,
            full_name=official.person.full_name if official else part.full_name,
            password=PASSWORD,
            is_demo=True,
            by=by,
            at=at,
        )
        for code in part.units:
            org.grant(
                user=user,
                role=part.role,
                unit=units[code],
                since=on,
                may_see_identity=part.sees_identity,
                by=by,
                at=at,
                why="Tài khoản của bản minh họa.",
            )
        if official:
            give_account(person=official.person, user=user, by=by, at=at)
    return len(missing)


def _codes():
    return {code for part in CAST for code in part.units}


def _learner():
    """An official of the unit whose page the demonstration shows; the first one anywhere else."""
    officials = Official.objects.select_related("person").order_by("code")
    return officials.filter(unit__code=LEARNERS_UNIT).last() or officials.first()
