"""The change of July 2025 made by an office comes to what the house ships ready-made."""

from datetime import date

import pytest
from django.db import transaction

from demo.city import frame, workbooks
from demo.city import merger as city
from goc.law import services as law
from goc.law.models import Document
from goc.officials.sheets import reorganisation as sheets
from goc.org import services
from goc.org.models import Unit, UnitEdge, UnitVersion
from tests.builders import AT, make_user

pytestmark = pytest.mark.django_db
EVE, JULY = date(2025, 6, 30), date(2025, 7, 1)


@pytest.fixture
def clerk(db):
    clerk = make_user()
    law.load_reference(by=clerk, at=AT)
    return clerk


def standing():
    """All that is told of units, but for how sure the house is of what it ships."""
    units = Unit.objects.values_list("code", "kind", "branch", "tier", "life")
    versions = UnitVersion.objects.values_list(
        "unit__code", "name", "search_key", "sort_key", "parent__code", "period", "position"
    )
    edges = UnitEdge.objects.values_list(
        "predecessor__code", "successor__code", "on", "share", "document__code"
    )
    return set(units), set(versions), set(edges)


def as_shipped(clerk):
    with transaction.atomic():
        services.load_reference(by=clerk, at=AT)
        found = standing()
        transaction.set_rollback(True)
    return found


def merged(clerk, folder):
    """The sheet that the city writes of the frame's units, carried out by the room of units."""
    rows = workbooks.columns.CHANGES
    path = folder / "sap-xep.xlsx"
    workbooks.write_flat(path, rows, list(city.lines([])))
    return services.restructure(
        lines=sheets.read_lines(path), on=JULY, why="Sắp xếp.", by=clerk, at=AT,
        document=Document.objects.get(code="19-2025-QD-TTG"),
    )  # fmt: skip


def test_526_communes_become_126_as_shipped_and_loading_those_changes_nothing(clerk, tmp_path):
    shipped = as_shipped(clerk)
    services.load_reference(by=clerk, at=AT, standing_on=EVE)
    assert not Unit.objects.filter(code__in=[one.code for one in frame.communes()]).exists()

    plan = merged(clerk, tmp_path)

    assert (len(plan.opened), len(plan.ended), len(plan.edges)) == (2 * 126, 526 + 2 * 30, 795)
    assert standing() == shipped
    assert not services.load_reference(by=clerk, at=AT)
    assert standing() == shipped
