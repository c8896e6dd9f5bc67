"""Who opened a file, and in which capacity they do so today."""

from dataclasses import dataclass
from datetime import datetime

from goc.journal.queries import readings
from goc.kit.today import today
from goc.org import queries as org
from goc.org.models import Grant
from goc.org.queries.deputies import principals

FEW, MANY = 5, 500


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the file: who, as what, when."""

    name: str
    standing: str
    at: datetime


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
    of_file = readings().filter(subject_kind=official._meta.label, subject_id=str(official.pk))
    shown = list(of_file[: MANY if whole else FEW])
    standings = _standings({each.actor_id for each in shown})
    standings[official.person.account_id] = "chính chủ hồ sơ"
    return Looks(
        [Look(each.actor_name, standings.get(each.actor_id, ""), each.at) for each in shown],
        of_file.order_by().count(),
    )


def _standings(users):
    """The first unit for which each of the users acts today, by their id; the people whom they
    deputise for."""
    granted = Grant.objects.filter(user__in=users, period__contains=today()).order_by("-id")
    units = dict(granted.values_list("user_id", "unit_id"))
    names = org.names(units.values(), today())
    standings = {user: names[unit] for user, unit in units.items()}
    for user, acted_for in principals(users, today()).items():
        told = f"làm thay {', '.join(acted_for)}"
        standings[user] = f"{standings[user]}; {told}" if user in standings else told
    return standings
