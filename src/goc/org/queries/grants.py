"""Grants as those who give them see them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from goc.kit import span
from goc.kit.vietnamese import search_key
from goc.org.models import Role
from goc.org.queries.units import names

IN_FORCE, ALL = "", "tat-ca"
SORTS = {"moi": ("-granted_at", "-pk"), "ten-dang-nhap": ("user__username", "pk")}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which grants somebody asks for; an empty field asks for nothing."""

    text: str = ""
    role: str = ""
    unit: str = ""
    span: str = IN_FORCE


@dataclass(frozen=True, slots=True)
class Line:
    """One grant: to whom, as what, where, for how long, with which rights, by whom."""

    id: int
    full_name: str
    username: str
    role: str
    unit: str
    unit_code: str
    first: date | None
    last: date | None
    ended: bool
    rights: str
    given_by: str


def filtered(grants, asked: Asked, on):
    """The grants of the queryset that the filter lets through; those in force unless it says
    otherwise."""
    if asked.text:
        grants = grants.filter(_named(grants, asked.text.strip()))
    if asked.role in Role.values:
        grants = grants.filter(role=asked.role)
    if asked.unit:
        grants = grants.filter(unit__code=asked.unit)
    return grants if asked.span == ALL else grants.filter(period__contains=on)


def _named(grants, typed):
    """Begins the user name; or each word typed begins one of the name, accents or none: by the
    stored key of the file, and for the few without a file by the name itself."""
    words, wanted = search_key(typed).split(), Q()
    for word in words:
        begins = Q(user__person__search_key__startswith=word)
        wanted &= begins | Q(user__person__search_key__contains=f" {word}")
    found = Q(user__username__startswith=typed.lower())
    return found | wanted | Q(user__in=_without_file(grants, words)) if words else found


def _without_file(grants, words):
    names = grants.filter(user__person=None).values_list("user_id", "user__full_name")
    return [
        user
        for user, name in names.order_by().distinct()
        if all(f" {word}" in f" {search_key(name)}" for word in words)
    ]


def lines(grants, on) -> list[Line]:
    """The grants, read with their accounts and units, as lines in their order."""
    found = list(grants)
    called = names({each.unit_id for each in found}, on)
    return [_line(each, called[each.unit_id], on) for each in found]


def _line(grant, unit, on):
    last = None if grant.period.isempty else span.last_day(grant.period)
    rights = [
        words
        for words, held in (
            ("số định danh đầy đủ", grant.may_see_identity),
            ("dân tộc, tôn giáo", grant.may_see_sensitive),
        )
        if held
    ]
    return Line(
        id=grant.pk,
        full_name=grant.user.full_name,
        username=grant.user.username,
        role=grant.get_role_display(),
        unit=unit,
        unit_code=grant.unit.code,
        first=grant.period.lower,
        last=last,
        ended=grant.period.isempty or (last is not None and last < on),
        rights=", ".join(rights),
        given_by=grant.granted_by.full_name,
    )
