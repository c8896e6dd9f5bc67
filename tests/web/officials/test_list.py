"""The list of officials: who sees whom, what the filters let through, what a page costs."""

import os
from datetime import date

import pytest
from django.urls import reverse

from goc.journal.models import Reading
from goc.officials.models import Official, Post
from goc.officials.queries.extracts import extracts
from goc.officials.queries.records import Sight
from goc.officials.queries.seats import seats
from goc.org.models import ManagementLevel, Unit, UnitKind, UnitVersion
from tests import exports
from tests.builders import (
    hold_rank,
    make_evaluation,
    make_group,
    make_level,
    make_official,
    make_post,
    make_qualification,
    make_title,
    make_unit,
    since,
)

LIST = reverse("officials:list")


def names(response):
    """The names on the page, in their order."""
    return [line.name for line in response.context["page"].rows]


def test_the_list_holds_the_people_of_the_scope_alone(
    client, unit_officer, learner_file, neighbour
):
    client.force_login(unit_officer)

    response = client.get(LIST)

    assert names(response) == ["Đặng Thị Thùy Vân"]
    assert response.context["page"].count == 1


def test_names_stand_in_the_vietnamese_order_of_given_names(client, city_officer, units):
    for name in ("Trần Văn Đạt", "Lê Thị Ánh", "Phạm An", "Bùi Văn Dũng", "Cao Hà Ân"):
        make_official(name, unit=units.ha_dong)
    client.force_login(city_officer)

    response = client.get(LIST)

    assert names(response) == [
        "Phạm An", "Lê Thị Ánh", "Cao Hà Ân", "Bùi Văn Dũng", "Trần Văn Đạt"
    ]  # fmt: skip


def test_the_office_order_goes_by_title_and_then_by_name(client, city_officer, units):
    head = make_title("Trưởng phòng", order=40)
    staff = make_title("Chuyên viên", order=500)
    make_official("Phạm An", unit=units.ha_dong, title=staff)
    make_official("Trần Yến", unit=units.ha_dong, title=head)
    make_official("Lê Bình", unit=units.ha_dong, title=head)
    untitled = make_official("Bùi Anh", unit=units.ha_dong, title=staff)
    Official.objects.filter(pk=untitled.pk).update(title=None)
    client.force_login(city_officer)

    down = client.get(LIST, {"sap-xep": "chuc-vu"})
    up = client.get(LIST, {"sap-xep": "-chuc-vu"})

    assert names(down) == ["Lê Bình", "Trần Yến", "Phạm An", "Bùi Anh"]
    assert names(up) == names(down)[::-1]


def test_each_filter_lets_through_what_it_says(client, city_officer, units):
    group = make_group("HEAD_OF_DIVISION", rung=40)
    head = make_title(
        "Trưởng phòng", group=group, management_level=ManagementLevel.UPPER_PARTY_COMMITTEE
    )
    chosen = make_official(
        "Đỗ Thị Hạnh", unit=units.ha_dong_economy, title=head, category=Official.Category.CADRE
    )
    rank = hold_rank(chosen).rank
    Official.objects.filter(pk=chosen.pk).update(rank=rank)
    make_official("Bùi Đức Thọ", unit=units.ba_dinh)
    gone = make_official("Ngô Gia Lâm", unit=units.ba_dinh, born=None)
    Official.objects.filter(pk=gone.pk).update(in_office=False)
    client.force_login(city_officer)

    def asked(**filters):
        return names(client.get(LIST, {key.replace("_", "-"): v for key, v in filters.items()}))

    assert asked() == ["Đỗ Thị Hạnh", "Bùi Đức Thọ"]
    assert asked(cong_tac="thoi") == ["Ngô Gia Lâm"]
    assert asked(cong_tac="tat-ca") == ["Đỗ Thị Hạnh", "Ngô Gia Lâm", "Bùi Đức Thọ"]
    assert asked(don_vi="09556") == ["Đỗ Thị Hạnh"]
    assert asked(don_vi="khong-co") == []
    assert asked(doi_tuong="CADRE") == ["Đỗ Thị Hạnh"]
    assert asked(ngach="01.003") == ["Đỗ Thị Hạnh"]
    assert asked(dien="UPPER_PARTY_COMMITTEE") == ["Đỗ Thị Hạnh"]
    assert asked(nhom="HEAD_OF_DIVISION") == ["Đỗ Thị Hạnh"]
    assert asked(thieu="ngay-sinh", cong_tac="tat-ca") == ["Ngô Gia Lâm"]
    assert asked(tim="hanh do") == ["Đỗ Thị Hạnh"]
    beside = Official.objects.exclude(pk=chosen.pk).filter(in_office=True).get()
    assert asked(tim=os.path.commonprefix([chosen.code, beside.code])) == asked()


@pytest.fixture
def moved(units):
    """Head of a division of the ward in 2020, in the city's department today, under a unit that
    was another's part then."""
    group = make_group("HEAD_OF_DIVISION", rung=40)
    official = make_official("Đỗ Thị Hạnh", unit=units.home_affairs, code="CB1")
    Post.objects.filter(official=official).update(period=since(date(2022, 1, 1)))
    head = make_title("Trưởng phòng", group=group)
    make_post(
        official,
        unit=units.ha_dong_economy,
        title=head,
        period=since(date(2018, 1, 1), date(2022, 1, 1)),
        category=Official.Category.CADRE,
    )
    hold_rank(official, period=since(date(2019, 1, 1), date(2021, 1, 1)))
    later = make_official("Bùi Đức Thọ", unit=units.ba_dinh, code="CB2")
    Post.objects.filter(official=later).update(period=since(date(2023, 1, 1)))
    return official


