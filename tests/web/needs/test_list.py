"""Person by requirement: whom it shows, what the filters let through, the same as a file."""

import csv
from datetime import date
from io import BytesIO, StringIO

import pytest
from django.urls import reverse
from python_calamine import load_workbook

from goc.journal.models import Reading
from goc.kit.errors import Refused
from goc.needs import papers
from goc.needs.queries import people
from goc.needs.services import tally
from goc.officials.models import Official
from tests.builders import (
    make_assessment,
    make_group,
    make_need,
    make_official,
    make_requirement,
    make_title,
)

LIST, PEOPLE = reverse("needs:list"), reverse("needs:people")


@pytest.fixture
def theory(db):
    return make_requirement()


@pytest.fixture
def digital(db):
    return make_requirement("so", short_name="Kỹ năng số", topic="DIGITAL_SKILLS", order=20)


@pytest.fixture
def assessed(units, theory, digital, city_officer):
    """Four people in three units, each standing otherwise."""
    an = make_official("Phạm An", unit=units.ha_dong, code="CB1")
    binh = make_official("Lê Bình", unit=units.ha_dong_economy, code="CB2")
    cuc = make_official("Trần Cúc", unit=units.ba_dinh, code="CB3")
    dao = make_official("Bùi Đào", unit=units.home_affairs, code="CB4")
    make_need(an, theory, "OVERDUE", due_on=date(2026, 6, 1), priority=61)
    make_need(an, digital, "MET", priority=0)
    make_need(binh, theory, "DUE", due_on=date(2026, 12, 31), priority=48)
    make_need(cuc, theory, "CANNOT_TELL", priority=20)
    make_need(dao, digital, "EXPIRING", due_on=date(2026, 9, 1), priority=52)
    return make_assessment(city_officer)


def asked(client, **filters):
    """Names and short names of the rows, in order, and the count."""
    response = client.get(LIST, {name.replace("_", "-"): value for name, value in filters.items()})
    found = [
        f"{line.name}: {line.version.requirement.short_name}" for line in response.context["lines"]
    ]
    assert response.context["page"].count == len(found)
    return found


AN, BINH, DAO = "Phạm An: Cao cấp LLCT", "Lê Bình: Cao cấp LLCT", "Bùi Đào: Kỹ năng số"
CUC, AN_MET = "Trần Cúc: Cao cấp LLCT", "Phạm An: Kỹ năng số"


def test_what_is_missing_stands_first_by_how_much_it_presses(client, city_officer, assessed):
    client.force_login(city_officer)

    assert asked(client) == [AN, DAO, BINH]


def test_each_filter_lets_through_what_it_says(client, city_officer, assessed):
    client.force_login(city_officer)

    assert asked(client, don_vi="09556") == [AN, BINH]
    assert asked(client, don_vi="09556", rieng="1") == [AN]
    assert asked(client, don_vi="khong-co") == []
    assert asked(client, khoi="PARTY") == []
    assert asked(client, khoi="STATE") == [AN, DAO, BINH]
    assert asked(client, yeu_cau="so") == [DAO]
    assert asked(client, tinh_trang="qua-han") == [AN]
    assert asked(client, tinh_trang="chua-xac-dinh") == [CUC]
    assert asked(client, tinh_trang="da-dap-ung") == [AN_MET]
    assert asked(client, tinh_trang="tat-ca") == [AN, DAO, BINH, CUC, AN_MET]
    assert asked(client, han_truoc="01/10/2026") == [AN, DAO]
    assert asked(client, han_truoc="khi nào đó") == [AN, DAO, BINH]
    assert asked(client, tim="binh le") == [BINH]


def test_a_target_group_is_told_by_kind_title_and_level(client, city_officer, assessed):
    head = make_title("Trưởng phòng", group=make_group("HEAD_OF_DIVISION", rung=40))
    managed = {"title": head, "management_level": "UPPER_PARTY_COMMITTEE"}
    Official.objects.filter(code="CB1").update(**managed)
    Official.objects.filter(code="CB2").update(category="CADRE", title=head)
    client.force_login(city_officer)

    assert asked(client, nhom="HEAD_OF_DIVISION") == [AN, BINH]
    assert asked(client, doi_tuong="CADRE") == [BINH]
    assert asked(client, dien="UPPER_PARTY_COMMITTEE", tinh_trang="tat-ca") == [AN, AN_MET]
    assert asked(client, nhom="HEAD_OF_DIVISION", doi_tuong="PUBLIC_EMPLOYEE") == []
    assert asked(client, doi_tuong="khong-co") == [AN, DAO, BINH]
    people = client.get(PEOPLE, {"nhom": "HEAD_OF_DIVISION"})
    assert [line.name for line in people.context["lines"]] == ["Phạm An", "Lê Bình"]
    assert people.context["page"].count == 2


def test_the_list_is_sorted_by_due_day_or_name(client, city_officer, assessed):
    client.force_login(city_officer)

    assert asked(client, sap_xep="han") == [AN, DAO, BINH]
    assert asked(client, sap_xep="-han") == [BINH, DAO, AN]
    assert asked(client, sap_xep="ten") == [AN, BINH, DAO]


