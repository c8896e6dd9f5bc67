"""Officials as lines of a list or a file: read in chunks, each with what the reader may see."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import batched
from typing import NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, TextField
from django.db.models.functions import Cast

from goc.kit import partial
from goc.officials.models import Level, Official, Person, Qualification, QualificationKind, Rank
from goc.officials.queries.places import unit_names
from goc.org.models import ManagementLevel

CHUNK = 2000
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


def records(officials, *, sight: Sight, on) -> Iterator[Record]:
    """The officials of a queryset, in its order, through a cursor of the server: however many
    there are, no more than a chunk stands in memory. Call it within a transaction."""
    names, steps = _Names(on), _steps()
    for chunk in batched(_read(officials).iterator(chunk_size=CHUNK), CHUNK):
        names.learn({row[4] for row in chunk})
        for row in chunk:
            yield _record(row, names, sight, steps)


def lines(pks, *, sight: Sight, on) -> list[Record]:
    """The officials of these keys, in the order given; the same few queries however many."""
    rows, names, steps = list(_read(Official.objects.filter(pk__in=pks))), _Names(on), _steps()
    names.learn({row[4] for row in rows})
    by_pk = {row[0]: _record(row, names, sight, steps) for row in rows}
    return [by_pk[pk] for pk in pks]


def _read(officials):
    # Days come as text, because reading a range costs ten times as much as reading a word.
    levels = Qualification.objects.filter(person=OuterRef("pk"), kind__in=KINDS)
    return officials.values_list(
        "pk",
        "code",
        "person__full_name",
        "person__gender",
        "unit_id",
        "title__name",
        "category",
        "rank__code",
        "management_level",
        "person__ethnicity",
        "person__national_id",
        Cast("person__born", TextField()),
        Cast("party_joined", TextField()),
        ArraySubquery(levels.values("level_id")),
    )


def _record(row, names, sight, steps):
    pk, code, name, gender, unit, title, category, rank, level, ethnicity, number = row[:11]
    born, joined, held = row[11:]
    is_own = pk == sight.own
    if ethnicity and not is_own and unit not in sight.sensitive:
        ethnicity = HIDDEN
    if number and not is_own and unit not in sight.identity:
        number = masked(number)
    return Record(
        pk,
        code,
        name,
        gender,
        born or "",
        names[unit],
        title or "",
        category,
        rank or "",
        level,
        ethnicity,
        number or "",
        joined or "",
        *_highest(held, steps),
    )


class _Names(dict):
    """Names of units, learned chunk by chunk."""

    def __init__(self, on):
        super().__init__({None: ""})
        self.on = on

    def learn(self, units):
        self.update(unit_names(units - self.keys(), self.on) if units - self.keys() else {})


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


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in files, its name in addresses, its heading."""

    name: str
    slug: str
    label: str
    is_number: bool = False


COLUMNS = {
    column.name: column
    for column in (
        Column("code", "so-hieu", "Số hiệu", is_number=True),
        Column("full_name", "ten", "Họ và tên"),
        Column("gender", "gioi-tinh", "Giới tính"),
        Column("born", "ngay-sinh", "Ngày sinh", is_number=True),
        Column("unit", "don-vi", "Đơn vị"),
        Column("title", "chuc-vu", "Chức vụ"),
        Column("rank", "ngach", "Ngạch"),
        Column("degree", "chuyen-mon", "Chuyên môn"),
        Column("political_theory", "llct", "Lý luận chính trị"),
        Column("state_management", "qlnn", "Quản lý nhà nước"),
        Column("ethnicity", "dan-toc", "Dân tộc"),
        Column("national_id", "so-dinh-danh", "Số định danh", is_number=True),
        Column("party_joined", "vao-dang", "Ngày vào Đảng", is_number=True),
        Column("category", "doi-tuong", "Đối tượng"),
        Column("management_level", "dien", "Diện quản lý"),
    )
}


DAYS = frozenset({"born", "party_joined"})
LEVELS = dict(zip(("degree", "political_theory", "state_management"), KINDS, strict=True))
_RANGE = re.compile(r"\[([0-9-]+),([0-9-]+)\)")


@lru_cache(maxsize=1 << 16)
def _days(text):
    lower, upper = _RANGE.fullmatch(text).groups()
    return partial.Partial(date.fromisoformat(lower), date.fromisoformat(upper))


def _iso(text):
    return partial.iso(_days(text)) if text else ""


def _shown(text):
    return partial.display(_days(text)) if text else ""


def as_stored(columns):
    """A function from a record to its cells for machines: codes, and days as YYYY-MM-DD, YYYY-MM
    or YYYY."""
    return _cells(columns, dict.fromkeys(DAYS, _iso))


def in_words(columns):
    """A function from a record to its cells for people: words for codes, days as dd/mm/yyyy."""
    words = {
        "gender": dict(Person.Gender.choices),
        "category": dict(Official.Category.choices),
        "management_level": dict(ManagementLevel.choices),
        "rank": dict(Rank.objects.values_list("code", "name")),
        **{name: {} for name in LEVELS},
    }
    of_kind = {kind: name for name, kind in LEVELS.items()}
    levels = Level.objects.filter(kind__in=KINDS)
    for kind, code, name in levels.values_list("kind", "code", "name"):
        words[of_kind[kind]][code] = name
    meanings = {name: (lambda code, word=word: word.get(code, "")) for name, word in words.items()}
    return _cells(columns, meanings | dict.fromkeys(DAYS, _shown))


def _cells(columns, readings):
    places = [Record._fields.index(name) for name in columns]
    read = [(place, readings[name]) for place, name in enumerate(columns) if name in readings]

    def cells(record):
        row = [record[place] for place in places]
        for place, reading in read:
            row[place] = reading(row[place])
        return row

    return cells