def test_the_list_of_an_earlier_day_tells_posts_and_units_of_that_day(client, city_officer, moved):
    client.force_login(city_officer)

    def asked(**filters):
        query = {"ngay": "01/06/2020", "cot": ["don-vi", "chuc-vu", "ngach"]}
        query |= {key.replace("_", "-"): value for key, value in filters.items()}
        response = client.get(LIST, query)
        rows = response.context["page"].rows
        return [(line.code, *(cell.text for cell in line.cells)) for line in rows]

    then = ("CB1", "Phòng Kinh tế", "Trưởng phòng", "Chuyên viên")
    assert asked() == [then]
    assert asked(don_vi="09556") == [then]
    assert asked(nhom="HEAD_OF_DIVISION", doi_tuong="CADRE", ngach="01.003") == [then]
    assert asked(don_vi="SO.NV") == asked(doi_tuong="CIVIL_SERVANT") == []
    assert [code for code, *_ in asked(cong_tac="thoi")] == ["CB2"]
    assert [code for code, *_ in asked(cong_tac="tat-ca", sap_xep="-chuc-vu")] == ["CB2", "CB1"]
    assert len(asked(ngay="01/06/2090")) == len(asked(ngay="hôm qua")) == 2


def test_the_file_of_an_earlier_day_is_the_list_of_that_day(client, city_officer, moved):
    client.force_login(city_officer)
    query = "?ngay=01/06/2020&cot=don-vi&cot=cap-tren&cot=doi-tuong"

    head, *rows = exports.taken(client, LIST, query)

    assert rows == [["CB1", "Đỗ Thị Hạnh", "Phòng Kinh tế", "Phường Hà Đông", "cán bộ"]]


def test_the_list_for_paper_of_an_earlier_day_tells_what_was_there_then(moved):
    for day, level in ((date(2019, 5, 1), "b1"), (date(2024, 5, 1), "b2")):
        english = make_level("FOREIGN_LANGUAGE", level, name=level.upper())
        make_qualification(moved, english, granted=day)
    for year in (2019, 2020):
        make_evaluation(moved, year)
    then = seats(date(2020, 6, 1))
    people = then.of(Official.objects.filter(pk=moved.pk))
    sight = Sight(frozenset(), frozenset(), None)

    [told] = extracts(people, sight=sight, on=date(2026, 7, 1), seats=then)

    assert (told.post, told.rank, told.language) == (
        "Trưởng phòng, Phòng Kinh tế",
        "Chuyên viên",
        "B1",
    )
    assert [part[:4] for part in told.evaluations.split("; ")] == ["2019"]


def test_a_unit_that_is_gone_still_has_its_people_of_then(client, city_officer, units, moved):
    gone = make_unit("Quận Hà Đông", code="Q.HD", parent=units.city, kind=UnitKind.DISTRICT)
    Post.objects.filter(official=moved, unit=units.ha_dong_economy).update(unit=gone)
    Unit.objects.filter(pk=gone.pk).update(life=since(None, date(2025, 7, 1)))
    UnitVersion.objects.filter(unit=gone).update(period=since(None, date(2025, 7, 1)))
    client.force_login(city_officer)

    response = client.get(LIST, {"ngay": "01/06/2020", "don-vi": "Q.HD"})

    assert [line.code for line in response.context["page"].rows] == ["CB1"]
    assert "Quận Hà Đông" in response.content.decode()


def test_a_name_of_many_pages_is_found_on_its_page(client, city_officer, units):
    for number in range(51):
        make_official(f"Nguyễn Văn {'A' * number}a", unit=units.ha_dong)
    client.force_login(city_officer)

    response = client.get(LIST, {"trang": "2"})

    assert len(response.context["page"].rows) == 1
    assert response.context["page"].count == 51


def test_chosen_columns_stand_beside_the_name(client, unit_officer, units):
    make_official("Phạm An", unit=units.ha_dong, national_id="001085012345", ethnicity="Mường")
    client.force_login(unit_officer)

    response = client.get(LIST, {"cot": ["gioi-tinh", "so-dinh-danh", "dan-toc"]})

    line = response.context["page"].rows[0]
    assert [(cell.label, cell.text) for cell in line.cells] == [
        ("Giới tính", "nam"),
        ("Dân tộc", "***"),
        ("Số định danh", "********2345"),
    ]


def test_the_look_at_the_list_is_written_down(client, unit_officer, learner_file):
    client.force_login(unit_officer)

    client.get(LIST, {"doi-tuong": "CIVIL_SERVANT"})

    reading = Reading.objects.get()
    assert (reading.actor_name, reading.page, reading.filter, reading.people) == (
        "Khuất Duy Trung",
        "officials:list",
        "doi-tuong=CIVIL_SERVANT",
        1,
    )


def test_the_part_is_the_list_without_the_shell(client, city_officer, learner_file):
    client.force_login(city_officer)

    part = client.get(LIST, headers={"HX-Request": "true"}).content.decode()

    assert part.strip().startswith('<div id="can-bo"')
    assert "Đặng Thị Thùy Vân" in part


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_costs_the_same_however_long(
    size, client, city_officer, units, django_assert_num_queries
):
    for _ in range(size):
        make_official(unit=units.ha_dong)
    client.force_login(city_officer)

    with django_assert_num_queries(28):
        response = client.get(LIST)

    assert len(response.context["page"].rows) == size
