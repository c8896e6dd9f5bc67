"""The titles and units that ship with the house."""

import csv
import json
import sqlite3
from contextlib import closing
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
import vietnamadminunits
from django.conf import settings

from goc.journal.models import Entry
from goc.kit.reference import Changes
from goc.kit.vietnamese import search_key
from goc.org import queries, services
from goc.org.models import (
    Title,
    TitleEntailment,
    Unit,
    UnitEdge,
    UnitKind,
    UnitReach,
    UnitVersion,
)
from goc.org.queries import TitleFinder
from tests.builders import AT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]

UNITS = settings.ROOT / "data" / "units"
SAMPLES = Path("/work/shared/samples")
OCTOBER_2021 = date(2021, 10, 31)


def test_a_second_run_changes_nothing(shipped):
    entries = Entry.objects.count()

    assert services.load_reference(by=shipped.by, at=AT) == Changes(0, 0, 0)
    assert Entry.objects.count() == entries
    assert UnitVersion.pgh_event_model.objects.count() == 0


@pytest.mark.parametrize(
    ("kind", "on", "count"),
    [
        (UnitKind.COMMUNE, date(2025, 6, 30), 526),
        (UnitKind.COMMUNE, date(2025, 7, 1), 126),
        (UnitKind.DISTRICT, date(2025, 6, 30), 30),
        (UnitKind.DISTRICT, date(2025, 7, 1), 0),
    ],
)
def test_communes_and_districts_of_a_day(kind, on, count):
    assert Unit.objects.filter(kind=kind, life__contains=on).count() == count


def test_126_communes_are_51_wards_and_75_rural():
    names = UnitVersion.objects.filter(
        unit__kind=UnitKind.COMMUNE, period__contains=date(2026, 7, 1)
    ).values_list("name", flat=True)

    assert sum(name.startswith("Phường ") for name in names) == 51
    assert sum(name.startswith("Xã ") for name in names) == 75


def test_every_former_commune_has_a_successor_and_198_were_split():
    former = Unit.objects.filter(code__startswith="X.")
    followed = [unit.successions.count() for unit in former.prefetch_related("successions")]

    assert min(followed) == 1
    assert sum(count > 1 for count in followed) == 198
    assert sum(followed) == 795


def test_every_edge_lands_on_a_commune_of_today_and_no_share_is_made_up():
    edges = UnitEdge.objects.filter(predecessor__code__startswith="X.")

    assert set(edges.values_list("successor__kind", "on")) == {
        (UnitKind.COMMUNE.value, date(2025, 7, 1))
    }
    assert edges.exclude(share=None).count() == 0
    assert edges.values("successor").distinct().count() == 126


def test_each_commune_has_its_party_committee():
    committees = UnitVersion.objects.filter(
        unit__kind=UnitKind.PARTY_COMMITTEE, unit__tier="COMMUNE"
    )
    ha_dong = committees.get(unit__code="DU.09556")

    assert committees.count() == 126
    assert (ha_dong.name, ha_dong.parent.code) == ("Đảng bộ phường Hà Đông", "TU")


def test_of_fifty_upper_level_party_organisations_in_2021_those_we_are_sure_of():
    known = Unit.objects.filter(kind=UnitKind.PARTY_COMMITTEE, life__contains=OCTOBER_2021)

    assert known.filter(tier="DISTRICT").count() == 30
    assert known.filter(tier="CITY").count() == 7


def test_places_are_those_of_the_library():
    spec = spec_from_file_location("from_library", UNITS / "from_library.py")
    library = module_from_spec(spec)
    spec.loader.exec_module(library)

    assert _read("places.csv") == [library.PLACES, *library.places()]
    assert _read("successions.csv") == [library.SUCCESSIONS, *library.successions()]


@pytest.mark.parametrize(
    ("table", "on", "prefix", "count"),
    [
        ("admin_units", date(2026, 7, 1), "", 126),
        ("admin_units_legacy", date(2025, 6, 30), "X.", 526),
    ],
)
def test_another_package_knows_the_same_communes(table, on, prefix, count):
    file = Path(vietnamadminunits.__path__[0], "data", "dataset.db")
    with closing(sqlite3.connect(file)) as book:
        rows = book.execute(
            f"SELECT wardCode, ward FROM {table} WHERE provinceCode = '01' AND wardCode IS NOT NULL"  # noqa: S608
        ).fetchall()
    theirs = {f"{prefix}{code}": search_key(name) for code, name in rows}

    versions = UnitVersion.objects.filter(unit__kind=UnitKind.COMMUNE, period__contains=on)
    ours = dict(versions.values_list("unit__code", "search_key"))

    assert len(theirs) == count
    assert ours == theirs


