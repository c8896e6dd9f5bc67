"""Temporary tables on the way in, and what the planner is told of the lasting ones."""

import pytest
from django.db import connection, transaction

from goc.kit.staging import measure_grown
from goc.officials.models import Person

pytestmark = pytest.mark.django_db


def known_rows(table):
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE oid = %s::regclass", [table])
        return cursor.fetchone()[0]


def grown():
    Person.objects.bulk_create(
        Person(full_name=f"Người {n}", search_key=f"nguoi {n}", sort_key="x" * 200)
        for n in range(2000)
    )


def test_the_planner_learns_of_a_table_that_has_grown_in_the_same_transaction():
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE officials_person")
    grown()

    measure_grown()

    assert known_rows("officials_person") == 2000


@pytest.mark.django_db(transaction=True)
def test_a_table_that_another_is_looking_at_is_left_to_them():
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE) officials_person")
    other = connection.copy()
    try:
        with transaction.atomic():
            grown()
            other.set_autocommit(False)
            with other.cursor() as cursor:
                cursor.execute("LOCK TABLE officials_person IN SHARE UPDATE EXCLUSIVE MODE")
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '1s'")

            measure_grown()

            assert known_rows("officials_person") == 0
            transaction.set_rollback(True)
    finally:
        other.close()
