"""Deputies as the people concerned see them."""

from dataclasses import dataclass
from datetime import date

from goc.kit import span

IN_FORCE, ALL = "", "tat-ca"
SORTS = {"moi": ("-given_at", "-pk")}


@dataclass(frozen=True, slots=True)
class Line:
    """One deputy: who acts for whom, from when to when, why, appointed by whom."""

    id: int
    user: str
    deputy: str
    first: date | None
    last: date | None
    why: str
    given_by: str
    ended: bool
    begun: bool


def filtered(deputies, span, on):
    """The deputies of the queryset of today and to come; all of them where `span` asks for it."""
    if span == ALL:
        return deputies
    return deputies.filter(period__endswith__gt=on, period__isempty=False)


def lines(deputies, on) -> list[Line]:
    """The deputies, read with their accounts, as lines in their order."""
    return [_line(each, on) for each in deputies]


def _line(each, on):
    last = None if each.period.isempty else span.last_day(each.period)
    return Line(
        id=each.pk,
        user=each.user.full_name,
        deputy=each.deputy.full_name,
        first=each.period.lower,
        last=last,
        why=each.why,
        given_by=each.given_by.full_name,
        ended=last is None or last < on,
        begun=last is not None and each.period.lower <= on,
    )
