"""Waiting one's turn."""

import pytest
from django.db import connection, transaction

from goc.kit import turn
from goc.needs.services import judging
from goc.planning.services import draft
from tests.builders import ON

pytestmark = pytest.mark.django_db


def asked(query):
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]


@pytest.mark.parametrize(
    "take", [lambda: turn.wait_for(7), lambda: judging.take_turn(ON), draft.take_turn]
)
def test_the_turn_is_held_and_other_locks_are_waited_for_as_ever(take):
    with transaction.atomic():
        take()

        assert asked("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted") >= 1
        assert asked("SHOW lock_timeout") == "30s"
