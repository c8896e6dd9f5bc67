"""Officials as lines of a list or a file: read in chunks, each with what the reader may see."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import batched
from typing import NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, TextField
from django.db.models.functions import Cast

from goc.officials.models import Level, Official, Qualification, QualificationKind
from goc.officials.queries.seats import TODAY, Seats
from goc.org import queries as org
from goc.org.models import Unit, UnitKind, UnitReach

CHUNK = 2000
WHOLE = (UnitKind.CITY, UnitKind.PARTY_CITY)
HIDDEN = "***"
KINDS = (
    QualificationKind.DEGREE,
    QualificationKind.POLITICAL_THEORY,
    QualificationKind.STATE_MANAGEMENT,
)


class Record(NamedTuple):
    """One official as stored: codes for words, ranges of days as PostgreSQL writes them."""

    pk: int
    code: str
    full_name: str
    gender: str
    born: str
    unit: str
    superior: str
    title: str
    category: str
    rank: str
    management_level: str
    ethnicity: str
    national_id: str
    party_joined: str
    degree: str
    political_theory: str
    state_management: str


@dataclass(frozen=True, slots=True)
class Sight:
    """In which units somebody may read full numbers and ethnicity, and which file is their own."""

    identity: frozenset[int]
    sensitive: frozenset[int]
    own: int | None


def masked(number: str) -> str:
    """A personal number of which only the last four digits are shown."""
    return "*" * 8 + number[-4:] if number else ""


def records(officials, *, sight: Sight, on, seats: Seats = TODAY) -> Iterator[Record]:
    """The officials of a queryset, in its order, through a cursor of the server: however many
    there are, no more than a chunk stands in memory. Call it within a transaction. `seats` are
    those that the queryset was filtered by."""
    names, steps = _names(on, seats), _steps()
    for chunk in batched(_read(officials, seats).iterator(chunk_size=CHUNK), CHUNK):
        names.learn({row[4] for row in chunk})
        for row in chunk:
            yield _record(row, names, sight, steps)


def lines(pks, *, sight: Sight, on, seats: Seats = TODAY) -> list[Record]:
    """The officials of these keys, in the order given; the same few queries however many."""
    found = seats.of(Official.objects.filter(pk__in=pks))
    rows, names, steps = list(_read(found, seats)), _names(on, seats), _steps()
    names.learn({row[4] for row in rows})
    by_pk = {row[0]: _record(row, names, sight, steps) for row in rows}
    return [by_pk[pk] for pk in pks]


def _read(officials, seats: Seats):
    # Days come as text, because reading a range costs ten times as much as reading a word.
    levels = seats.held(Qualification.objects.filter(person=OuterRef("pk"), kind__in=KINDS))
    return officials.values_list(
        "pk",
        "code",
        "person__full_name",
        "person__gender",
        f"{seats.unit}_id",
        f"{seats.title}__name",
        seats.category,
        f"{seats.rank}__code",
        seats.level,
        "person__ethnicity",
        "person__national_id",
        Cast("person__born", TextField()),
        Cast("party_joined", TextField()),
        ArraySubquery(levels.values("level_id")),
        "unit_id",
    )


def _record(row, names, sight, steps):
    pk, code, name, gender, unit, title, category, rank, level, ethnicity, number = row[:11]
    born, joined, held, file_in = row[11:]
    is_own = pk == sight.own
    if ethnicity and not is_own and file_in not in sight.sensitive:
        ethnicity = HIDDEN
    if number and not is_own and file_in not in sight.identity:
        number = masked(number)
    return Record(
        pk,
        code,
        name,
        gender,
        born or "",
        names[unit],
        names.above.get(unit, ""),
        title or "",
        category or "",
        rank or "",
        level or "",
        ethnicity,
        number or "",
        joined or "",
        *_highest(held, steps),
    )


def _names(on, seats: Seats):
    return _NamesThen(seats.day) if seats.day else _Names(on)


class _Names(dict):
    """Names of units, learned chunk by chunk; `above` has that of the superior, but for those
    right under the city, where it says nothing."""

    def __init__(self, on):
        super().__init__({None: ""})
        self.on = on
        self.above = {}

    def learn(self, units):
        if not (unknown := units - self.keys()):
            return
        superiors = self._superiors(unknown)
        names = org.names({*unknown, *superiors.values()}, self.on)
        self.update({unit: names[unit] for unit in unknown})
        self.above.update({unit: names[above] for unit, above in superiors.items()})

    def _superiors(self, units):
        reach = UnitReach.objects.filter(descendant__in=units, depth=1)
        reach = reach.exclude(ancestor__kind__in=WHOLE)
        return dict(reach.values_list("descendant_id", "ancestor_id"))


class _NamesThen(_Names):
    """The same as units were called and stood on an earlier day; the tree of then is read once."""

    def __init__(self, on):
        super().__init__(on)
        whole = set(Unit.objects.filter(kind__in=WHOLE).values_list("pk", flat=True))
        self.tree = {
            unit: each.parent
            for unit, each in org.superiors(on).items()
            if each.parent not in (None, *whole)
        }

    def _superiors(self, units):
        return {unit: self.tree[unit] for unit in units if unit in self.tree}


def _steps():
    return {
        pk: (KINDS.index(kind), step, code)
        for pk, kind, step, code in Level.objects.filter(kind__in=KINDS).values_list(
            "pk", "kind", "step", "code"
        )
    }


def _highest(levels, steps):
    best = [(0, "")] * len(KINDS)
    for level in levels:
        place, step, code = steps[level]
        best[place] = max(best[place], (step, code))
    return [code for _, code in best]
