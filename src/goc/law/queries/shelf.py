"""What the law says on a day, and the shelf of documents."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from django.db.models import F, QuerySet

from goc.kit import span
from goc.kit.mark import Mark
from goc.kit.vietnamese import search_key
from goc.law.models import Document, Parameter, Value


@dataclass(frozen=True)
class ValueOfLaw:
    """A number as a document sets it; `amount` is None where the document leaves it open."""

    amount: Decimal | None
    unit: str
    document: str
    document_code: str
    article: str
    mark: str


@dataclass(frozen=True)
class DatedValue:
    """One value of a parameter as a line of its table; `own` where the document at hand sets it."""

    pk: int
    first: date | None
    last: date | None
    amount: Decimal | None
    places: int
    document: Document
    article: str
    mark: str
    note: str
    own: bool

    @property
    def is_unknown(self) -> bool:
        """Whether nobody has seen what the document says; else no amount means it sets none."""
        return self.amount is None and self.mark != Mark.CONFIRMED


@dataclass(frozen=True)
class ValuesOfParameter:
    """All values of one parameter, side by side through time."""

    parameter: Parameter
    values: list[DatedValue]


def in_force(on: date) -> QuerySet[Document]:
    """Return the documents in force on the day; one whose dates are unknown is not among them."""
    return Document.objects.filter(in_force__contains=on).order_by("number", "id")


def value(code: str, on: date) -> ValueOfLaw | None:
    """Return the number that holds on the day, None where no document sets one for that day."""
    row = (
        Value.objects.filter(parameter__code=code, period__contains=on)
        .select_related("parameter", "document")
        .first()
    )
    if row is None:
        return None
    return ValueOfLaw(
        amount=row.amount,
        unit=row.parameter.unit,
        document=row.document.number,
        document_code=row.document.code,
        article=row.article,
        mark=row.mark,
    )


def documents(*, on: date | None = None, branch: str = "", text: str = "") -> QuerySet[Document]:
    """Return the documents of one branch, in force on a day, whose number, title or issuer holds
    the words typed; what is not given does not narrow."""
    found = Document.objects.select_related("replaced_by").annotate(
        begins=F("in_force__startswith")
    )
    if on:
        found = found.filter(in_force__contains=on)
    if branch:
        found = found.filter(branch=branch)
    for word in search_key(text).split():
        found = found.filter(search_key__contains=word)
    return found


def values_of(document: Document) -> list[ValuesOfParameter]:
    """Return every parameter that the document sets, with the values of other documents too."""
    rows = (
        Value.objects.filter(parameter__values__document=document)
        .select_related("parameter", "document")
        .order_by("parameter__meaning", "parameter_id", "period")
        .distinct()
    )
    return [
        ValuesOfParameter(parameter, [_dated(row, document) for row in group])
        for parameter, group in groupby(rows, key=lambda row: row.parameter)
    ]


def _dated(row: Value, document: Document) -> DatedValue:
    return DatedValue(
        pk=row.pk,
        first=row.period.lower,
        last=span.last_day(row.period),
        amount=row.amount,
        places=_places(row.amount),
        document=row.document,
        article=row.article,
        mark=row.mark,
        note=row.note,
        own=row.document_id == document.pk,
    )


def _places(amount: Decimal | None) -> int:
    """Return how many decimals say all: 1,5 has one, 40 none."""
    return max(0, -amount.normalize().as_tuple().exponent) if amount is not None else 0
