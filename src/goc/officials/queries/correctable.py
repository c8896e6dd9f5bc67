"""What of a file may be corrected, field by field, and how each text is stored and told."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.db import models

from goc.kit import partial, span
from goc.officials.models import (
    Correction,
    Evaluation,
    Official,
    Person,
    Post,
    Qualification,
    RankHolding,
)
from goc.org import queries as org

Table = Correction.Table
# The two ends of a period are corrected one by one.
FIRST, LAST = "first", "last"
ENDS = {FIRST: "từ ngày", LAST: "đến hết ngày"}
IN_A_PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Part:
    """One table of the file: its model, how it names the official, which fields may be mended."""

    model: type[models.Model]
    key: str
    fields: tuple[str, ...]
    order: tuple[str, ...]
    with_rows: tuple[str, ...] = ()


PARTS = {
    Table.PERSON: Part(
        Person, "pk", ("full_name", "gender", "born", "national_id", "ethnicity"), ("pk",)
    ),
    Table.OFFICIAL: Part(Official, "pk", ("party_joined", "party_official"), ("pk",)),
    Table.POST: Part(
        Post, "official_id", ("title", FIRST, LAST, "category", "how", "ground"), ("-period", "pk"),
        ("title", "unit"),
    ),
    Table.RANK: Part(RankHolding, "official_id", ("rank", FIRST, LAST), ("-period",), ("rank",)),
    Table.QUALIFICATION: Part(
        Qualification, "person_id",
        ("level", "field", "institution", "granted", "serial_no", "grade", "hours", "expires_on"),
        ("kind", "-granted", "pk"), ("level",),
    ),
    Table.EVALUATION: Part(
        Evaluation, "official_id", ("result", "score", "note"), ("-year",)
    ),
}  # fmt: skip


@cache
def field(table: str, name: str) -> models.Field:
    """The model's field behind a name; an end of a period stands for the period."""
    part = PARTS[Table(table)]
    if name not in part.fields:
        raise KeyError(f"{name} of {table} is not corrected, one of {part.fields} is")
    return part.model._meta.get_field(IN_A_PERIOD if name in ENDS else name)


def label(table: str, name: str) -> str:
    """What the field is called, with a capital."""
    words = ENDS.get(name) or str(field(table, name).verbose_name)
    return words[:1].upper() + words[1:]


def rows(official, table: str):
    """The official's rows in that part of the file, in the order of the file."""
    part = PARTS[Table(table)]
    found = part.model.objects.filter(**{part.key: official.pk}).order_by(*part.order)
    return found.select_related(*part.with_rows) if part.with_rows else found


def stored(table: str, name: str, row) -> str:
    """The text under which a field of the row is stored in a correction; empty for nothing."""
    if name in ENDS:
        day = row.period.lower if name == FIRST else span.last_day(row.period)
        return day.isoformat() if day else ""
    found = field(table, name)
    value = getattr(row, found.attname)
    if value is None:
        return ""
    if isinstance(found, DateRangeField):
        return partial.iso(value)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def value(table: str, name: str, text: str):
    """The value that a stored text stands for; ValueError, in a sentence, where it is none."""
    if name in ENDS:
        return date.fromisoformat(text) if text else None
    found = field(table, name)
    if not text:
        return _nothing(found)
    if isinstance(found, DateRangeField):
        return partial.parse_iso(text)
    try:
        return found.clean(text, None)
    except ValidationError as error:
        raise ValueError(" ".join(error.messages)) from error


def _nothing(found):
    if not (found.null or found.blank):
        raise ValueError(f"“{found.verbose_name}” không được để trống.")
    return None if found.null else ""


def words(table: str, name: str, text: str) -> str:
    """The stored text as people read it; empty for nothing."""
    if not text:
        return ""
    if name in ENDS:
        return f"{date.fromisoformat(text):%d/%m/%Y}"
    found = field(table, name)
    for kind, tell in TELLS.items():
        if isinstance(found, kind):
            return tell(found, text)
    return str(dict(found.flatchoices).get(text, text)) if found.choices else text


TELLS: dict[type, Callable] = {
    models.ForeignKey: lambda found, text: str(found.related_model.objects.get(pk=text)),
    DateRangeField: lambda found, text: partial.display(partial.parse_iso(text)),
    models.DateField: lambda found, text: f"{date.fromisoformat(text):%d/%m/%Y}",
    models.DecimalField: lambda found, text: text.replace(".", ","),
}


def names(table: str, found, on) -> dict[int, str]:
    """What tells each of the rows apart in words, by key."""
    found = list(found)
    if table == Table.POST:
        units = org.names({row.unit_id for row in found}, on)
        return {row.pk: f"{row.title.name}, {units[row.unit_id]}" for row in found}
    telling = {
        Table.RANK: lambda row: row.rank.name,
        Table.QUALIFICATION: lambda row: f"{row.get_kind_display()}: {row.level.name}",
        Table.EVALUATION: lambda row: f"Năm {row.year}",
    }.get(Table(table), lambda row: Table(table).label)
    return {row.pk: telling(row) for row in found}


@dataclass(frozen=True, slots=True)
class Cell:
    """One field as it stands, how the address names it, whether the nation's data says it."""

    key: str
    label: str
    words: str
    is_national: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One row of the file with its fields; `closed` says why none of them is corrected here."""

    title: str
    cells: list[Cell]
    closed: str = ""


def key(table: str, row: int, name: str) -> str:
    """The name of one field of one row in an address: POST.12.ground."""
    return f"{table}.{row}.{name}"


def split(text: str) -> tuple[str, int, str] | None:
    """Table, row and field of such a name; None where it names none."""
    table, _, rest = text.partition(".")
    row, _, name = rest.partition(".")
    known = table in Table.values and row.isdecimal() and len(row) < 18
    return (table, int(row), name) if known and name in PARTS[Table(table)].fields else None


def is_issued_here(table: str, row) -> bool:
    """Whether the row is a certificate of the house's own, which its issuer alone mends."""
    return table == Table.QUALIFICATION and row.source == Qualification.Source.OWN


def is_national(name: str, row) -> bool:
    """Whether the field of the row stands as the national database has it, read-only here."""
    return isinstance(row, Person) and name in row.national_fields