def _read(name):
    with (UNITS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_the_reach_holds_every_unit_itself_and_its_roots():
    units = Unit.objects.count()
    roots = set(UnitReach.objects.filter(depth=0).values_list("ancestor_id", flat=True))

    assert len(roots) == units
    assert UnitReach.objects.filter(ancestor__code="TP", descendant__code="X.09556").exists()
    assert UnitReach.objects.filter(ancestor__code="TU", descendant__code="09556").exists() is False


def test_every_title_of_the_sample_rosters_is_found():
    finder = queries.title_finder()
    truths = [json.loads(path.read_text("utf-8")) for path in SAMPLES.glob("truth-*.json")]
    if not truths:
        pytest.skip("the sample rosters are not at hand")

    names = {row["title"] for rows in truths for row in rows}

    assert {name for name in names if finder(name, "DEPARTMENT", "CITY") is None} == set()


@pytest.mark.parametrize(
    ("name", "kind", "tier", "code", "usual"),
    [
        ("Trưởng phòng", "DIVISION", "COMMUNE", "TRUONG-PHONG-XA", True),
        ("trưởng  Phòng", "DEPARTMENT", "CITY", "TRUONG-PHONG", True),
        ("Giám đốc", "DEPARTMENT", "CITY", "GIAM-DOC-SO", True),
        ("Giám đốc", "SERVICE_UNIT", "CITY", "GIAM-DOC-DVSN", True),
        ("Giám đốc", "COMMUNE", "COMMUNE", "GIAM-DOC-TT-HANH-CHINH-CONG-XA", False),
        ("Chủ tịch UBND", "COMMUNE", "COMMUNE", "CHU-TICH-UBND-XA", True),
        ("Chủ tịch UBND", "DISTRICT", "DISTRICT", "CHU-TICH-UBND-HUYEN", True),
        ("Chủ tịch UBND", "DEPARTMENT", "CITY", "CHU-TICH-UBND-XA", False),
        ("Hiệu trưởng", "POLITICAL_SCHOOL", "CITY", "HIEU-TRUONG-TRUONG-CAN-BO", True),
        ("Hiệu trưởng", "SERVICE_UNIT", "COMMUNE", "HIEU-TRUONG", True),
    ],
)
def test_the_unit_tells_which_title_is_meant(name, kind, tier, code, usual):
    found = queries.title_finder()(name, kind, tier)

    assert (found.title.code, found.usual) == (code, usual)


def test_a_name_that_is_no_title_is_not_found():
    assert queries.title_finder()("Tổng quản", "DIVISION", "CITY") is None


def test_in_no_kind_and_tier_does_one_name_mean_two_titles_of_today():
    twice = []
    titles = list(Title.objects.filter(life__upper_inf=True))
    for index, title in enumerate(titles):
        for other in titles[index + 1 :]:
            same_name = title.search_key == other.search_key
            if same_name and _meet(title, other):
                twice.append((title.code, other.code))

    assert twice == []


def _meet(one, other):
    kinds = set(one.unit_kinds) & set(other.unit_kinds)
    return bool(kinds and set(one.tiers) & set(other.tiers))


def test_every_title_entails_a_group_on_every_day():
    titles = Title.objects.count()

    for on in (date(2021, 10, 31), date(2025, 6, 30), date(2025, 7, 1)):
        assert TitleEntailment.objects.filter(period__contains=on).count() <= titles
    since_2025 = TitleEntailment.objects.filter(period__contains=date(2026, 7, 1))
    assert set(since_2025.values_list("title_id", flat=True)) == set(
        Title.objects.filter(life__contains=date(2026, 7, 1)).values_list("id", flat=True)
    )


def test_the_chair_of_a_commune_passes_to_the_city_committee_in_july_2025():
    chair = TitleEntailment.objects.filter(title__code="CHU-TICH-UBND-XA")

    assert chair.get(period__contains=date(2025, 6, 30)).management_level == (
        "UPPER_PARTY_COMMITTEE"
    )
    assert chair.get(period__contains=date(2025, 7, 1)).management_level == (
        "CITY_STANDING_COMMITTEE"
    )


def test_a_finder_of_nothing_finds_nothing():
    assert TitleFinder([])("Chuyên viên", "DIVISION", "CITY") is None
