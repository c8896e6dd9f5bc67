"""What a change of law would do, told before it is saved."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.law.models import Document, Parameter
from goc.law.queries import words
from goc.law.rules import Days, differences
from goc.needs.queries.bound import people_bound
from goc.needs.queries.reading import latest
from goc.standards.queries import dependants

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Line:
    """What was told of some days, or in one field, and what would be."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Requirement:
    """A requirement that hangs on what is changed, and how many people it binds now."""

    code: str
    name: str
    title: str
    people: int


@dataclass(frozen=True, slots=True)
class Effect:
    """What changes, who is concerned, which numbers stand in the document."""

    lines: list[Line]
    requirements: list[Requirement]
    numbers: list[str]
    assessed_on: date | None

    @property
    def is_silent(self) -> bool:
        """Whether no requirement hangs on it."""
        return not self.requirements


def of_parameter(parameter: Parameter, on: date, act: Callable) -> Effect:
    """The parameter's values by day as they are and as the act would leave them.

    The act is really done, in a savepoint that is taken back; its refusal flies on.
    """
    before = _values(parameter)
    after = _rehearsed(act, lambda done: _values(parameter))
    lines = [
        Line(
            words.days(DateRange(each.days.first, each.days.end)),
            each.before or NOTHING,
            each.after or NOTHING,
        )
        for each in differences(before, after)
    ]
    return _effect(lines, dependants.on_parameter(parameter, on), [])


def of_document(document: Document | None, on: date, act: Callable) -> Effect:
    """The document's fields as they are and as the act would leave them; None for a new one."""
    before = _fields(document) if document else {}
    after = _rehearsed(act, _fields)
    lines = [
        Line(name.capitalize(), before.get(name, NOTHING), told)
        for name, told in after.items()
        if before.get(name) != told
    ]
    if document is None:
        return _effect(lines, [], [])
    numbers = document.values.order_by("parameter__meaning").values_list("parameter__meaning")
    return _effect(
        lines, dependants.on_document(document, on), [each for (each,) in numbers.distinct()]
    )


def _effect(lines, versions, numbers) -> Effect:
    bound, assessment = people_bound(version.pk for version in versions), latest()
    return Effect(
        lines=lines,
        requirements=[
            Requirement(
                version.requirement.code,
                version.requirement.short_name,
                version.title,
                bound.get(version.pk, 0),
            )
            for version in versions
        ],
        numbers=numbers,
        assessed_on=assessment and assessment.on,
    )


def _rehearsed(act: Callable, look: Callable):
    with transaction.atomic():
        seen = look(act())
        transaction.set_rollback(True)
    return seen


def _values(parameter: Parameter) -> list[tuple[Days, str]]:
    rows = parameter.values.select_related("document").order_by("period")
    return [
        (Days(row.period.lower, row.period.upper), words.value(row, parameter.unit)) for row in rows
    ]


def _fields(document: Document) -> dict[str, str]:
    document = Document.objects.select_related("replaced_by").get(pk=document.pk)
    period = document.in_force
    told = {
        "số, ký hiệu": document.number,
        "loại": document.get_kind_display(),
        "hệ thống": document.get_branch_display(),
        "cơ quan ban hành": document.issuer,
        "trích yếu": document.title,
        "ngày ban hành": f"{document.issued_on:%d/%m/%Y}" if document.issued_on else "",
        "hiệu lực": words.days(period) if period else "",
        "thay thế bởi": document.replaced_by.number if document.replaced_by else "",
        "mức xác minh": document.get_mark_display(),
        "nguồn tra cứu": document.reference,
        "ghi chú": document.note,
    }
    return {name: value or NOTHING for name, value in told.items()}
