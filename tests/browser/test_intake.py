"""A clerk takes in a roster nobody has seen: columns, repairs and differences, then the file."""

import pytest

from tests.books import make_book

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("words", "cast")]
HEADINGS = ["STT", "Số hiệu", "Danh tính", "Số định danh CN", "Chức vụ", "Đơn vị", "Dân tộc"]
PERSON = [1, "CB900001", "LÊ THỊ HOA", "001185000001", "Chuyên viên", "Phường Hà Đông", "Kinh"]


def send(page, path):
    page.goto("/nhap/moi/")
    page.locator("input[type=file]").set_input_files(path)
    page.get_by_role("combobox", name="Loại bảng").select_option("roster")
    page.get_by_role("button", name="Gửi", exact=True).click()


def book(path, *people):
    """A roster with a title above its headings."""
    return make_book(path, DS=[["DANH SÁCH CÁN BỘ"], HEADINGS, *people])


def test_a_clerk_explains_a_strange_roster_once_and_sees_what_it_changes(
    page, sign_in, unit_officer, tmp_path
):
    sign_in(page, "unit_officer")

    send(page, book(tmp_path / "thang-1.xlsx", PERSON))
    page.get_by_role("heading", level=1, name="Ghép cột").wait_for()
    page.get_by_label("Nghĩa của cột Danh tính").select_option(label="Họ và tên")
    page.get_by_role("button", name="Đọc theo cách ghép này").click()
    page.get_by_role("heading", level=1, name="thang-1.xlsx").wait_for()
    repaired = page.get_by_role("row", name="Danh tính Đã sửa khi đọc")
    assert "“LÊ THỊ HOA” → “Lê Thị Hoa”" in page.get_by_role("main").inner_text()
    repaired.get_by_role("link").click()
    page.get_by_role("row", name="CB900001").wait_for()
    page.get_by_role("button", name="Ghi vào hồ sơ").click()
    page.get_by_text("Đã ghi", exact=True).wait_for()

    send(page, book(tmp_path / "thang-2.xlsx", [*PERSON[:6], "Mường"]))
    page.get_by_role("heading", level=1, name="thang-2.xlsx").wait_for()
    main = page.get_by_role("main").inner_text()
    assert "Dân tộc: Kinh → Mường" in main
    assert f"Cột được đọc theo cách {unit_officer.full_name} ghép" in main
    page.get_by_role("button", name="Ghi vào hồ sơ").click()
    page.get_by_text("Đã ghi", exact=True).wait_for()

    page.goto("/can-bo/CB900001/")
    page.get_by_role("heading", level=1, name="Lê Thị Hoa").wait_for()
