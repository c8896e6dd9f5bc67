"""The city officer goes from needs to a plan, to the people of one of its lines, to a file."""

import pytest
from openpyxl import load_workbook

from tests.builders import make_level
from tests.exports import HEAD
from tests.plans import make_teachable

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("words", "cast"),
]


def test_needs_become_a_plan_whose_people_go_out_as_a_file(
    page, sign_in, judged, learner_file, tmp_path
):
    make_teachable("Lớp thử", level=make_level("DEFENCE_EDUCATION", "class4"))
    sign_in(page, "city_officer")
    page.goto("/nhu-cau/danh-sach/?yeu-cau=qpan-doi-tuong-4")
    page.get_by_role("link", name=learner_file.person.full_name).wait_for()

    page.get_by_role("link", name="Kế hoạch", exact=True).click()
    page.get_by_role("heading", level=1, name="Kế hoạch đào tạo, bồi dưỡng").wait_for()
    page.get_by_label("Năm kế hoạch").fill("2027")
    page.get_by_role("button", name="Lập kế hoạch").click()
    page.get_by_role("heading", level=1, name="Kế hoạch đào tạo, bồi dưỡng năm 2027").wait_for()
    assert page.get_by_text("Đã lập dự thảo kế hoạch năm 2027:").is_visible()

    line = page.locator("tr", has=page.get_by_role("rowheader", name="Lớp thử"))
    line.locator("a[href*='nguoi-hoc']").click()
    page.get_by_role("heading", level=1, name="Người học trong kế hoạch năm 2027").wait_for()
    seat = page.locator("tr", has=page.get_by_role("link", name=learner_file.person.full_name))
    assert seat.get_by_role("link", name="QP-AN đối tượng 4").is_visible()

    page.get_by_text("Xuất", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Excel (.xlsx)").click()
    exported = tmp_path / "nguoi-hoc.xlsx"
    download.value.save_as(exported)
    rows = [list(row) for row in load_workbook(exported).active.iter_rows(values_only=True)]
    assert learner_file.code in [row[0] for row in rows[HEAD + 1 :]]
