"""What can stand beside a name in lists and files, and how each cell is written."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from goc.kit import partial
from goc.officials.models import Level, Official, Person, QualificationKind, Rank
from goc.officials.queries.records import Record, Sight, lines
from goc.officials.queries.seats import TODAY, Seats
from goc.org.models import ManagementLevel


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in files, its name in addresses, its heading."""

    name: str
    slug: str
    label: str
    is_number: bool = False
    sort: str = ""


COLUMNS = {
    column.name: column
    for column in (
        Column("code", "so-hieu", "Số hiệu", is_number=True, sort="so-hieu"),
        Column("full_name", "ten", "Họ và tên", sort="ten"),
        Column("gender", "gioi-tinh", "Giới tính"),
        Column("born", "ngay-sinh", "Ngày sinh", is_number=True),
        Column("unit", "don-vi", "Đơn vị"),
        Column("superior", "cap-tren", "Đơn vị cấp trên"),
        Column("title", "chuc-vu", "Chức vụ", sort="chuc-vu"),
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
LEVELS = {
    "degree": QualificationKind.DEGREE,
    "political_theory": QualificationKind.POLITICAL_THEORY,
    "state_management": QualificationKind.STATE_MANAGEMENT,
}
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
    levels = Level.objects.filter(kind__in=of_kind)
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


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a line: what it says, under which heading."""

    text: str
    label: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One official in the list."""

    code: str
    name: str
    cells: list[Cell]


def shown(pks, columns, *, sight: Sight, on, seats: Seats = TODAY) -> list[Line]:
    """The lines of these officials in words, under these columns."""
    texts = in_words([column.name for column in columns])
    return [
        Line(
            record.code,
            record.full_name,
            [
                Cell(text, column.label, column.is_number)
                for text, column in zip(texts(record), columns, strict=True)
            ],
        )
        for record in lines(pks, sight=sight, on=on, seats=seats)
    ]
