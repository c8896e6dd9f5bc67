"""A draft of a requirement as if it held on a day: who would lack what, what closing it takes."""

from dataclasses import dataclass
from datetime import date

from goc.catalogue.queries import ProgrammeOffer
from goc.facts.queries import vocabulary
from goc.needs.queries import preview
from goc.needs.queries.preview import GAINS, LACKING, LOSES, NEWLY, Preview
from goc.needs.queries.reading import Within
from goc.org.models import TitleGroup, UnitKind
from goc.planning.queries import law
from goc.planning.rules.simulating import Taken, taken
from goc.standards.models import RequirementDraft
from goc.standards.queries import serving, unpublished
from goc.standards.rules import editing, text

KINDS = (GAINS, NEWLY, LACKING, LOSES)
UNKNOWN = "Chưa xác định"


@dataclass(frozen=True, slots=True)
class Group:
    """How many of each of KINDS there are in one kind of unit or target group."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A programme that would close the needs added, and what that takes; None of `taken` where it
    only adds class hours, so that how many courses somebody needs depends on what they have."""

    programme: ProgrammeOffer
    taken: Taken | None

    @property
    def has_nobody(self) -> bool:
        """Whether nobody runs it."""
        return not self.programme.providers


@dataclass(frozen=True, slots=True)
class Simulation:
    """A draft as if it held from the day on."""

    on: date
    sentence: str
    preview: Preview
    by_kind: list[Group]
    by_group: list[Group]
    ways: list[Way]
    norms: list[dict]
    missing: list[str]

    @property
    def groupings(self) -> list[tuple[str, list[Group]]]:
        """The people by kind of unit and by target group, each under its heading."""
        return [("Loại đơn vị", self.by_kind), ("Nhóm đối tượng", self.by_group)]

    @property
    def cheapest(self) -> Way | None:
        """The way that costs least, of those that somebody runs and can be reckoned; None where
        nobody has to learn."""
        known = [way for way in self.ways if way.taken and way.taken.cost is not None]
        able = [way for way in known if way.taken.learners and not way.has_nobody]
        return min(able, key=lambda way: way.taken.cost, default=None)


def simulate(draft: RequirementDraft, *, within: Within, on: date, today: date):
    """Return the simulation of a draft on the day, or every reason why it no longer reads.

    Of whom the reader may see; nothing is written. Refused for a day before 1945.
    """
    words = vocabulary()
    duty, reasons = text.duty(draft.text, words, since=on)
    if reasons:
        return None, reasons
    compared = preview.beside(
        draft.text, duty, draft.requirement, within=within, on=on, today=today, words=words
    )
    shown = compared.preview()
    found, missing = law.norms(on)
    version = unpublished(draft.text, duty, draft.requirement, words)
    reckoned = None if missing else law.reckoned(found)
    ways = [
        _way(served, shown.counts[GAINS], reckoned)
        for served in serving.programmes_of(version, on, words)
    ]
    return Simulation(
        on=on,
        sentence=editing.sentence(duty, words),
        preview=shown,
        by_kind=_named(compared.grouped("u.kind", KINDS), dict(UnitKind.choices)),
        by_group=_named(
            compared.grouped("g.code", KINDS),
            dict(TitleGroup.objects.values_list("code", "name")),
        ),
        ways=ways,
        norms=list(found.values()),
        missing=missing,
    ), []


def _way(served, learners: int, norms) -> Way:
    programme = served.programme
    if served.only_hours:
        return Way(programme, None)
    return Way(
        programme,
        taken(
            learners,
            days=programme.days,
            least=programme.least_seats,
            most=programme.most_seats,
            norms=norms,
        ),
    )


def _named(rows, names) -> list[Group]:
    return [Group(str(names.get(told, UNKNOWN)), tuple(counts)) for told, *counts in rows]
