"""The triggers that keep what a row was (`kit.history`)."""

import pytest
from django.db import connection

from goc.org.models import Unit
from tests.builders import make_unit

pytestmark = pytest.mark.django_db
Event = Unit.pgh_event_model


def test_only_the_rows_that_an_update_changes_leave_what_they_were():
    make_unit(code="A", kind="DIVISION")
    make_unit(code="B", kind="SERVICE_UNIT")

    Unit.objects.update(kind="DIVISION")

    assert list(Event.objects.values_list("code", "kind", "pgh_label")) == [
        ("B", "SERVICE_UNIT", "changed")
    ]


def test_an_update_that_touches_nothing_leaves_nothing():
    make_unit(code="A", kind="DIVISION")

    Unit.objects.filter(code="A").update(kind="DIVISION")
    Unit.objects.filter(code="none").update(kind="COMMUNE")

    assert Event.objects.count() == 0


def test_no_session_can_fall_into_comparing_every_old_row_with_every_new_one():
    """The plan of a first update that touched no row stays: only a full join excludes the loop."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), count(*) FILTER (WHERE prosrc LIKE %s) FROM pg_proc"
            " WHERE proname LIKE %s",
            ["%old_values FULL JOIN new_values%", "pgtrigger_changed_update%"],
        )
        triggers, full = cursor.fetchone()

    assert triggers > 10
    assert full == triggers