@pytest.mark.parametrize("few", [0, 1000])
@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({}, ["Phạm An", "Lê Bình", "Bùi Đào"]),
        ({"don-vi": "09556"}, ["Phạm An", "Lê Bình"]),
        ({"don-vi": "09556", "rieng": "1"}, ["Phạm An"]),
        ({"don-vi": "00004"}, []),
        ({"khoi": "STATE"}, ["Phạm An", "Lê Bình", "Bùi Đào"]),
        ({"khoi": "PARTY"}, []),
        ({"don-vi": "09556", "tim": "binh"}, ["Lê Bình"]),
    ],
)
def test_people_of_units_are_the_same_few_or_many(
    few, filters, names, client, city_officer, assessed, monkeypatch
):
    tally.build()
    monkeypatch.setattr(people, "FEW", few)
    client.force_login(city_officer)

    response = client.get(PEOPLE, filters)

    assert [line.name for line in response.context["lines"]] == names
    assert response.context["page"].count == len(names)


def test_the_officer_of_a_unit_sees_its_people_alone(client, unit_officer, assessed):
    client.force_login(unit_officer)

    assert asked(client, tinh_trang="tat-ca") == [AN, BINH, AN_MET]
    assert asked(client, tinh_trang="tat-ca", don_vi="00004") == []


def test_who_has_left_the_unit_since_is_out_of_its_sight(client, unit_officer, units, assessed):
    Official.objects.filter(code="CB2").update(unit=units.ba_dinh)
    client.force_login(unit_officer)

    assert asked(client) == [AN]


def test_a_row_tells_who_where_and_since_when_late(client, city_officer, assessed):
    client.force_login(city_officer)

    response = client.get(LIST, {"tinh-trang": "qua-han"})

    line = response.context["lines"][0]
    assert (line.code, line.title, line.unit, line.status, line.tone, line.late) == (
        "CB1",
        "Chuyên viên",
        "Phường Hà Đông",
        "Quá hạn",
        "danger",
        30,
    )
    assert "quá hạn 30 ngày" in response.content.decode()
    reading = Reading.objects.get()
    assert (reading.page, reading.filter, reading.people) == (
        "needs:list",
        "tinh-trang=qua-han",
        1,
    )


def test_the_part_is_the_list_without_the_shell(client, city_officer, assessed):
    client.force_login(city_officer)

    page = client.get(LIST).content.decode()
    part = client.get(LIST, headers={"HX-Request": "true"}).content.decode()

    assert part.strip().startswith('<div id="nhu-cau"')
    assert part.strip() in page


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_costs_the_same_however_long(
    size, client, city_officer, units, theory, django_assert_num_queries
):
    for _ in range(size):
        make_need(make_official(unit=units.ha_dong), theory)
    make_assessment(city_officer)
    client.force_login(city_officer)

    client.get(LIST)  # what is kept of the law until it changes
    with django_assert_num_queries(25):
        response = client.get(LIST)

    assert len(response.context["lines"]) == size


def test_the_file_holds_what_the_list_shows(client, unit_officer, assessed):
    client.force_login(unit_officer)

    response = client.get(LIST, {"dang": "csv", "sap-xep": "-ten"})

    text = b"".join(response.streaming_content).decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text)))
    assert [row[1] for row in rows[1:]] == ["Lê Bình", "Phạm An"]
    assert rows[2][:7] == [
        "CB1", "Phạm An", "Chuyên viên", "09556", "Phường Hà Đông", "Cao cấp LLCT", "Cao cấp LLCT"
    ]  # fmt: skip
    assert rows[2][8:] == ["Quá hạn", "01/06/2026", "61"]
    assert response["Content-Disposition"] == 'attachment; filename="nhu-cau-2026-07-01.csv"'
    assert Reading.objects.get().people == 2


def test_the_workbook_opens_with_the_same_rows(client, city_officer, assessed):
    client.force_login(city_officer)

    response = client.get(LIST, {"dang": "xlsx"})

    book = load_workbook(BytesIO(b"".join(response.streaming_content)))
    rows = book.get_sheet_by_index(0).to_python()
    assert [row[1] for row in rows[4:]] == ["Họ và tên", "Phạm An", "Bùi Đào", "Lê Bình"]


def test_another_kind_of_file_is_not_there(client, city_officer, assessed):
    client.force_login(city_officer)

    assert client.get(LIST, {"dang": "pdf"}).status_code == 404


def test_a_file_of_another_ending_is_refused(city_officer, assessed, tmp_path):
    with pytest.raises(Refused) as refusal:
        papers.write(tmp_path / "nhu-cau.pdf", city_officer)

    assert refusal.value.reasons == (
        "Tệp “nhu-cau.pdf” phải có đuôi .xlsx hoặc .csv; hãy đặt lại tên.",
    )


def test_nothing_is_written_before_the_first_assessment(city_officer, tmp_path):
    with pytest.raises(Refused) as refusal:
        papers.write(tmp_path / "nhu-cau.csv", city_officer)

    assert refusal.value.reasons == (
        "Chưa xét nhu cầu lần nào; hãy chạy ./goc needs rồi xuất lại.",
    )
