"""The tree of units and one unit, as pages."""

from datetime import date

import pytest
from django.urls import reverse

from goc.kit.vietnamese import search_key, text_sort_key
from goc.org import queries, services
from goc.org.models import UnitEdge, UnitKind, UnitVersion
from goc.org.queries.tree import MANY
from tests.builders import AT, make_document, make_unit, make_user, since

pytestmark = pytest.mark.django_db
TREE = reverse("org:tree")
JULY = date(2025, 7, 1)


@pytest.fixture
def reader(client):
    client.force_login(make_user())
    return client


@pytest.fixture
def merged(units):
    """Ba Đình since July 2025, and the ward before it in a district that ended."""
    district = make_unit(
        "Quận Ba Đình",
        code="Q.001",
        kind=UnitKind.DISTRICT,
        parent=units.city,
        life=since(None, JULY),
    )
    ward = make_unit("Phường Trúc Bạch", code="X.00004", parent=district, life=since(None, JULY))
    document = make_document("NQ-1", number="1/NQ")
    UnitEdge.objects.create(
        predecessor=ward, successor=units.ba_dinh, on=JULY, document=document, share=None
    )
    return ward


def opened(level):
    """The names of a level, with those opened under each."""
    return {node.name: node.below and opened(node.below) for node in level.nodes}


@pytest.mark.usefixtures("units")
class TestTree:
    def test_both_roots_are_open(self, reader):
        level = reader.get(TREE).context["level"]

        assert opened(level) == {
            "Thành phố Hà Nội": {
                "Phường Ba Đình": None,
                "Phường Hà Đông": None,
                "Sở Nội vụ": None,
            },
            "Thành ủy Hà Nội": {"Trường Đào tạo cán bộ Lê Hồng Phong": None},
        }

    def test_one_hierarchy_alone(self, reader):
        level = reader.get(TREE, {"khoi": "dang"}).context["level"]

        assert list(opened(level)) == ["Thành ủy Hà Nội"]

    def test_a_day_before_the_merger_shows_districts_with_their_wards(self, reader, merged):
        day = {"ngay": "2025-06-30"}

        city = opened(reader.get(TREE, day).context["level"])["Thành phố Hà Nội"]
        below = reader.get(TREE, day | {"duoi": "Q.001"}).context["level"]

        assert "Quận Ba Đình" in city
        assert opened(below) == {"Phường Trúc Bạch": None}
        assert (
            "Quận Ba Đình"
            not in opened(reader.get(TREE, {"ngay": "2025-07-01"}).context["level"])[
                "Thành phố Hà Nội"
            ]
        )

    def test_the_days_before_mergers_are_offered(self, reader, merged):
        assert reader.get(TREE).context["turning_points"] == [date(2025, 6, 30)]

    def test_htmx_gets_the_branches_of_one_unit(self, reader):
        asked = {"duoi": "09556", "ngay": "2026-07-01"}

        part = reader.get(TREE, asked, headers={"HX-Request": "true"}).text

        assert part.strip().startswith("<li>")
        assert part.count("<li>") == 1
        assert "Phòng Kinh tế" in part

    def test_many_children_are_shown_by_kinds_first(self, reader, units):
        for number in range(MANY):
            make_unit(f"Xã Số {number}", parent=units.city)

        level = queries.level(date(2026, 7, 1), units.city)
        communes = reader.get(TREE, {"duoi": "TP", "loai": "COMMUNE"}).context["level"]

        assert [(group.label, group.count) for group in level.groups] == [
            ("Xã, phường", 42),
            ("Sở và tương đương", 1),
        ]
        assert len(communes.nodes) == 42

    def test_a_unit_that_nobody_knows_is_not_found(self, reader):
        assert reader.get(TREE, {"duoi": "KHONG"}).status_code == 404

    def test_a_day_that_does_not_exist_is_said_beside_the_field(self, reader):
        response = reader.get(TREE, {"ngay": "31/02/2025"})

        assert response.status_code == 422
        assert "Ngày này không có; hãy ghi như 01/07/2025." in response.text

    def test_before_anybody_the_tree_is_empty_and_says_so(self, reader):
        UnitVersion.objects.update(period=since(date(2000, 1, 1)))

        page = reader.get(TREE, {"ngay": "1990-01-01"}).text

        assert "Không có đơn vị nào" in page


