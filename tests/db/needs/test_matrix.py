"""What is counted once for every unit, and the rows that the matrix makes of it."""

import pytest

from goc.needs.models import NeedTally, UnitTally
from goc.needs.queries.counted import Counts
from goc.needs.queries.matrix import picture
from goc.needs.services import tally
from goc.officials.models import Official
from goc.org.models import UnitKind
from tests.builders import ON, make_need, make_official, make_requirement, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def version():
    return make_requirement()


def counted():
    """What the tally says, by unit code."""
    rows = NeedTally.objects.order_by("unit__code").values_list(
        "unit__code", "met", "expiring", "due", "overdue", "cannot_tell"
    )
    return {code: tuple(numbers) for code, *numbers in rows}


def test_every_unit_counts_its_own_people_and_all_below(units, version):
    for status, unit in (
        ("MET", units.ha_dong),
        ("OVERDUE", units.ha_dong_economy),
        ("DUE", units.ha_dong_economy),
        ("EXPIRING", units.ba_dinh),
        ("CANNOT_TELL", units.ba_dinh),
    ):
        make_need(make_official(unit=unit), version, status)

    tally.build()

    assert counted() == {
        "00004": (0, 1, 0, 0, 1),
        "09556": (1, 0, 1, 1, 0),
        "09556.KT": (0, 0, 1, 1, 0),
        "TP": (1, 1, 1, 1, 1),
    }


def test_somebody_who_lacks_two_things_is_one_person(units, version):
    other = make_requirement("khac")
    lacking = make_official(unit=units.ha_dong)
    make_need(lacking, version, "DUE")
    make_need(lacking, other, "OVERDUE")
    make_need(make_official(unit=units.ha_dong), version, "CANNOT_TELL")

    tally.build()

    row = UnitTally.objects.get(unit=units.city)
    assert (row.people, row.lacking) == (2, 1)


def test_those_out_of_office_are_not_counted(units):
    gone = make_official(unit=units.ha_dong)
    Official.objects.filter(pk=gone.pk).update(in_office=False)

    tally.build()

    assert not UnitTally.objects.exists()


def test_counting_again_replaces_what_was_counted(units, version):
    need = make_need(make_official(unit=units.ha_dong), version, "DUE")
    tally.build()
    type(need).objects.all().delete()

    tally.build()

    assert counted() == {}
    assert UnitTally.objects.get(unit=units.ha_dong).lacking == 0


def test_rows_are_the_units_one_level_down_in_their_groups(units, version):
    commune = make_unit("Xã Sóc Sơn", parent=units.city)
    for unit in (units.ha_dong_economy, units.ba_dinh, units.home_affairs, commune):
        make_need(make_official(unit=unit), version, "DUE")
    make_need(make_official(unit=units.city), version, "OVERDUE")
    tally.build()

    shown = picture([units.city.pk], ON, whole="Toàn thành phố")

    assert [(title, [row.name for row in rows]) for title, rows in shown.groups] == [
        ("Thuộc thẳng", ["Thành phố Hà Nội"]),
        ("Sở và tương đương", ["Sở Nội vụ"]),
        ("Phường", ["Phường Ba Đình", "Phường Hà Đông"]),
        ("Xã", ["Xã Sóc Sơn"]),
    ]
    assert shown.total.name == "Thành phố Hà Nội"
    assert shown.total.cells == {version.pk: Counts(due=4, overdue=1)}


def test_what_stands_in_no_part_is_the_units_own(units, version):
    make_need(make_official(unit=units.ha_dong), version, "OVERDUE")
    make_need(make_official(unit=units.ha_dong_economy), version, "MET")
    tally.build()

    shown = picture([units.ha_dong.pk], ON, whole="Toàn thành phố")

    own, part = (rows[0] for _, rows in shown.groups)
    assert (own.is_direct, own.people, own.lacking) == (True, 1, 1)
    assert own.cells == {version.pk: Counts(overdue=1)}
    assert (part.name, part.cells) == ("Phòng Kinh tế", {version.pk: Counts(met=1)})


def test_two_roots_are_summed_under_one_name(units, version):
    make_need(make_official(unit=units.school), version, "DUE")
    make_need(make_official(unit=units.ba_dinh), version, "DUE")
    tally.build()

    shown = picture([units.party.pk, units.city.pk], ON, whole="Toàn thành phố")

    assert (shown.total.name, shown.total.code, shown.total.people) == ("Toàn thành phố", "", 2)
    assert shown.total.cells == {version.pk: Counts(due=2)}


def test_two_units_of_one_officer_make_a_row_each(units, version):
    make_need(make_official(unit=units.ha_dong_economy), version, "DUE")
    make_need(make_official(unit=units.home_affairs), version, "MET")
    tally.build()

    shown = picture([units.ha_dong.pk, units.home_affairs.pk], ON, whole="Toàn bộ phạm vi")

    rows = [row for _, rows in shown.groups for row in rows]
    assert [(row.name, row.has_children) for row in rows] == [
        ("Sở Nội vụ", False),
        ("Phường Hà Đông", True),
    ]
    assert shown.total.cells == {version.pk: Counts(met=1, due=1)}


def test_a_unit_with_parts_that_hold_people_can_be_opened(units):
    make_official(unit=units.ha_dong_economy)
    make_official(unit=units.ba_dinh)
    make_unit("Phòng Văn hóa", parent=units.ba_dinh, kind=UnitKind.DIVISION)
    tally.build()

    shown = picture([units.city.pk], ON, whole="Toàn thành phố")

    opens = {row.code: row.has_children for _, rows in shown.groups for row in rows}
    assert opens == {"00004": False, "09556": True}


def test_nobody_at_all_makes_an_empty_picture(units):
    tally.build()

    shown = picture([units.city.pk], ON, whole="Toàn thành phố")

    assert (shown.total.people, shown.groups) == (0, [])
