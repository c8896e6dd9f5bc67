"""From an empty database to the first assessment, as its two first people walk it."""

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone

from goc.hall.services.first_run import invite
from goc.needs.models import Assessment
from goc.officials.models import Official
from tests import sheets
from tests.sheets import ROSTER
from tests.signing import code

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORD = "sông Hồng chảy qua mùa nước"


@pytest.fixture
def invitation(db):
    """What `./goc serve` prints on a database with only what ships."""
    cache.clear()
    call_command("setup", verbosity=0)
    return invite(at=timezone.now())


def activate(page, username, given):
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mã kích hoạt").fill(given)
    page.get_by_label("Mật khẩu mới").fill(PASSWORD)
    page.get_by_label("Gõ lại mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Kích hoạt").click()


def add_second_factor(page):
    page.get_by_text("Cần gắn lớp thứ hai trước khi làm việc tiếp.").wait_for()
    page.get_by_role("link", name="Gắn ứng dụng").click()
    page.locator("figure.qr svg").wait_for()
    page.get_by_role("textbox", name="Mã").fill(code(page.locator("code").inner_text()))
    page.get_by_role("button", name="Gắn ứng dụng").click()
    page.get_by_role("heading", name="Mã dự phòng").wait_for()


def follow_home(page):
    """From one's own home back to the step that is open."""
    page.goto("/")
    page.get_by_role("link", name="Tiếp tục thiết lập").click()
    page.get_by_role("heading", name="Thiết lập ban đầu").wait_for()


def test_an_empty_system_is_brought_to_its_first_assessment_without_a_terminal(
    page, invitation, tmp_path
):
    page.goto("/can-bo/")
    page.get_by_role("link", name="Đặt mật khẩu").click()
    activate(page, invitation.username, invitation.code)
    add_second_factor(page)
    follow_home(page)

    page.get_by_role("link", name="Lập tài khoản").click()
    page.get_by_label("Họ và tên").fill("Nguyễn Thu Hà")
    page.get_by_label("Tên đăng nhập").fill("thu-ha")
    page.get_by_role("button", name="Lập tài khoản").click()
    page.get_by_text("Đã lập tài khoản.").wait_for()
    shown = page.locator("dd .figures").inner_text()

    page.context.clear_cookies()
    page.goto("/kich-hoat/")
    activate(page, "thu-ha", shown)
    add_second_factor(page)
    follow_home(page)

    page.get_by_role("link", name="Gửi bảng tính").click()
    book = sheets.write(
        tmp_path / "danh-sach.xlsx", ROSTER, {}, {"Số hiệu": "CB900002", "Số CCCD": "001185000002"}
    )
    page.locator("input[type=file]").set_input_files(book)
    page.get_by_role("button", name="Gửi", exact=True).click()
    page.get_by_role("button", name="Ghi vào hồ sơ").click()
    page.get_by_text("Đã ghi", exact=True).first.wait_for()
    assert sorted(Official.objects.values_list("code", flat=True)) == ["CB900001", "CB900002"]
    follow_home(page)

    page.get_by_role("button", name="Xét nhu cầu").click()
    page.get_by_text("Đã xét 2 người theo").wait_for()
    made = Assessment.objects.get()
    assert (made.people, made.by.username) == (2, "thu-ha")
    assert made.pairs > 0
    assert page.get_by_role("link", name="Tiếp tục thiết lập").count() == 0
    assert page.goto("/thiet-lap/").status == 404