@pytest.mark.parametrize("size", [1, 3])
def test_a_level_costs_the_same_however_many_units(size, reader, units, django_assert_num_queries):
    for _ in range(size):
        make_unit(parent=units.ba_dinh)

    # a savepoint (2), read-only, session, user, the shell (2); unit, kinds below, units below,
    # its name, mergers
    with django_assert_num_queries(14):
        response = reader.get(TREE, {"duoi": "00004"})

    assert len(response.context["level"].nodes) == size


def unit_page(code):
    return reverse("org:unit", args=[code])


@pytest.mark.usefixtures("units")
class TestUnit:
    def test_it_tells_where_the_unit_stands_and_what_lies_under_it(self, reader):
        response = reader.get(unit_page("09556"))

        assert response.context["path"] == [("TP", "Thành phố Hà Nội")]
        assert opened(response.context["level"]) == {"Phòng Kinh tế": None}

    def test_it_tells_whom_it_followed_and_that_nobody_knows_how_many_came(self, reader, merged):
        response = reader.get(unit_page("00004"))

        (edge,) = response.context["lineage"].predecessors
        assert (edge.code, edge.name, edge.on, edge.document) == (
            "X.00004",
            "Phường Trúc Bạch",
            JULY,
            "1/NQ",
        )
        assert "chưa rõ" in response.text

    def test_a_unit_that_has_ended_tells_its_successor_and_its_last_place(self, reader, merged):
        response = reader.get(unit_page("X.00004"))

        (edge,) = response.context["lineage"].successors
        assert edge.name == "Phường Ba Đình"
        assert response.context["path"] == [("TP", "Thành phố Hà Nội"), ("Q.001", "Quận Ba Đình")]
        assert "đến hết 30/06/2025" in response.text

    def test_every_name_it_bore_is_there_the_latest_first(self, reader, units):
        units.ha_dong.versions.update(period=since(None, JULY))
        name = "Phường Hà Đông Mới"
        UnitVersion.objects.create(
            unit=units.ha_dong,
            name=name,
            search_key=search_key(name),
            sort_key=text_sort_key(name),
            parent=units.city,
            period=since(JULY),
        )

        history = reader.get(unit_page("09556")).context["history"]

        assert [(line.name, line.parent, line.first, line.last) for line in history] == [
            ("Phường Hà Đông Mới", "Thành phố Hà Nội", JULY, None),
            ("Phường Hà Đông", "Thành phố Hà Nội", None, date(2025, 6, 30)),
        ]

    def test_each_turn_names_the_document_behind_it(self, reader, units, city_officer):
        ground = {"document": make_document("NQ-2", number="2/NQ"), "why": "Đặt lại tên."}
        services.rename(
            unit=units.ha_dong, name="Phường Mới", on=JULY, by=city_officer, at=AT, **ground
        )

        response = reader.get(unit_page("09556"))

        [line, _] = response.context["history"]
        assert [change.document.number for change in line.grounds] == ["2/NQ"]
        assert "Đặt lại tên." in response.text

    def test_a_district_that_ended_tells_who_took_its_wards_over(self, reader, merged):
        response = reader.get(unit_page("Q.001"))

        assert [(heir.code, heir.parts) for heir in response.context["heirs"]] == [("00004", 1)]
        assert "1 đơn vị trực thuộc cũ" in response.text

    def test_only_whoever_reads_its_people_is_shown_the_way_to_them(self, client, unit_officer):
        client.force_login(unit_officer)

        assert client.get(unit_page("09556.KT")).context["reads_people"] is True
        assert client.get(unit_page("00004")).context["reads_people"] is False

    def test_a_code_that_nobody_knows_is_not_found(self, reader):
        assert reader.get(unit_page("KHONG")).status_code == 404


@pytest.mark.parametrize("size", [1, 3])
def test_a_unit_costs_the_same_however_many_it_followed(
    size, reader, units, django_assert_num_queries
):
    for _ in range(size):
        UnitEdge.objects.create(predecessor=make_unit(), successor=units.ba_dinh, on=JULY)
        make_unit(parent=units.ba_dinh)

    # a savepoint (2), read-only, session, user, the shell (2); unit, its name, path, history,
    # superiors, changes, kinds below, units below and how many under each, edges, their names,
    # scope
    with django_assert_num_queries(20):
        response = reader.get(unit_page("00004"))

    assert len(response.context["lineage"].predecessors) == size
