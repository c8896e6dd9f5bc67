"""What people ask about their data, against the clock of the law."""

from contextlib import suppress
from datetime import date
from threading import Barrier, BrokenBarrierError

import pytest
from django.db import IntegrityError, transaction

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.officials import access
from goc.officials.models import DataRequest
from goc.officials.queries import requests as queries
from goc.officials.services import requests as services
from tests.builders import (
    AT,
    ON,
    make_document,
    make_official,
    make_value,
    since,
)
from tests.proposals import make_data_request
from tests.races import at_once

WITHIN = services.ANSWER_WITHIN


@pytest.fixture
def law(db):
    """Two working days; 2 July 2026 a day off, Saturday 4 July made up for it."""
    document = make_document("356-2025-ND-CP", number="356/2025/NĐ-CP")
    make_value(document, 2, code=WITHIN, mark="confirmed")
    for day, amount in ((date(2026, 7, 2), 1), (date(2026, 7, 4), 0)):
        make_value(
            document, amount, code="public_holiday", period=since(day, day.replace(day=day.day + 1))
        )
    return document


def ask(official, **named):
    usual = {"kind": "ACCESS", "text": "Xin bản sao.", "received_on": ON, "on": ON, "at": AT}
    return services.ask(official=official, by=official.person.account, **usual | named)


def answer(request, by, **named):
    usual = {"outcome": "GRANTED", "text": "Đồng chí tải tại trang này.", "at": AT}
    return services.answer(request=request, by=by, **usual | named)


class TestAsking:
    def test_the_clock_counts_working_days_and_stays_with_the_request(self, law, learner_file):
        made = ask(learner_file)

        assert (made.working_days, made.document, made.mark, made.due_on) == (
            2, law, "confirmed", date(2026, 7, 4),
        )  # fmt: skip
        law.values.filter(parameter__code=WITHIN).update(amount=5)
        assert DataRequest.objects.get().due_on == date(2026, 7, 4)

    def test_without_a_known_number_there_is_no_day(self, db, learner_file):
        made = ask(learner_file)

        assert (made.working_days, made.due_on, made.mark) == (None, None, "")
        [line] = queries.lines([made], ON)
        assert (line.clock, line.tone) == ("chưa rõ thời hạn theo văn bản", "warning")

    @pytest.mark.parametrize(
        ("named", "reason"),
        [
            ({"text": " "}, "Hãy ghi rõ đồng chí yêu cầu điều gì."),
            (
                {"received_on": date(2026, 7, 2)},
                "Ngày nhận không thể sau hôm nay; hãy xem lại.",
            ),
        ],
    )
    def test_what_cannot_be_is_refused(self, named, reason, law, learner_file):
        with pytest.raises(Refused) as refusal:
            ask(learner_file, **named)

        assert refusal.value.reasons == (reason,)
        assert (DataRequest.objects.count(), Entry.objects.count()) == (0, 0)


class TestAnswering:
    def test_it_is_answered_once(self, law, learner_file, unit_officer, city_officer):
        made = ask(learner_file)
        answered = answer(made, unit_officer)

        with pytest.raises(Refused) as refusal:
            answer(made, city_officer, outcome="REFUSED", text="Không.")

        assert (answered.outcome, answered.answered_by) == ("GRANTED", unit_officer)
        assert refusal.value.reasons == (
            "Yêu cầu này đã được Khuất Duy Trung trả lời lúc 09:00 ngày 01/07/2026.",
        )
        assert [entry.verb for entry in Entry.objects.order_by("pk")] == [
            "officials.data_requested", "officials.data_request_answered",
        ]  # fmt: skip

    def test_an_answer_says_something(self, law, learner_file, unit_officer):
        with pytest.raises(Refused):
            answer(ask(learner_file), unit_officer, text=" ")

        assert DataRequest.objects.get().answered_at is None


@pytest.mark.django_db(transaction=True)
def test_of_two_answers_at_once_one_stands_and_the_other_hears_whose(
    learner_file, unit_officer, city_officer, monkeypatch
):
    made, met = ask(learner_file), Barrier(2, timeout=1)
    write = services._journal

    def write_together(*args, **named):
        # With the lock the second never gets here, and the first goes on when it has waited.
        with suppress(BrokenBarrierError):
            met.wait()
        write(*args, **named)

    monkeypatch.setattr(services, "_journal", write_together)

    results = at_once(lambda: answer(made, unit_officer), lambda: answer(made, city_officer))

    [refusal] = [each for each in results if isinstance(each, Refused)]
    winner = DataRequest.objects.get().answered_by
    assert refusal.reasons[0].startswith(f"Yêu cầu này đã được {winner.full_name} trả lời lúc ")
    assert Entry.objects.filter(verb="officials.data_request_answered").count() == 1


@pytest.mark.parametrize(
    ("on", "clock", "tone"),
    [
        (date(2026, 7, 1), "còn 2 ngày làm việc", "info"),
        (date(2026, 7, 3), "còn 1 ngày làm việc", "info"),
        (date(2026, 7, 4), "hết hạn hôm nay", "warning"),
        (date(2026, 7, 5), "vừa quá hạn", "danger"),
        (date(2026, 7, 7), "quá hạn 2 ngày làm việc", "danger"),
    ],
)
def test_the_clock_in_words(on, clock, tone, law, learner_file):
    [line] = queries.lines([ask(learner_file)], on)

    assert (line.clock, line.tone) == (clock, tone)


def test_those_late_are_found_the_day_after(law, learner_file):
    ask(learner_file)

    found = DataRequest.objects.all()
    assert [queries.overdue(found, on).count() for on in (date(2026, 7, 4), date(2026, 7, 5))] == [
        0, 1,
    ]  # fmt: skip


def test_a_request_is_seen_by_its_owner_whoever_answers_and_inspectors(
    cast, learner_file, neighbour, city_officer
):
    mine = make_data_request(learner_file)
    other = make_data_request(neighbour, city_officer)
    seen = {
        name: set(access.visible_data_requests(user).values_list("pk", flat=True))
        for name, user in cast.items()
    }

    assert seen == dict.fromkeys(cast, set()) | {
        "city_officer": {mine.pk, other.pk},
        "inspector": {mine.pk, other.pk},
        "unit_officer": {mine.pk},
        "learner": {mine.pk},
    }


def test_an_officer_does_not_answer_for_themselves(unit_officer, units):
    own = make_official(unit=units.ha_dong, account=unit_officer)

    assert not access.may_edit(unit_officer, own)
    assert own not in access.answered_for(unit_officer)


@pytest.mark.parametrize(
    ("wall", "fields"),
    [
        ("data_request_says_what", {"text": ""}),
        ("data_request_has_its_whole_clock_or_none", {"due_on": date(2026, 7, 3)}),
        (
            "data_request_is_due_after_it_is_received",
            {"due_on": date(2026, 6, 30), "working_days": 2, "mark": "confirmed", "document": 1},
        ),
        ("data_request_is_answered_by_somebody_at_a_time", {"outcome": "GRANTED"}),
        ("data_request_is_answered_by_somebody_at_a_time", {"answer": "Có."}),
    ],
)
def test_walls(wall, fields, learner_file):
    if "document" in fields:
        fields = fields | {"document": make_document()}
    with pytest.raises(IntegrityError, match=wall), transaction.atomic():
        make_data_request(learner_file, **fields)
