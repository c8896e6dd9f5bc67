"""Who opened a file, and in which capacity they did so on that day."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localtime

from goc.accounts.models import Deputy
from goc.hall.queries import journal
from goc.journal.queries import readings
from goc.kit.today import today
from goc.org import queries as org
from goc.org.models import Grant

FEW, MANY = 5, 500
OWNER = "chính chủ hồ sơ"


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the file: who, as what on that day, when, on which page; `taken` says how many
    rows went out as a file."""

    name: str
    standing: str
    at: datetime
    page: str
    taken: str


@dataclass(frozen=True, slots=True)
class Looks:
    """The latest looks at a file, and how many there were in all."""

    shown: list[Look]
    count: int

    @property
    def has_more(self) -> bool:
        return self.count > len(self.shown)


def looks(official, *, whole: bool) -> Looks:
    """Return who opened the official's file, the latest first: a few, or as many as a page bears.

    Lists that merely named the official are not among them.
    """
    found = of_file(official)
    shown = lines(official, found[: MANY if whole else FEW])
    return Looks(shown, found.order_by().count())


def of_file(official):
    """The looks at pages about this official alone, the latest first."""
    return readings().filter(subject_kind=official._meta.label, subject_id=str(official.pk))


def lines(official, found) -> list[Look]:
    """The looks as pages and files tell them."""
    found = list(found)
    standings = _Standings({each.actor_id for each in found}, official.person.account_id)
    return [
        Look(
            name=each.actor_name,
            standing=standings.of(each.actor_id, _day(each)),
            at=each.at,
            page=journal.PAGES.get(each.page, each.page),
            taken="" if each.rows is None else f"lấy ra tệp, {each.rows} dòng",
        )
        for each in found
    ]


def _day(reading) -> date:
    return localtime(reading.at).date()


class _Standings:
    """What each of the accounts was on a day: the grants then in force, whom they deputised for."""

    def __init__(self, users, owner):
        self.owner = owner
        granted = Grant.objects.filter(user__in=users).order_by("id")
        self.grants = list(granted.values_list("user_id", "role", "unit_id", "period"))
        self.names = org.names({unit for _, _, unit, _ in self.grants}, today())
        appointed = Deputy.objects.filter(deputy__in=users).order_by("pk")
        self.deputies = list(appointed.values_list("deputy_id", "user__full_name", "period"))
        self.roles = dict(Grant._meta.get_field("role").flatchoices)

    def of(self, user, day) -> str:
        """The capacities of the account on the day in words; empty where it had none."""
        held = [
            f"{self.roles[role]}, {self.names[unit]}"
            for holder, role, unit, period in self.grants
            if holder == user and day in period
        ]
        held += [
            f"làm thay {name}"
            for deputy, name, period in self.deputies
            if deputy == user and day in period
        ]
        own = [OWNER] if user == self.owner else []
        return "; ".join(own or dict.fromkeys(held))
