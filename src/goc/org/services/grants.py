"""Who may act for which unit: given and taken back, each with its entry in the journal."""

from datetime import date

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.accounts.models import User
from goc.journal import services as journal
from goc.kit import span
from goc.kit.errors import Refused
from goc.org.models import Grant, Role, Unit


@transaction.atomic
def grant(
    *,
    user: User,
    role: Role,
    unit: Unit,
    since: date,
    until: date | None = None,
    may_see_identity: bool = False,
    may_see_sensitive: bool = False,
    by: User,
    at,
    why: str = "",
) -> Grant:
    """Let the user act in the role for the unit and all under it, from `since` through `until`.

    Refused where the user already has that role there on one of these days.
    """
    period = span.days(since, until)
    # Two clerks may give the same role at once; whoever comes second sees the first one's grant.
    User.objects.select_for_update().get(pk=user.pk)
    if Grant.objects.filter(user=user, role=role, unit=unit, period__overlap=period).exists():
        raise Refused(
            f"{user.full_name} đã có vai “{Role(role).label}” ở đơn vị {unit.code} trong thời gian "
            "này; hãy kết thúc phân quyền cũ trước."
        )
    given = Grant.objects.create(
        user=user,
        role=role,
        unit=unit,
        period=period,
        may_see_identity=may_see_identity,
        may_see_sensitive=may_see_sensitive,
        granted_at=at,
        granted_by=by,
    )
    details = {"unit": unit.code, "may_see_identity": may_see_identity}
    details["may_see_sensitive"] = may_see_sensitive
    journal.record(verb="org.granted", subject=given, by=by, at=at, why=why, details=details)
    return given


@transaction.atomic
def revoke(*, grant: Grant, on: date, by: User, at, why: str = "") -> Grant:
    """End the grant: from the day on it opens nothing. Refused where it has ended before."""
    held = Grant.objects.select_for_update().get(pk=grant.pk)
    if held.period.upper and held.period.upper <= on:
        raise Refused(f"Phân quyền này đã hết hạn từ ngày {held.period.upper:%d/%m/%Y}.")
    start = held.period.lower
    # A grant that has not begun is left as an empty span: it was given, and never opened anything.
    held.period = DateRange(empty=True) if start and start >= on else _ending(start, on)
    held.save(update_fields=["period"])
    journal.record(verb="org.revoked", subject=held, by=by, at=at, why=why)
    return held


def _ending(start: date | None, on: date) -> DateRange:
    return DateRange(start, on, "[)" if start else "()")
