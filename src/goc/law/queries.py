"""What the law says on a day, and the shelf of documents."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from goc.law.models import Document, Value


@dataclass(frozen=True)
class ValueOfLaw:
    """A number as a document sets it; `amount` is None where the document leaves it open."""

    amount: Decimal | None
    unit: str
    document: str
    document_code: str
    article: str
    mark: str


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
