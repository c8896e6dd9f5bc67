"""Roles given and taken back by people, under the rules of who gives what."""

from datetime import date

from django.db import transaction

from goc.accounts.models import User
from goc.kit.errors import Refused
from goc.org import access
from goc.org.models import Grant, Role, Unit
from goc.org.services.grants import grant, revoke

NO_REASON = "Hãy ghi lý do; lý do được ghi vào nhật ký."


@transaction.atomic
def give(
    *, user: User, role: Role, unit: Unit, since: date, until: date | None, by: User, at, on: date,
    why: str, may_see_identity: bool = False, may_see_sensitive: bool = False,
) -> Grant:  # fmt: skip
    """Give the role as somebody who may: never to oneself, never more than one's own grants give.

    Refused with every reason at once; `services.grant` then refuses a second one on the same days.
    """
    rights = {"may_see_identity": may_see_identity, "may_see_sensitive": may_see_sensitive}
    reasons = [] if why.strip() else [NO_REASON]
    if until and until < since:
        reasons.append(
            f"Ngày cuối {until:%d/%m/%Y} đứng trước ngày đầu {since:%d/%m/%Y}; hãy sửa một ngày."
        )
    if not user.is_active:
        reasons.append(f"Tài khoản “{user.username}” đã đóng; hãy mở lại tài khoản trước.")
    reasons += access.bars_to_giving(by, to=user, role=role, unit=unit, on=on, **rights)
    if reasons:
        raise Refused(*reasons)
    return grant(
        user=user, role=role, unit=unit, since=since, until=until, by=by, at=at, why=why, **rights
    )


@transaction.atomic
def take_back(*, held: Grant, by: User, at, on: date, why: str) -> Grant:
    """End the grant from the day on, as somebody who could give it; Refused otherwise."""
    reasons = [] if why.strip() else [NO_REASON]
    reasons += access.bars_to_giving(by, to=held.user, role=held.role, unit=held.unit, on=on)
    if reasons:
        raise Refused(*reasons)
    return revoke(grant=held, on=on, by=by, at=at, why=why)
