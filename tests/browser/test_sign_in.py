"""How people come in by themselves, in a real browser: passkey, code, identity provider."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache

from goc.org.models import Role
from tests.builders import make_user
from tests.signing import PASSWORD, code

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def nobody_has_tried(db):
    cache.clear()


@pytest.fixture
def reader(units):
    """A leader who has a password and, as on the first day, no second factor."""
    user = make_user(
        Role.LEADER, units.city, username="lanh-dao", full_name="Phạm Gia Bảo", password=PASSWORD
    )
    Authenticator.objects.filter(user=user).delete()
    return user


@pytest.fixture
def device(page):
    """Fingerprints for the page: Chromium's virtual authenticator says yes to everything."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    return session, session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def give_password(page, user):
    page.goto("/can-bo/")
    page.get_by_label("Tên đăng nhập").fill(user.username)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()


def sign_out(page):
    page.locator("summary[aria-label^='Tài khoản']").click()
    page.get_by_role("button", name="Đăng xuất").click()
    page.get_by_role("heading", name="Đăng nhập").wait_for()


def test_a_reader_owes_a_passkey_sets_it_up_and_signs_in_with_it(page, device, reader, words):
    give_password(page, reader)
    page.get_by_text("Cần gắn lớp thứ hai trước khi làm việc tiếp.").wait_for()

    page.get_by_role("link", name="Gắn khóa").click()
    page.get_by_label("Tên của khóa").fill("Máy ở cơ quan")
    page.get_by_role("button", name="Gắn khóa").click()
    page.get_by_role("heading", name="Mã dự phòng").wait_for()
    assert page.locator("code").count() == 10
    sign_out(page)

    page.get_by_role("button", name="Dùng khóa đăng nhập").click()
    page.get_by_role("heading", level=1).filter(has_not_text="Đăng nhập").wait_for()
    page.goto("/can-bo/")
    page.get_by_role("heading", name="Cán bộ").wait_for()


def test_a_passkey_is_renamed_and_taken_away(page, device, reader):
    give_password(page, reader)
    page.get_by_role("link", name="Gắn khóa").click()
    page.get_by_role("button", name="Gắn khóa").click()
    page.get_by_role("heading", name="Mã dự phòng").wait_for()

    page.goto("/bao-mat/")
    page.get_by_role("link", name="Đổi tên").click()
    page.get_by_label("Tên của khóa").fill("Điện thoại riêng")
    page.get_by_role("button", name="Ghi tên mới").click()
    page.get_by_text("Điện thoại riêng").wait_for()
    page.get_by_role("link", name="Gỡ", exact=True).click()
    page.get_by_role("button", name="Gỡ khóa").click()

    page.get_by_text("Chưa gắn khóa nào").wait_for()
    assert not Authenticator.objects.filter(user=reader).exists()


def test_a_device_that_refuses_says_so_and_leaves_the_password(page, device, reader):
    session, authenticator = device
    session.send("WebAuthn.setUserVerified", authenticator | {"isUserVerified": False})
    page.goto("/dang-nhap/")

    page.get_by_role("button", name="Dùng khóa đăng nhập").click()

    page.get_by_text("Chưa dùng được khóa: thao tác đã bị hủy hoặc quá thời gian.").wait_for()
    assert page.get_by_label("Mật khẩu").is_visible()


def test_password_and_code_bring_a_reader_to_the_page_that_was_asked(page, reader, words):
    give_password(page, reader)
    page.get_by_role("link", name="Gắn ứng dụng").click()
    page.locator("figure.qr svg").wait_for()
    secret = page.locator("code").inner_text()
    page.get_by_role("textbox", name="Mã").fill(code(secret))
    page.get_by_role("button", name="Gắn ứng dụng").click()
    page.get_by_role("heading", name="Mã dự phòng").wait_for()
    sign_out(page)

    give_password(page, reader)
    page.get_by_role("heading", name="Bước thứ hai").wait_for()
    page.get_by_role("textbox", name="Mã").fill(code(secret))
    page.get_by_role("button", name="Tiếp tục").click()

    page.get_by_role("heading", name="Cán bộ").wait_for()


def test_the_identity_provider_brings_back_whom_it_knows(page, provider, units):
    provider()
    make_user(username="ha", full_name="Nguyễn Thu Hà")
    page.goto("/van-ban/")

    page.get_by_role("button", name="Đăng nhập bằng Cổng thử").click()
    page.get_by_role("button", name="Authorize as u-1").click()

    page.get_by_role("heading", name="Văn bản", exact=True).wait_for()
    assert page.locator("summary[aria-label='Tài khoản Nguyễn Thu Hà']").count() == 1
