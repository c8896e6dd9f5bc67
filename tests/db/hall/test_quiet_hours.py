"""Quiet hours come from the dated values that ship with the house."""

from datetime import UTC, datetime, time

import pytest

from goc.desk.rules import Quiet
from goc.hall.queries.outbox import quiet
from goc.law.models import Value

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]


def test_the_shipped_hours_are_a_local_choice():
    hours = Value.objects.filter(parameter__code__startswith="quiet_hours")

    assert quiet(datetime(2026, 7, 1, tzinfo=UTC)) == Quiet(time(21), time(6))
    assert {value.mark for value in hours} == {"local_choice"}


def test_before_the_first_value_there_are_none():
    assert quiet(datetime(2025, 12, 31, 16, 59, tzinfo=UTC)) is None


def test_the_day_is_the_one_in_hanoi():
    assert quiet(datetime(2025, 12, 31, 17, 0, tzinfo=UTC)) == Quiet(time(21), time(6))


def test_half_hours_are_hours_too():
    Value.objects.filter(parameter__code="quiet_hours_until").update(amount="6.5")

    assert quiet(datetime(2026, 7, 1, tzinfo=UTC)) == Quiet(time(21), time(6, 30))
