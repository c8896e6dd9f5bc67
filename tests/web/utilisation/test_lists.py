"""A list checked on its pages: pasted, sent as a file, taken from the officials' list, reviewed."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from goc.utilisation.models import AppointmentCheck, ListCheck
from tests.books import make_book
from tests.builders import ON, make_group, make_level, make_official, make_qualification, make_title
from tests.requirements import make_requirement
from tests.successions import make_entry, make_plan, make_terms

CHECK_LIST = reverse("utilisation:check_list")


@pytest.fixture
def head(db):
    """A title with one condition."""
    level = make_level(code="advanced", name="Cao cấp", step=30)
    make_requirement(
        who={"post": {"title_group": "HEAD"}},
        needs={"qualification": "POLITICAL_THEORY", "at_least": "advanced"},
        due={"before": "appointment"},
        code="cao-cap",
    )
    title = make_title("Trưởng phòng", code="TRUONG-PHONG", group=make_group("HEAD", rung=50))
    title.level = level
    return title


@pytest.fixture
def people(units, head):
    """Two of Hà Đông: the first qualifies, the second does not; and one of Ba Đình."""
    found = [
        make_official(name, unit=unit, code=code)
        for name, unit, code in (
            ("Lê Thị Bình", units.ha_dong, "CB000777"),
            ("Trần Văn Chung", units.ha_dong, "CB000778"),
            ("Vũ Thị Dung", units.ba_dinh, "CB000779"),
        )
    ]
    make_qualification(found[0], head.level)
    return found


@pytest.fixture
def ask(client, cast, people):
    """Ask as the officer of Hà Đông, who does not see Ba Đình; answers the page that comes."""

    def asked(**said):
        client.force_login(cast["unit_officer"])
        told = {"title": "Trưởng phòng", "on": "2026-07-01"} | said
        return client.post(CHECK_LIST, told, follow=True)

    return asked


def test_pasted_numbers_lead_to_a_page_with_each_verdict(ask):
    page = ask(codes="CB000777, CB000778\nCB000779")

    assert [(line.code, line.label) for line in page.context["page"].rows] == [
        ("CB000777", "Đủ điều kiện theo quy định chưa đối chiếu"),
        ("CB000778", "Chưa đủ điều kiện"),
    ]
    text = page.content.decode()
    assert "Không tìm thấy cán bộ có số hiệu “CB000779”" in text
    assert "cao-cap: chưa có" in text


def test_a_workbook_with_more_columns_than_asked_is_read(ask, tmp_path):
    rows = [["STT", "Họ và tên", "Số hiệu"], [1, "Lê Thị Bình", "CB000777"]]
    path = make_book(tmp_path / "ds.xlsx", DS=rows)

    page = ask(file=SimpleUploadedFile("ds.xlsx", path.read_bytes()))

    assert [line.code for line in page.context["page"].rows] == ["CB000777"]
    assert page.context["made"].source == "Tệp ds.xlsx"


def test_a_file_without_the_column_is_refused_in_a_sentence(ask, tmp_path):
    path = make_book(tmp_path / "ds.xlsx", DS=[["Tên", "Lớp"], ["An", "B"]])

    page = ask(file=SimpleUploadedFile("ds.xlsx", path.read_bytes()))

    assert page.status_code == 422
    assert "Số hiệu" in " ".join(page.context["form"].non_field_errors())


def test_neither_or_both_ways_are_refused(ask):
    assert "Hãy dán số hiệu, hoặc gửi" in ask().content.decode()
    sent = SimpleUploadedFile("ds.csv", b"x")
    assert "Hãy chọn một cách" in ask(codes="CB000777", file=sent).content.decode()


def test_the_list_of_officials_hands_its_filter_on(client, cast, people, ask):
    client.force_login(cast["unit_officer"])

    listed = client.get(reverse("officials:list"), {"tim": "binh"}).content.decode()
    form = client.get(CHECK_LIST, {"tim": "binh"})
    page = ask(chosen="tim=binh")

    assert f'href="{CHECK_LIST}?tim=binh"' in listed
    assert form.context["chosen"] == 1
    assert [line.code for line in page.context["page"].rows] == ["CB000777"]


def test_rows_are_filtered_by_verdict_and_by_what_is_lacking(ask, client):
    made = ask(codes="CB000777 CB000778").context["made"]
    address = reverse("utilisation:listed", args=[made.pk])

    lacking = client.get(address, {"ket-luan": "chua-du"}).context["page"].rows
    of_requirement = client.get(address, {"yeu-cau": "cao-cap"}).context["page"].rows
    nobody = client.get(address, {"ket-luan": "chua-ro"}).context["page"].rows

    assert [line.code for line in lacking] == [line.code for line in of_requirement] == ["CB000778"]
    assert nobody == []


@pytest.mark.parametrize(("said", "kept"), [({"all": "1"}, 1), ({}, 0)])
def test_minutes_are_made_of_what_the_filter_shows_or_of_nobody(said, kept, ask, client):
    made = ask(codes="CB000777 CB000778").context["made"]
    address = reverse("utilisation:keep_minutes", args=[made.pk])

    page = client.post(f"{address}?ket-luan=chua-du", said, follow=True)

    assert AppointmentCheck.objects.count() == kept
    told = "Đã lập 1 biên bản" if kept else "Hãy chọn ít nhất một người"
    assert told in page.content.decode()


def test_a_list_is_read_by_nobody_else(ask, client, cast):
    made = ask(codes="CB000777").context["made"]
    client.force_login(cast["city_officer"])

    assert client.get(reverse("utilisation:listed", args=[made.pk])).status_code == 404


def test_rows_out_of_sight_are_not_shown_any_more(ask, client, people, units):
    made = ask(codes="CB000777 CB000778").context["made"]
    type(people[0]).objects.filter(pk=people[0].pk).update(unit=units.ba_dinh)

    page = client.get(reverse("utilisation:listed", args=[made.pk]))

    assert [line.code for line in page.context["page"].rows] == ["CB000778"]
    assert [people for _, _, people in page.context["counts"]] == [0, 0, 1, 0]


@pytest.fixture
def reviewed(client, cast, people, units, head):
    """The plan of Hà Đông's heads, reviewed by its officer."""
    make_terms()
    plan = make_plan(units.ha_dong, title=head, approved=date(2025, 11, 1))
    for official in people:
        make_entry(plan, official)
    client.force_login(cast["unit_officer"])
    address = reverse("utilisation:review", args=[plan.pk])
    return client.post(address, {"on": f"{ON:%d/%m/%Y}"}, follow=True)


def test_a_plan_is_reviewed_over_those_in_sight(reviewed):
    assert {line.code for line in reviewed.context["page"].rows} == {"CB000777", "CB000778"}
    assert [one.lacking for one in reviewed.context["lacked"]] == [1]


def test_without_quy_hoach_its_reviews_are_gone(reviewed, client, settings):
    settings.SUCCESSION = False
    made = ListCheck.objects.get()

    assert client.get(reverse("utilisation:listed", args=[made.pk])).status_code == 404
    assert client.get(reverse("utilisation:review", args=[made.plan_id])).status_code == 404


def test_an_installation_may_keep_no_papers_of_appointments(ask, client, settings, people, head):
    settings.APPOINTMENTS = False
    asked = {"can-bo": "CB000777", "chuc-danh": "Trưởng phòng"}

    assert ask(codes="CB000777").status_code == 404
    assert client.get(reverse("utilisation:minutes")).status_code == 404
    checked = client.get(reverse("utilisation:ask"), asked)
    assert checked.status_code == 200
    assert "Lập biên bản" not in checked.content.decode()
    assert client.post(reverse("utilisation:ask"), asked).status_code == 404
    assert not AppointmentCheck.objects.exists()
