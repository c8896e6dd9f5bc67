"""From a paper slip to one's own page, on a telephone."""

from uuid import uuid4

import pytest
from django.utils import timezone

from goc.accounts import services as accounts
from goc.accounts.models import User
from goc.officials.services import open_accounts

PASSWORD = "trời xanh mây trắng"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def slip(neighbour, city_officer):
    """The code of a slip printed for an official of Ba Đình, just now."""
    at = timezone.now()
    open_accounts(by=city_officer, at=at)
    users = User.objects.filter(username="cb000002")
    [code] = accounts.issue_codes(users=users, batch=uuid4(), by=city_officer, at=at).values()
    return code


def test_an_official_scans_a_slip_sets_a_password_and_signs_in_with_it(phone, slip, neighbour):
    phone.goto(f"/kich-hoat/#ten=cb000002&ma={slip}")
    assert phone.get_by_label("Mã kích hoạt").input_value() == slip
    assert phone.url.endswith("/kich-hoat/"), "The code stands in no history of the browser."
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360

    phone.get_by_label("Mật khẩu mới").fill(PASSWORD)
    phone.get_by_label("Gõ lại mật khẩu").fill("trời xanh")
    phone.get_by_role("button", name="Kích hoạt").click()
    phone.get_by_text("Hai lần gõ mật khẩu khác nhau").first.wait_for()
    phone.get_by_label("Mật khẩu mới").fill(PASSWORD)
    phone.get_by_label("Gõ lại mật khẩu").fill(PASSWORD)
    phone.get_by_role("button", name="Kích hoạt").click()
    phone.get_by_text("Tài khoản đã kích hoạt.").wait_for()

    phone.context.clear_cookies()
    phone.goto("/")
    phone.get_by_label("Tên đăng nhập").fill("cb000002")
    phone.get_by_label("Mật khẩu").fill(PASSWORD)
    phone.get_by_role("button", name="Đăng nhập", exact=True).click()
    phone.get_by_role("heading", level=1).wait_for()
    assert phone.goto(f"/can-bo/{neighbour.code}/").status == 200


def test_a_used_slip_says_what_to_do(phone, slip):
    user = User.objects.get(username="cb000002")
    accounts.activate(username=user.username, code=slip, password=PASSWORD, at=timezone.now())

    phone.goto("/kich-hoat/")
    phone.get_by_label("Tên đăng nhập").fill("CB000002")
    phone.get_by_label("Mã kích hoạt").fill(slip.lower())
    phone.get_by_label("Mật khẩu mới").fill("nắng vàng biển biếc")
    phone.get_by_label("Gõ lại mật khẩu").fill("nắng vàng biển biếc")
    phone.get_by_role("button", name="Kích hoạt").click()

    phone.get_by_text("Mã này đã được dùng lúc").wait_for()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
