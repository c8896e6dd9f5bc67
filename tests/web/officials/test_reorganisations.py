"""The wizard of reorganisations, page by page."""

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from goc.officials.models import Post, Reorganisation
from goc.officials.rules.reorganising import Listed
from goc.officials.sheets import reorganisation as sheets
from goc.org.models import Role
from goc.org.rules import Line
from tests.builders import ON, grant, make_document, make_user
from tests.reorganisations import JULY, carried_out, drafted, make_wards, new_ward

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(settings):
    settings.DEMO, settings.DEMO_DAY = True, ON


@pytest.fixture
def wards(units):
    return make_wards(units)


@pytest.fixture
def officer(client, city_officer):
    client.force_login(city_officer)
    return client


@pytest.fixture
def split(wards, city_officer):
    """The first ward in two."""
    lines = [new_ward(old="X.1"), new_ward("W.2", "Phường Khác", old="X.1")]
    return drafted(lines, city_officer)


def door(name, made):
    return reverse(f"officials:reorganisation_{name}", args=[made.pk])


def test_a_draft_is_opened_with_day_document_and_reason(officer):
    make_document(number="5/NQ")
    given = {"title": "Đợt một", "on": "01/07/2025", "document": "5/NQ", "why": "Thu gọn."}

    response = officer.post(reverse("officials:reorganisation_new"), given)

    made = Reorganisation.objects.get()
    assert response.url == door("lines", made)
    assert (made.title, made.on, made.document.number, made.state) == (
        "Đợt một", JULY, "5/NQ", "DRAFT"
    )  # fmt: skip


def test_a_document_that_nobody_knows_is_asked_for_again(officer):
    given = {"title": "Đợt một", "on": "01/07/2025", "document": "99/NQ", "why": "Thu gọn."}

    response = officer.post(reverse("officials:reorganisation_new"), given)

    assert response.status_code == 422
    assert "Không có văn bản số “99/NQ”" in response.text


def test_lines_come_by_sheet_and_by_hand_and_are_taken_out(officer, wards, city_officer, tmp_path):
    made, path = drafted([], city_officer), tmp_path / "sap-xep.csv"
    head = ",".join(column.header for column in sheets.lines_sheet().columns)
    ward = "00W1,Phường Mới,Xã\\, phường,Nhà nước,cấp xã,TP,".replace(
        "Xã\\, phường", '"Xã, phường"'
    )
    path.write_text(f"{head}\nX.1,Phường Trúc Bạch,{ward}\n", "utf-8")

    with path.open("rb") as file:
        officer.post(door("lines", made), {"viec": "tep", "file": file})
    officer.post(door("lines", made), {"viec": "dong", "old": "X.2", "new": "00W1"})
    assert list(made.lines.order_by("number").values_list("old_code", "new_code", "name")) == [
        ("X.1", "00W1", "Phường Mới"), ("X.2", "00W1", "")
    ]  # fmt: skip

    officer.post(door("lines", made), {"viec": "bo", "chon": ["2"]})
    assert made.lines.count() == 1


def test_a_file_with_a_wrong_cell_names_row_and_column(officer, city_officer, tmp_path):
    made, path = drafted([], city_officer), tmp_path / "sap-xep.csv"
    path.write_text("Mã đơn vị cũ,Mã đơn vị mới,Loại\nX.1,W.1,Ấp\n", "utf-8")

    with path.open("rb") as file:
        response = officer.post(door("lines", made), {"viec": "tep", "file": file})

    assert response.status_code == 422
    assert "Dòng 2: Cột “Loại” ghi “Ấp”" in response.text


def test_people_are_assigned_by_ticking_then_reviewed_and_carried_out(officer, split):
    posts = list(Post.objects.filter(unit__code="X.1").values_list("pk", flat=True))

    page = officer.get(door("people", split))
    assert [line.post for line in page.context["page"].rows] == posts
    officer.post(door("people", split), {"viec": "chon", "chon": posts, "unit": "W.2", "title": ""})
    officer.post(door("step", split), {"viec": "ra-soat"})
    response = officer.post(door("step", split), {"viec": "thuc-hien"}, follow=True)

    assert "nay đã thực hiện" in response.text
    assert response.context["carried"] == 3
    assert Post.objects.filter(unit__code="W.2", period__contains=JULY).count() == 3


def test_what_stands_in_the_way_is_said_and_nothing_is_done(officer, split):
    response = officer.post(door("step", split), {"viec": "ra-soat"}, follow=True)

    assert "Còn 3 vị trí chưa phân công về đâu" in response.text
    split.refresh_from_db()
    assert split.state == "DRAFT"


def test_nobody_is_assigned_to_a_unit_that_will_not_stand(officer, split):
    post = Post.objects.filter(unit__code="X.1").first()
    given = {"viec": "chon", "chon": [post.pk], "unit": "X.1", "title": ""}

    response = officer.post(door("people", split), given)

    assert response.status_code == 422
    assert "Sau sắp xếp không có đơn vị mã “X.1”" in response.text


def test_grants_are_offered_unticked_and_kept_as_ticked(officer, split, wards):
    held = grant(make_user(full_name="Hoàng Văn Ích"), Role.UNIT_OFFICER, wards.first)

    [first, second] = officer.get(door("grants", split)).context["grants"]
    assert (first.is_chosen, second.is_chosen) == (False, False)
    officer.post(door("grants", split), {"chon": [second.key, "0:TP", "²:TP", "9" * 20, "x"]})

    assert list(split.passed_grants.values_list("grant_id", "unit_code")) == [(held.pk, "W.2")]


def test_the_way_back_is_a_draft_of_its_own(officer, wards, city_officer):
    made = drafted([new_ward(old="X.1")], city_officer)
    carried_out(made, city_officer)
    make_document(number="6/NQ")

    given = {"on": "01/12/2025", "document": "6/NQ", "why": "Làm lại."}
    response = officer.post(door("reverse", made), given, follow=True)

    assert "Đợt này đảo lại" in response.text
    assert [turn.act for turn in response.context["page"].rows] == ["Khôi phục", "Kết thúc"]


@pytest.mark.parametrize(
    ("kind", "cells", "read", "said"),
    [
        ("dong", ["X.1", "Phường Trúc Bạch", "W.1"], sheets.read_lines, Line("X.1", "W.1")),
        (
            "nguoi", ["CB000011", "Lê Thị Ánh", "W.1", "Chuyên viên"], sheets.read_people,
            Listed(2, "CB000011", "W.1", "Chuyên viên"),
        ),
    ],
)  # fmt: skip
def test_the_empty_workbook_is_read_when_filled(kind, cells, read, said, officer, tmp_path):
    url, path = reverse("officials:reorganisation_template", args=[kind]), tmp_path / "mau.xlsx"
    path.write_bytes(b"".join(officer.get(url).streaming_content))
    book = load_workbook(path)
    book.active.append(cells)
    book.save(path)

    assert read(path) == [said]


@pytest.mark.parametrize("size", [1, 3])
def test_people_cost_the_same_however_many(
    size, officer, split, wards, django_assert_max_num_queries
):
    Post.objects.filter(official__in=wards.people[size:3]).delete()

    with django_assert_max_num_queries(30):
        page = officer.get(door("people", split)).context["page"]

    assert page.count == size
