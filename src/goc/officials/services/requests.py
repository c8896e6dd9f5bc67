"""The only writer of what people ask about their data: made, then answered once."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.timezone import localtime

from goc.journal import services as journal
from goc.kit.errors import Refused
from goc.law import queries as law
from goc.law.models import Document
from goc.officials.models import DataRequest, Official
from goc.officials.rules import clock

ANSWER_WITHIN = "data_request_answer_working_days"
# Any holiday, the longest Tết among them, is over within this.
LONGEST_BREAK = timedelta(days=30)


@transaction.atomic
def ask(
    *, official: Official, kind: str, text: str, received_on: date, on: date, by, at
) -> DataRequest:
    """Note what the official asks, received that day, with the clock that the law of the day sets;
    without a known number of days it has no due day, and its page says so."""
    if not text.strip():
        raise Refused("Hãy ghi rõ đồng chí yêu cầu điều gì.")
    if received_on > on:
        raise Refused("Ngày nhận không thể sau hôm nay; hãy xem lại.")
    made = DataRequest.objects.create(
        official=official,
        kind=kind,
        text=text.strip(),
        received_on=received_on,
        made_at=at,
        made_by=by,
        **_clock(received_on),
    )
    _journal("officials.data_requested", made, by=by, at=at)
    return made


def _clock(received_on: date) -> dict:
    value = law.value(ANSWER_WITHIN, received_on)
    if value is None or value.amount is None:
        return {}
    days = law.calendar(received_on, received_on + LONGEST_BREAK)
    working_days = int(value.amount)
    return {
        "working_days": working_days,
        "document": Document.objects.get(code=value.document_code),
        "mark": value.mark,
        "due_on": clock.due(received_on, working_days, off=days.off, worked=days.worked),
    }


@transaction.atomic
def answer(*, request: DataRequest, outcome: str, text: str, by, at) -> DataRequest:
    """Answer it, once: granted or refused, in words that the person reads."""
    # Two may answer at once; whoever comes second waits here, and finds it answered.
    held = DataRequest.objects.select_for_update().get(pk=request.pk)
    if held.answered_at:
        when = f"{localtime(held.answered_at):%H:%M ngày %d/%m/%Y}"
        raise Refused(f"Yêu cầu này đã được {held.answered_by.full_name} trả lời lúc {when}.")
    if not text.strip():
        raise Refused("Hãy ghi nội dung trả lời; không chấp nhận thì ghi lý do và căn cứ.")
    held.outcome, held.answer = outcome, text.strip()
    held.answered_at, held.answered_by = at, by
    held.save(update_fields=["outcome", "answer", "answered_at", "answered_by"])
    _journal("officials.data_request_answered", held, by=by, at=at)
    return held


def _journal(verb, held, *, by, at) -> None:
    """Write the act under the official; what was asked and answered stays on the request."""
    journal.record(
        verb=verb,
        subject=held.official,
        by=by,
        at=at,
        details={"request": held.pk, "kind": held.kind, "outcome": held.outcome},
        name=f"{held.official.person.full_name}: {held.get_kind_display()}",
    )
