"""The documents and numbers of law that ship with the house."""

from datetime import date
from decimal import Decimal

import pytest

from goc.journal.models import Entry
from goc.kit.mark import Mark
from goc.kit.reference import Changes
from goc.law import queries, services
from goc.law.models import Document, Value
from tests.builders import AT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]


def test_a_second_run_changes_nothing_and_leaves_no_history(shipped):
    events = Document.pgh_event_model.objects.count() + Value.pgh_event_model.objects.count()
    entries = Entry.objects.count()

    again = services.load_reference(by=shipped.by, at=AT)

    assert again == Changes(0, 0, 0)
    assert Document.pgh_event_model.objects.count() + Value.pgh_event_model.objects.count() == (
        events
    )
    assert Entry.objects.count() == entries


@pytest.mark.parametrize(
    ("on", "amount", "document", "mark"),
    [
        (date(2017, 10, 21), 40, "101/2017/NĐ-CP", "confirmed"),
        (date(2021, 12, 9), 40, "101/2017/NĐ-CP", "confirmed"),
        (date(2021, 12, 10), None, "89/2021/NĐ-CP", "confirmed"),
        (date(2025, 6, 30), None, "89/2021/NĐ-CP", "confirmed"),
        (date(2025, 7, 1), 40, "171/2025/NĐ-CP", "unverified"),
    ],
)
def test_the_yearly_minimum_is_the_one_of_the_day(on, amount, document, mark):
    value = queries.value("annual_minimum_hours", on)

    assert (value.amount, value.unit, value.document, value.mark) == (
        amount,
        "tiết",
        document,
        mark,
    )


def test_before_any_document_there_is_no_number():
    assert queries.value("annual_minimum_hours", date(2017, 10, 20)) is None


def test_the_half_percent_is_kept():
    value = queries.value("compensation_reduction_percent_per_year_max", date(2020, 1, 1))

    assert value.amount == Decimal("1.5")


def test_political_theory_changes_hands_on_29_august_2025():
    before = set(queries.in_force(date(2025, 8, 28)).values_list("code", flat=True))
    after = set(queries.in_force(date(2025, 8, 29)).values_list("code", flat=True))

    assert {"57-QD-TW", "350-QD-TW"} & before == {"57-QD-TW"}
    assert {"57-QD-TW", "350-QD-TW"} & after == {"350-QD-TW"}


def test_a_document_that_is_replaced_ends_the_day_before_its_successor_begins():
    gaps = [
        document.number
        for document in Document.objects.select_related("replaced_by")
        if document.replaced_by
        and document.in_force
        and document.replaced_by.in_force
        and document.in_force.upper != document.replaced_by.in_force.lower
    ]

    assert gaps == []


def test_every_confirmed_document_says_where_it_was_read():
    assert Document.objects.filter(mark=Mark.CONFIRMED, reference="").count() == 0


def test_a_value_holds_only_while_its_document_is_known_to_be_in_force():
    outside = [
        str(value)
        for value in Value.objects.select_related("document", "parameter")
        if value.document.in_force
        and value.document.in_force.lower
        and value.period.lower
        and value.period.lower < value.document.in_force.lower
    ]

    assert outside == []
