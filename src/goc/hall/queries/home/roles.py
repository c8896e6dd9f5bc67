"""Which role is shown what. Somebody with several roles sees the parts of each, every part once."""

from dataclasses import dataclass, field

from django.urls import reverse

from goc.catalogue import queries as catalogue
from goc.hall.queries.home import oversight, tasks
from goc.hall.queries.home.parts import Number, Section, Task
from goc.hall.queries.home.planned import planned
from goc.hall.queries.home.scope import PEOPLE, Scope
from goc.kit.today import today
from goc.org.models import Role


@dataclass
class Home:
    """What waits, then the sections, in the order of the roles."""

    tasks: list[Task] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    @property
    def people(self) -> int:
        """How many people it names."""
        named = [each.rows for each in self.sections if each.template == PEOPLE]
        return len({line.code for rows in named for line in rows})

    def add(self, waiting, sections):
        """Add the parts of one more role, but for those that are there."""
        self.tasks += [task for task in waiting if task not in self.tasks]
        known = {section.title for section in self.sections}
        self.sections += [each for each in sections if each.title not in known and each.rows]


def home(standing) -> Home:
    """The home of this person."""
    made, scope = Home(), Scope(standing.user)
    for role in standing.roles:
        if role in HOMES:
            made.add(*HOMES[role](scope))
    return made


def _city_officer(scope):
    waiting = [
        *tasks.data_requests(scope.user),
        *tasks.corrections(scope.user),
        *tasks.batches(scope.user, of_all=True),
        *tasks.pressing(scope),
        *tasks.unverified(scope),
        *tasks.incomplete(scope),
        *tasks.elsewhere(scope.user),
    ]
    return waiting, [scope.numbers(), planned(scope.user), scope.by_requirement(), _programmes()]


def _unit_officer(scope):
    waiting = [
        *tasks.data_requests(scope.user),
        *tasks.corrections(scope.user),
        *tasks.batches(scope.user, of_all=False),
        *tasks.pressing(scope),
        *tasks.incomplete(scope),
        *tasks.elsewhere(scope.user),
    ]
    return waiting, [
        scope.numbers(),
        planned(scope.user),
        *_people(scope),
        scope.by_requirement(),
    ]


def _supervisor(scope):
    return tasks.pressing(scope), [scope.numbers(), *_people(scope)]


def _leader(scope):
    sections = [scope.numbers(), planned(scope.user), scope.by_topic(), scope.by_unit()]
    return tasks.unverified(scope), sections


def _inspector(scope):
    sections = [oversight.numbers(scope.user), oversight.taken(scope.user), scope.numbers()]
    return tasks.unverified(scope), sections


def _school(scope):
    return [], [planned(scope.user), _programmes()]


def _lecturer(scope):
    return [], [_programmes()]


def _people(scope):
    return [scope.first_people()] if scope.assessment else []


def _programmes() -> Section:
    found = catalogue.programmes(on=today()).count()
    number = Number(found, "chương trình đang có hiệu lực", reverse("catalogue:programmes"))
    return Section("Chương trình đào tạo, bồi dưỡng", "hall/home/numbers.html", [number])


HOMES = {
    Role.CITY_OFFICER: _city_officer,
    Role.UNIT_OFFICER: _unit_officer,
    Role.SCHOOL_OFFICER: _school,
    Role.LECTURER: _lecturer,
    Role.SUPERVISOR: _supervisor,
    Role.LEADER: _leader,
    Role.INSPECTOR: _inspector,
}
