"""The journeys of the first release, each walked as its person in a real browser."""

import pytest
from openpyxl import Workbook, load_workbook

from goc.officials.models import Official
from tests import sheets
from tests.exports import HEAD
from tests.sheets import ROSTER

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("words", "cast"),
]


def send(page, path):
    page.goto("/nhap/moi/")
    page.locator("input[type=file]").set_input_files(path)
    page.get_by_role("button", name="Gửi", exact=True).click()
    page.get_by_role("heading", level=1, name=path.name).wait_for()


def rows_of(path):
    return [list(row) for row in load_workbook(path).active.iter_rows(values_only=True)]


def mended(path, refused, heading, values):
    """The refused rows with one column put right and the column “Lỗi” gone."""
    head, *rows = rows_of(refused)
    place, fault = head.index(heading), head.index("Lỗi")
    book = Workbook()
    book.active.append(head[:fault])
    for row, value in zip(rows, values, strict=True):
        row[place] = value
        book.active.append(row[:fault])
    book.save(path)
    return path


def test_a_clerk_mends_the_rows_that_came_back(page, sign_in, tmp_path):
    sign_in(page, "unit_officer")
    wrong = [
        {"Số hiệu": "CB900002", "Số CCCD": "001185000002", "Đơn vị": "Sở Không Có"},
        {"Số hiệu": "CB900003", "Số CCCD": "001185000003", "Đơn vị": "Phường Không Có"},
        {"Số hiệu": "CB900004", "Số CCCD": "001185000004", "Đơn vị": ""},
    ]
    send(page, sheets.write(tmp_path / "danh-sach.xlsx", ROSTER, {}, *wrong))
    assert page.get_by_role("link", name="Trả lại 3").is_visible()
    assert not Official.objects.filter(code="CB900001").exists()

    page.get_by_role("button", name="Ghi vào hồ sơ").click()
    page.get_by_text("Đã ghi", exact=True).first.wait_for()
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải các dòng trả lại").click()
    refused = tmp_path / "tra-lai.xlsx"
    download.value.save_as(refused)
    assert [row[0] for row in rows_of(refused)] == ["Số hiệu", "CB900002", "CB900003", "CB900004"]
    assert rows_of(refused)[0][-1] == "Lỗi"

    again = mended(tmp_path / "da-sua.xlsx", refused, "Đơn vị", ["Phường Hà Đông"] * 3)
    send(page, again)
    page.get_by_role("button", name="Ghi vào hồ sơ").click()
    page.get_by_text("Đã ghi", exact=True).first.wait_for()
    assert page.get_by_role("link", name="Mới 3").is_visible()

    send(page, again)
    assert page.get_by_role("link", name="Không đổi 3").is_visible()
    page.goto("/can-bo/?tim=CB90000")
    assert page.get_by_role("row").count() == 1 + 4


def test_a_name_without_marks_leads_to_the_file_and_who_opened_it(page, sign_in, learner_file):
    user = sign_in(page, "city_officer")

    page.keyboard.press("Control+k")
    page.keyboard.type("thuy van")
    page.get_by_role("link", name="Đặng Thị Thùy Vân").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    page.get_by_role("heading", level=1, name="Đặng Thị Thùy Vân").wait_for()
    assert page.get_by_role("heading", name="Lịch sử sửa đổi").is_visible()
    page.reload()
    looks = page.locator("section", has=page.get_by_role("heading", name="Ai đã xem hồ sơ"))
    assert looks.get_by_text(user.full_name).first.is_visible()


def test_the_city_officer_goes_from_the_matrix_to_a_reason_to_a_file(
    page, sign_in, judged, learner_file, tmp_path
):
    sign_in(page, "city_officer")
    page.get_by_role("link", name="Nhu cầu", exact=False).first.click()
    page.get_by_role("heading", level=1, name="Nhu cầu đào tạo, bồi dưỡng").wait_for()

    ha_dong = page.locator("tr", has=page.get_by_role("rowheader", name="Phường Hà Đông"))
    ha_dong.locator("a[href*='yeu-cau=qpan-doi-tuong-4']").click()
    panel = page.locator("#chi-tiet")
    panel.get_by_role("link", name=learner_file.person.full_name).wait_for()
    with page.expect_download() as download:
        panel.get_by_role("link", name="Xuất danh sách").click()
    exported = tmp_path / "nhu-cau.xlsx"
    download.value.save_as(exported)
    assert [row[0] for row in rows_of(exported)[HEAD + 1 :]] == [learner_file.code]

    panel.get_by_role("link", name=learner_file.person.full_name).click()
    page.get_by_role("heading", level=1, name=learner_file.person.full_name).wait_for()
    assert page.get_by_text("Kiến thức quốc phòng và an ninh đối tượng 4").first.is_visible()


def follow_by_mouse(link):
    link.click()


def follow_by_keys(link):
    link.focus()
    link.press("Enter")


def follow_by_finger(link):
    link.tap()


@pytest.mark.parametrize("follow", [follow_by_mouse, follow_by_keys, follow_by_finger])
def test_a_cell_opens_beside_the_matrix_that_stays(follow, phone, sign_in, judged):
    sign_in(phone, "city_officer")
    phone.goto("/nhu-cau/")
    phone.evaluate("window.isStillHere = true")

    follow(phone.locator(".matrix a[href*='don-vi=09556'][href*='yeu-cau=qpan-doi-tuong-4']"))
    phone.locator("#chi-tiet").get_by_role("link", name="Xuất danh sách").wait_for()

    assert phone.evaluate("window.isStillHere")
    assert "yeu-cau=qpan-doi-tuong-4" in phone.url
    assert phone.locator(".matrix [data-selected] [aria-current]").count() == 1


def test_a_learner_reads_on_a_phone_what_to_learn_and_why(phone, sign_in, judged, neighbour):
    user = sign_in(phone, "learner")

    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    phone.goto("/can-bo/CB000001/")
    assert phone.get_by_role("heading", level=1, name=user.full_name).is_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    assert phone.goto(f"/can-bo/{neighbour.code}/").status == 404


def test_a_list_is_reached_and_sorted_by_keyboard_alone(page, sign_in):
    sign_in(page, "city_officer")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").startswith("Bỏ qua")
    page.get_by_role("link", name="Cán bộ", exact=True).focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name="Cán bộ").wait_for()
    page.get_by_role("columnheader").get_by_role("link").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "sap-xep=" in address)

    names = page.locator("tbody th a").all_inner_texts()
    assert names == ["Đặng Thị Thùy Vân", "Bùi Đức Thọ"]
