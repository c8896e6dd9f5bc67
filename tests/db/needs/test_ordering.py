"""An order packed into one number is the order of the columns it is made of, and has its index."""

from datetime import date

import pytest
from django.db import connection, transaction
from django.db.models import F

from goc.needs.models import Need
from goc.needs.queries.names import MOST_PRESSING, ORDERS, SORTS
from goc.needs.services.swap import Part, take_place

DAYS = (
    None,
    date(1890, 5, 1),
    date(1945, 9, 2),
    date(2026, 7, 1),
    date(2026, 7, 2),
    date(2200, 1, 1),
)
OFFICIALS = (1, 2, 131_565, 2**32 - 1)
VERSIONS = (1, 7, 2**14 - 1)


@pytest.fixture(params=[1, 2])
def parts(request, db):
    """The table in one part, as a run within a transaction leaves it, or in two."""
    made = [Part(number, of=request.param) for number in range(1, request.param + 1)]
    for part in made:
        part.fill([])
        part.index()
    take_place(made)
    return request.param


@pytest.fixture
def needs(parts):
    """A need of every combination of an official, a version, a day and a priority, at its edges."""
    rows = [
        Need(
            official_id=official, version_id=version, status="DUE", due_on=DAYS[at % 6], priority=p
        )
        for at, (official, version, p) in enumerate(
            (official, version, (official * 7 + version) % 95)
            for official in OFFICIALS
            for version in VERSIONS
        )
    ]
    Need.objects.bulk_create(rows)
    return Need.objects.alias(**ORDERS)


def keys(found, *order_by):
    return list(found.order_by(*order_by).values_list("official_id", "version_id"))


@pytest.mark.parametrize(
    ("packed", "columns"),
    [
        ("by_priority", ("priority", "official_id", "version_id")),
        ("-by_priority", ("-priority", "-official_id", "-version_id")),
        ("by_due_day", (F("due_on").asc(nulls_last=True), "official_id", "version_id")),
        ("-by_due_day", (F("due_on").desc(nulls_first=True), "-official_id", "-version_id")),
    ],
)
def test_the_packed_order_is_that_of_its_columns(needs, packed, columns):
    assert keys(needs, packed) == keys(needs, *columns)


@pytest.mark.parametrize(
    ("order_by", "status", "index"),
    [
        (MOST_PRESSING, ("MET", "DUE"), "need_by_priority"),
        (SORTS["han"], ("OVERDUE", "DUE", "EXPIRING"), "need_by_due_day"),
    ],
)
def test_a_page_of_the_whole_city_is_read_off_its_index(needs, parts, order_by, status, index):
    page = needs.filter(status__in=status).order_by(*order_by).values_list("official_id")[:50]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
        plan = page.explain()
    assert all(f"{index}_{number}" in plan for number in range(1, parts + 1))
    # Of several parts, each is in order; that they are merged so is told as their key.
    assert "Sort" not in plan.replace("Sort Key", "")
