"""The tree of units in a real browser."""

import pytest
from django.test import Client

from tests.builders import make_user


@pytest.fixture
def signed_in(page, live_server, units):
    client = Client()
    client.force_login(make_user())
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
    page.context.add_cookies([cookie | {"url": live_server.url}])
    return page


@pytest.mark.django_db(transaction=True)
def test_a_reader_opens_the_tree_by_keyboard_one_level_at_a_time(signed_in):
    signed_in.goto("/don-vi/")
    branch = signed_in.locator("li", has_text="Phường Hà Đông").last
    assert signed_in.get_by_text("Phòng Kinh tế").count() == 0

    branch.locator("summary").focus()
    signed_in.keyboard.press("Enter")

    signed_in.get_by_role("link", name="Phòng Kinh tế").click()
    assert signed_in.locator("h1").inner_text() == "Phòng Kinh tế"
