"""Accounts as those who look after them see them."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from goc.accounts.models import ActivationCode, User
from goc.accounts.queries import NOT_ACTIVATED
from goc.kit.vietnamese import search_key
from goc.officials.models import Official, Person
from goc.org import queries as org

NEW, PRINTED, ACTIVE, CLOSED = "chua-kich-hoat", "da-in-phieu", "dang-dung", "da-dong"
STATES = {
    NEW: "Chưa kích hoạt",
    PRINTED: "Chưa kích hoạt, đã in phiếu",
    ACTIVE: "Đang dùng",
    CLOSED: "Đã đóng",
}
TONES = {NEW: "plain", PRINTED: "info", ACTIVE: "good", CLOSED: "danger"}
BY_USERNAME, BY_NAME, BY_SIGN_IN = "ten-dang-nhap", "ten", "dang-nhap"
SORTS = {
    BY_USERNAME: ("username",),
    BY_NAME: ("person__official__sort_key", "pk"),
    BY_SIGN_IN: ("last_login", "pk"),
}
_NAME = re.compile(r"[a-z0-9.\-]*\d[a-z0-9.\-]*")


@dataclass(frozen=True, slots=True)
class Line:
    """One account of the list; `code` and `unit` only for those who read files."""

    username: str
    full_name: str
    code: str
    unit: str
    state: str
    tone: str
    last_login: datetime | None


@dataclass(frozen=True, slots=True)
class Asked:
    """Which accounts somebody asks for; an empty field asks for nothing."""

    text: str = ""
    unit: str = ""
    state: str = ""


def filtered(accounts, asked: Asked, *, at):
    """The accounts of the queryset that the filter lets through; `unit` takes all below it."""
    if asked.text:
        accounts = accounts.filter(_matching(asked.text))
    if asked.unit:
        accounts = accounts.filter(person__official__unit__in=list(org.under(asked.unit)))
    if asked.state in STATES:
        accounts = accounts.filter(_in_state(asked.state, at))
    return accounts


def _matching(text):
    """A user name is known by a digit in it, or by being one; all else is sought in names."""
    key = search_key(text)
    found = Q(username=text.strip()) | Q(username__startswith=text.strip().lower())
    if _NAME.fullmatch(text.strip().lower()):
        return found
    named = Q()
    for word in key.split():
        begins = Q(person__search_key__startswith=word)
        named &= begins | Q(person__search_key__contains=f" {word}")
    return found | named if key else found


def _in_state(state, at):
    if state == CLOSED:
        return Q(is_active=False)
    if state == ACTIVE:
        return Q(is_active=True) & ~NOT_ACTIVATED
    printed = Q(pk__in=_live(at).values("user_id"))
    return Q(is_active=True) & NOT_ACTIVATED & (printed if state == PRINTED else ~printed)


def _live(at):
    return ActivationCode.objects.filter(used_at=None, revoked_at=None, expires_at__gt=at)


def shown(users, *, reads_files, on, at) -> list[Line]:
    """The accounts as lines of the list, in their order; without units for those who read no
    files."""
    printed = set(_live(at).filter(user__in=users).values_list("user_id", flat=True))
    of_users = Official.objects.filter(person__account__in=users if reads_files else [])
    files = {file.person.account_id: file for file in of_users.select_related("person")}
    names = org.names({file.unit_id for file in files.values() if file.unit_id}, on)
    return [_line(user, files.get(user.pk), names, user.pk in printed) for user in users]


def _line(user, file, names, has_code):
    state = state_of(user, has_code)
    return Line(
        username=user.username,
        full_name=user.full_name,
        code=file.code if file else "",
        unit=names.get(file.unit_id, "") if file else "",
        state=STATES[state],
        tone=TONES[state],
        last_login=user.last_login,
    )


def state_of(user: User, has_code: bool) -> str:
    """How the account stands: closed, in use, or waiting for its owner, with a slip or without."""
    if not user.is_active:
        return CLOSED
    if user.has_usable_password() or user.last_login:
        return ACTIVE
    return PRINTED if has_code else NEW


@dataclass(frozen=True, slots=True)
class Slip:
    """A code that was issued, and what became of it."""

    issued_at: datetime
    issued_by: str
    fate: str
    tone: str


def slips_of(user: User, *, at) -> list[Slip]:
    """The codes that the account was issued, newest first."""
    codes = user.activation_codes.select_related("issued_by", "revoked_by").order_by("-pk")
    return [Slip(code.issued_at, code.issued_by.full_name, *_fate(code, at)) for code in codes]


def _fate(code, at):
    if code.used_at:
        return "Đã dùng", "good"
    if code.revoked_at:
        return "Đã thay", "plain"
    return ("Hết hạn", "warning") if code.expires_at <= at else ("Còn hạn", "info")


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many of a unit could get a slip: in office, not activated, of them with a live code."""

    people: int
    waiting: int
    printed: int


def waiting(accounts, unit: str, *, at) -> Waiting:
    """Count the accounts of those in office in the unit and below."""
    within = filtered(accounts, Asked(unit=unit), at=at)
    within = within.filter(person__official__in_office=True, is_active=True)
    new = within.filter(NOT_ACTIVATED)
    return Waiting(within.count(), new.count(), new.filter(pk__in=_live(at).values("user")).count())


def of_national_id(number):
    """The account of the person with this twelve-digit number; None where there is none."""
    person = Person.objects.filter(national_id=number).select_related("account").first()
    return person.account if person else None
