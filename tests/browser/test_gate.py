"""The head of a unit appoints somebody tomorrow: checks, sees the gap and what closes it, decides
by exception; the debt stands in its list until the certificate is in the file."""

from datetime import date, timedelta

import pytest

from goc.org.models import Role
from goc.planning.models import PlanClass
from tests.builders import (
    make_assessment,
    make_document,
    make_group,
    make_level,
    make_official,
    make_title,
    make_user,
    make_value,
    since,
)
from tests.plans import make_plan, make_teachable
from tests.requirements import make_requirement

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("words", "cast"),
]
TODAY = date(2026, 7, 1)


@pytest.fixture
def city(units, city_officer, settings):
    """Lê Thị Bình of Hà Đông, who lacks what heads must have; a class that grants it."""
    settings.DEMO, settings.DEMO_DAY = True, TODAY
    make_value(
        make_document("LOCAL-CHOICE"), 2, code="appointment_watch_years",
        period=since(date(2020, 1, 1)),
    )  # fmt: skip
    level = make_level(code="advanced", name="Cao cấp", step=30)
    group = make_group("HEAD", rung=50, is_leadership=True)
    make_title("Trưởng phòng thử", code="TRUONG-PHONG-THU", group=group)
    make_requirement(
        who={"post": {"title_group": "HEAD"}},
        needs={"qualification": "POLITICAL_THEORY", "at_least": "advanced"},
        due={"before": "appointment"},
        code="cao-cap-thu",
    )
    programme, provider = make_teachable("Cao cấp thử", level=level, days=30)
    PlanClass.objects.create(
        plan=make_plan(city_officer), number=1, programme=programme, provider=provider,
        starts_on=date(2027, 3, 1), ends_on=date(2027, 5, 28), quarter=1, seats=40, people=10,
        needs_met=0, cost=0,
    )  # fmt: skip
    make_assessment(city_officer, on=TODAY)
    return make_official("Lê Thị Bình", unit=units.ha_dong, code="CB000777")


@pytest.fixture
def chief(units):
    return make_user(Role.SUPERVISOR, units.ha_dong, username="thu-truong-ha-dong")


def test_an_appointment_by_exception_is_owed_until_the_certificate_comes(
    page, sign_in, city, chief, unit_officer
):
    tomorrow = TODAY + timedelta(days=1)
    sign_in(page, "chief")
    page.goto("/kiem-tra-bo-nhiem/")
    page.get_by_label("Số hiệu cán bộ").fill(city.code)
    page.get_by_label("Chức danh dự kiến").fill("TRUONG-PHONG-THU")
    page.get_by_label("Xét cho ngày").fill(f"{tomorrow:%Y-%m-%d}")
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    page.get_by_text("Còn 1 điều kiện chưa đạt.").wait_for()
    assert page.get_by_text("28/05/2027").first.is_visible()

    page.get_by_role("button", name="Lập biên bản").click()
    page.get_by_role("link", name="Ghi quyết định").click()
    page.get_by_label("Số, ngày quyết định").fill("Số 12-QĐ/ĐU ngày 01/07/2026")
    page.get_by_label("Cấp quyết định").fill("Ban Thường vụ Đảng ủy phường")
    page.get_by_role("button", name="Ghi quyết định").click()
    page.get_by_text("hãy ghi cấp có thẩm quyền nào").wait_for()

    page.get_by_label("Cấp có thẩm quyền cho ngoại lệ").fill("Ban Thường vụ Thành ủy")
    page.get_by_label("Căn cứ, lý do của ngoại lệ").fill("Kiện toàn ngay, đã cử đi học.")
    page.get_by_label("Phải đạt các điều kiện còn nợ đến hết ngày").fill("2027-06-30")
    page.get_by_role("button", name="Ghi quyết định").click()
    page.get_by_role("heading", level=1, name="Bổ nhiệm Trưởng phòng thử").wait_for()

    page.goto("/kiem-tra-bo-nhiem/no-tieu-chuan/")
    owed = page.locator("tr", has=page.get_by_role("rowheader", name="Lê Thị Bình"))
    assert owed.get_by_text("Còn nợ, còn hạn").is_visible()

    sign_in(page, "unit_officer")
    page.goto(f"/can-bo/{city.code}/them/trinh-do/")
    page.get_by_label("Trình độ").select_option(label="Lý luận chính trị: Cao cấp")
    page.get_by_label("Ngày cấp").fill("30/06/2026")
    page.get_by_label("Lý do, căn cứ sửa").fill("Bằng vừa nộp.")
    page.get_by_role("button", name="Ghi", exact=True).click()
    page.get_by_role("heading", level=1, name="Lê Thị Bình").wait_for()

    page.goto("/kiem-tra-bo-nhiem/no-tieu-chuan/")
    owed = page.locator("tr", has=page.get_by_role("rowheader", name="Lê Thị Bình"))
    assert owed.get_by_text("Đã đạt").is_visible()
