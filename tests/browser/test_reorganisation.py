"""A ward is divided: sheet, rehearsal, people, grants, the act, the old page, the way back."""

import pytest
from openpyxl import Workbook

from goc.officials.models import Official
from goc.officials.sheets import reorganisation as sheets
from goc.org.models import Role
from tests.builders import ON, grant, make_document, make_user
from tests.reorganisations import make_wards

pytestmark = pytest.mark.django_db(transaction=True)
WARD = ("Xã, phường", "Nhà nước", "cấp xã", "TP", "")


@pytest.fixture(autouse=True)
def wards(units, settings):
    settings.DEMO, settings.DEMO_DAY = True, ON
    make_document(number="5/NQ-HĐND")
    made = make_wards(units)
    grant(make_user(full_name="Hoàng Văn Ích"), Role.UNIT_OFFICER, made.first)
    return made


def sheet(path):
    book = Workbook()
    book.active.append([column.header for column in sheets.lines_sheet().columns])
    for code, name in (("W.1", "Phường Một"), ("W.2", "Phường Hai")):
        book.active.append(["X.1", "Phường Trúc Bạch", code, name, *WARD])
    book.save(path)
    return path


def begin(page, title, button):
    if title:
        page.get_by_label("Tên đợt sắp xếp").fill(title)
    page.get_by_label("Số, ký hiệu văn bản").fill("5/NQ-HĐND")
    page.get_by_label("Lý do").fill("Thu gọn đầu mối.")
    page.get_by_role("button", name=button).click()


def carry_out(page):
    page.get_by_role("button", name="Đã rà soát").click()
    page.get_by_role("button", name="Thực hiện từ ngày").click()
    page.get_by_text("nay đã thực hiện", exact=False).wait_for()


def test_a_ward_is_divided_and_made_one_again(page, sign_in, tmp_path):
    sign_in(page, "city_officer")
    page.goto("/sap-xep/")
    page.get_by_role("link", name="Lập đợt sắp xếp").click()
    begin(page, "Chia phường Trúc Bạch", "Lập bản nháp")
    page.locator("input[type=file]").set_input_files(sheet(tmp_path / "sap-xep.xlsx"))
    page.get_by_role("button", name="Đọc bảng").click()

    page.get_by_role("link", name="4. Rà soát, thực hiện").click()
    page.get_by_text("Còn 3 vị trí chưa phân công về đâu", exact=False).wait_for()

    page.get_by_role("link", name="2. Phân công người").click()
    for name, code in (("Lê Thị Ánh", "W.1"), ("Phạm Văn Bình", "W.2"), ("Trần Đức Cường", "W.2")):
        page.get_by_label(f"Chọn {name}").check()
        page.get_by_label("Về đơn vị (mã)").fill(code)
        page.get_by_role("button", name="Phân công", exact=True).click()
        page.get_by_text("1 vị trí nay có nơi về.").wait_for()

    page.get_by_role("link", name="3. Phân quyền").click()
    page.get_by_label("Giao tiếp quyền của Hoàng Văn Ích ở Phường Một").check()
    page.get_by_role("button", name="Ghi lựa chọn").click()
    page.get_by_role("link", name="4. Rà soát, thực hiện").click()
    carry_out(page)

    page.goto("/don-vi/X.1/")
    assert page.get_by_role("link", name="Phường Một").first.is_visible()
    assert page.get_by_text("Thu gọn đầu mối.", exact=False).first.is_visible()
    assert Official.objects.get(code="CB000012").unit.code == "W.2"

    page.goto("/sap-xep/")
    page.get_by_role("link", name="Chia phường Trúc Bạch").click()
    page.get_by_role("link", name="Đảo lại đợt này").click()
    begin(page, "", "Lập bản đảo lại")
    carry_out(page)
    assert Official.objects.get(code="CB000012").unit.code == "X.1"
