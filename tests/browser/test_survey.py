"""The yearly survey walked by three people: the city opens it, a unit wishes, the city answers."""

import pytest

from goc.needs.models import Wish
from tests.plans import make_plan

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("cast")]


def test_a_wish_goes_from_the_unit_to_the_plan(page, sign_in, city_officer):
    make_plan(city_officer, year=2027)
    sign_in(page, "city_officer")
    page.goto("/nhu-cau/khao-sat/")
    page.get_by_role("link", name="Mở khảo sát").click()
    page.get_by_label("Năm kế hoạch").fill("2027")
    page.get_by_label("Nhận từ ngày").fill("2000-01-01")
    page.get_by_label("Đến hết ngày").fill("2099-12-31")
    page.get_by_role("button", name="Ghi", exact=True).click()
    page.get_by_role("heading", name="Nguyện vọng học tập năm 2027").wait_for()
    page.context.clear_cookies()

    sign_in(page, "unit_officer")
    page.goto("/nhu-cau/khao-sat/2027/")
    page.get_by_role("link", name="Nguyện vọng của đơn vị").click()
    page.get_by_role("button", name="Ghi", exact=True).click()
    page.get_by_label("Mã đơn vị").fill("09556")
    page.get_by_label("Nội dung muốn học").fill("Đọc báo cáo tài chính")
    page.get_by_label("Số người").fill("12")
    page.get_by_label("Vì sao cần học").fill("Tiếp nhận việc thu ngân sách.")
    page.get_by_role("button", name="Ghi", exact=True).click()
    page.get_by_role("heading", name="Nguyện vọng học tập năm 2027").wait_for()
    page.get_by_role("button", name="Gửi hết nháp của tôi").click()
    page.get_by_text("Đã gửi 1 nguyện vọng.").wait_for()
    page.context.clear_cookies()

    sign_in(page, "city_officer")
    page.goto("/nhu-cau/khao-sat/2027/")
    page.get_by_label("Chọn Đọc báo cáo tài chính").check()
    page.get_by_role("button", name="Tiếp thu", exact=True).click()
    page.get_by_text("Đã trả lời 1 nguyện vọng.").wait_for()
    page.goto("/ke-hoach/2027/")
    beside = page.get_by_role("table", name="Nguyện vọng theo chương trình")

    assert "12" in beside.get_by_role("row", name="Đọc báo cáo tài chính").inner_text()
    assert Wish.objects.get().state == Wish.State.TAKEN_UP
