"""What is read from the law is kept until the law changes, and not a moment longer."""

import re
from threading import Thread

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from goc.facts.queries import entailments, ground, vocabulary
from goc.law.models import Edition, Parameter
from goc.law.queries import edition, kept_until_changed, one_edition
from goc.needs.queries.reading import requirements
from goc.standards.queries import in_force
from goc.utilisation.queries.check import law_of
from tests.builders import ON

TABLE = re.compile(r'(?:FROM|JOIN) "(\w+)"')


@pytest.fixture
def meanings():
    """The meaning of a parameter, kept; and how often it was really read."""

    class Meanings:
        read = 0

        @kept_until_changed(4)
        def of(code):
            Meanings.read += 1
            return Parameter.objects.get(code=code).meaning

    return Meanings


@pytest.fixture
def parameter(db):
    return Parameter.objects.create(code="so-tiet", meaning="Số tiết", unit="tiết")


def test_it_is_read_once_while_nothing_changes(parameter, meanings):
    assert [meanings.of("so-tiet") for _ in range(3)] == ["Số tiết"] * 3
    assert meanings.read == 1


def test_every_way_to_write_is_seen(parameter, meanings):
    seen = [edition()]
    Parameter.objects.filter(code="so-tiet").update(meaning="Số tiết học")
    seen.append(edition())
    assert meanings.of("so-tiet") == "Số tiết học"
    with connection.cursor() as cursor:
        cursor.execute("UPDATE law_parameter SET meaning = 'Số giờ' WHERE code = 'so-tiet'")
    seen.append(edition())
    assert meanings.of("so-tiet") == "Số giờ"
    parameter.delete()
    seen.append(edition())

    assert seen == sorted(set(seen))
    with pytest.raises(Parameter.DoesNotExist):
        meanings.of("so-tiet")


def test_what_was_undone_is_forgotten(parameter, meanings):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        Parameter.objects.update(meaning="Bị hủy")
        assert meanings.of("so-tiet") == "Bị hủy"
        raise ZeroDivisionError

    assert meanings.of("so-tiet") == "Số tiết"
    Parameter.objects.update(meaning="Lần sau")
    assert meanings.of("so-tiet") == "Lần sau"


def test_nothing_is_kept_where_no_edition_is_known(parameter, meanings):
    Edition.objects.all().delete()

    assert [meanings.of("so-tiet") for _ in range(2)] == ["Số tiết"] * 2
    assert meanings.read == 2


@pytest.mark.django_db(transaction=True)
def test_a_change_elsewhere_is_seen_when_it_stands(meanings):
    Parameter.objects.create(code="so-tiet", meaning="Số tiết", unit="tiết")
    assert meanings.of("so-tiet") == "Số tiết"

    def change():
        Parameter.objects.update(meaning="Nơi khác sửa")
        connection.close()

    elsewhere = Thread(target=change)
    elsewhere.start()
    elsewhere.join()

    assert meanings.of("so-tiet") == "Nơi khác sửa"


def test_every_table_that_is_kept_turns_the_edition(db):
    Edition.objects.all().delete()  # so that everything is read
    with CaptureQueriesContext(connection) as caught:
        words = vocabulary()
        ground(ON, today=ON)
        in_force(ON, words)
        entailments()
        law_of(ON, today=ON)
        requirements(ON)
    asked = {table for query in caught for table in TABLE.findall(query["sql"])}

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger"
            " WHERE tgname LIKE 'pgtrigger_edition_%%'"
        )
        turning = {table for (table,) in cursor.fetchall()}
    assert len(asked) > 10
    assert asked - {"law_edition"} == turning


def test_a_block_judges_by_one_law_and_asks_for_its_number_once(
    parameter, meanings, django_assert_num_queries
):
    meanings.of("so-tiet")
    with django_assert_num_queries(1), one_edition():
        assert [meanings.of("so-tiet") for _ in range(3)] == ["Số tiết"] * 3

    with one_edition():
        first = edition()
        Parameter.objects.filter(code="so-tiet").update(meaning="Số tiết học")
        assert edition() == first
    assert edition() != first
    assert meanings.of("so-tiet") == "Số tiết học"


def test_a_block_that_breaks_off_lets_go_of_its_law(parameter):
    with pytest.raises(ZeroDivisionError), one_edition():
        1 / 0  # noqa: B018 - it breaks off
    first = edition()
    Parameter.objects.filter(code="so-tiet").update(meaning="Số tiết học")

    assert edition() != first
