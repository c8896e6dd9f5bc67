"""Dated values written by hand: put in their place among the others, or closed."""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.journal import services as journal
from goc.kit import span
from goc.kit.errors import Refused
from goc.law.models import Document, Parameter, Value
from goc.law.queries import words
from goc.law.rules import Days, differences
from goc.law.services.writing import SAME, begin, needs_a_source


@transaction.atomic
def set_value(
    *,
    parameter: Parameter,
    document: Document,
    amount: Decimal | None,
    first: date | None,
    last: date | None,
    mark: str,
    why: str,
    by,
    at,
    article: str = "",
    source: str = "",
    note: str = "",
) -> Value:
    """Let the parameter have the amount from `first` through `last`; what held on those days gives
    way, what held before and after stays. None says that the document sets no number or that
    nobody has read it (the mark tells which).

    From then on the files that ship with the house leave the parameter alone. Refused without a
    reason, for days that end before they begin or lie before the document's, where it is marked
    confirmed without a source, and where no day would change.
    """
    why = begin(by=by, why=why)
    if reasons := _wrong(document, first, last, mark, source):
        raise Refused(*reasons)
    _take(parameter)
    period = span.days(first, last)
    before = _told(parameter)
    fields = {"document": document, "amount": amount, "article": article.strip(), "mark": mark}
    fields |= {"source": source.strip(), "note": note.strip()}
    held = _make_room(parameter, period) or Value(parameter=parameter, period=period)
    for name, value in fields.items():
        setattr(held, name, value)
    held.save()
    _tell("law.value_set", parameter, before, by=by, at=at, why=why)
    return held


@transaction.atomic
def close_value(*, value: Value, last: date, why: str, by, at) -> Value:
    """Let the value end with the day `last`; after it the parameter has none until another is set.

    Refused where the day lies outside the value's own.
    """
    why = begin(by=by, why=why)
    _take(value.parameter)
    held = Value.objects.select_for_update().get(pk=value.pk)
    if last not in held.period or span.last_day(held.period) == last:
        ends = span.last_day(held.period)
        raise Refused(
            f"Ngày {last:%d/%m/%Y} không nằm trong thời gian áp dụng của giá trị này"
            + (f" hoặc đã là ngày cuối ({ends:%d/%m/%Y})." if ends else ".")
        )
    before = _told(held.parameter)
    held.period = span.days(held.period.lower, last)
    held.save()
    _tell("law.value_closed", held.parameter, before, by=by, at=at, why=why)
    return held


def _take(parameter: Parameter) -> None:
    """Hold the parameter until the act is done, and keep it from the files that ship."""
    held = Parameter.objects.select_for_update().get(pk=parameter.pk)
    if not held.is_edited:
        held.is_edited = True
        held.save(update_fields=["is_edited"])


def _make_room(parameter: Parameter, period: DateRange) -> Value | None:
    """Cut the values that hold on these days; return the one that held on just these, if any."""
    taken = Days(period.lower, period.upper)
    same = None
    for value in Value.objects.filter(parameter=parameter, period__overlap=period):
        left = Days(value.period.lower, value.period.upper).cut(taken)
        if not left and value.period == period:
            same = value
        elif not left:
            value.delete()
        else:
            value.period = DateRange(left[0].first, left[0].end)
            value.save(update_fields=["period"])
            for piece in left[1:]:
                value.pk, value.period = None, DateRange(piece.first, piece.end)
                value.save(force_insert=True)
    return same


def _told(parameter: Parameter) -> list[tuple[Days, str]]:
    """What the parameter is on which days, in words."""
    values = parameter.values.select_related("document").order_by("period")
    return [
        (
            Days(value.period.lower, value.period.upper),
            ". ".join(filter(None, (words.value(value, parameter.unit), value.source, value.note))),
        )
        for value in values
    ]


def _tell(verb: str, parameter: Parameter, before, *, by, at, why: str) -> None:
    """Journal what the parameter was and is on the days on which it now is something else."""
    changed = {
        words.days(DateRange(each.days.first, each.days.end)): [each.before, each.after]
        for each in differences(before, _told(parameter))
    }
    if not changed:
        raise Refused(SAME)
    details = {"changed": changed}
    journal.record(verb=verb, subject=parameter, by=by, at=at, why=why, details=details)


def _wrong(document: Document, first, last, mark: str, source: str) -> list[str]:
    reasons = needs_a_source(mark, source)
    if first and last and last < first:
        reasons.append(f"Ngày cuối {last:%d/%m/%Y} sớm hơn ngày đầu {first:%d/%m/%Y}.")
    begins = document.in_force.lower if document.in_force else None
    if begins and (first is None or first < begins):
        reasons.append(
            f"Văn bản {document.number} có hiệu lực từ {begins:%d/%m/%Y}; giá trị không thể "
            "áp dụng trước ngày ấy."
        )
    return reasons
