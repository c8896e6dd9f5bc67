"""Activation slips for the people of a unit: who gets one, and the codes on them."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from django.db import transaction

from goc.accounts import services as accounts
from goc.accounts.models import User
from goc.accounts.queries import NOT_ACTIVATED
from goc.journal import services as journal
from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.kit.vietnamese import sort_key, text_sort_key
from goc.officials.services.accounts import open_accounts
from goc.org import queries as org
from goc.org.models import Unit, UnitReach

MOST = 2000
NOBODY = (
    "Không còn ai chưa kích hoạt để in phiếu; người mất mật khẩu hay điện thoại thì được cấp lại ở "
    "trang của từng tài khoản."
)


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands on one slip; `code` opens the account, once."""

    full_name: str
    unit: str
    username: str
    code: str


@dataclass(frozen=True, slots=True)
class Slips:
    """Slips printed at once, by unit and then by given name."""

    place: str
    last_day: date
    slips: list[Slip]


@transaction.atomic
def issue_for_unit(*, unit: Unit, people, on, by: User, at) -> Slips:
    """Issue codes to the officials in office of the unit and below who have not activated theirs,
    an account being opened for whoever lacks one. `people` are the accounts that `by` may let in.
    """
    below = UnitReach.objects.filter(ancestor=unit).values_list("descendant_id", flat=True)
    open_accounts(units=list(below), by=by, at=at)
    chosen = people.filter(
        NOT_ACTIVATED, person__official__in_office=True, person__official__unit__in=below
    )
    return _issue(chosen, unit=unit, on=on, by=by, at=at)


@transaction.atomic
def issue_for(*, people, on, by: User, at) -> Slips:
    """Issue codes to those of the accounts that are not activated yet; `by` may let them in."""
    return _issue(people.filter(NOT_ACTIVATED), unit=None, on=on, by=by, at=at)


@transaction.atomic
def reissue(*, account: User, on, by: User, at, why: str) -> Slips:
    """Give the account a fresh code in place of its password, sessions and second factor."""
    accounts.reset_account(user=account, by=by, at=at, why=why)
    return _issue(User.objects.filter(pk=account.pk), unit=None, on=on, by=by, at=at, why=why)


def _issue(people, *, unit, on, by, at, why=""):
    count = people.filter(is_active=True).count()
    if not count:
        raise Refused(NOBODY)
    if count > MOST:
        raise Refused(
            f"Mỗi lần in nhiều nhất {vn_number(MOST)} phiếu, ở đây có {vn_number(count)} người; "
            "hãy chọn từng đơn vị cấp dưới."
        )
    batch = uuid4()
    issued = accounts.issue_codes(users=people, batch=batch, by=by, at=at, why=why)
    journal.record(
        verb="officials.slips_issued",
        subject=unit or User,
        by=by,
        at=at,
        why=why,
        details={"batch": str(batch), "slips": len(issued), "unit": unit.code if unit else ""},
    )
    return Slips(
        place=org.names([unit.pk], on)[unit.pk] if unit else "",
        last_day=accounts.last_day(at),
        slips=_slips(issued, on),
    )


def _slips(issued, on):
    found = User.objects.filter(pk__in=issued).values_list(
        "pk", "username", "full_name", "person__official__unit_id"
    )
    rows = list(found)
    names = org.names({unit for *_, unit in rows if unit}, on)
    units = {unit: names.get(unit, "") for *_, unit in rows}
    rows.sort(key=lambda row: (text_sort_key(units[row[3]]), row[3] or 0, sort_key(row[2]), row[0]))
    return [Slip(name, units[unit], username, issued[pk]) for pk, username, name, unit in rows]
