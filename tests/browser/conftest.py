"""A real Chromium against a real server: Debian's browser, driven by Playwright."""

import os
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command
from django.test import Client
from playwright.sync_api import sync_playwright

from goc.needs import services as needs
from tests.builders import AT, ON

# Playwright's own loop runs in this thread; Django would take it for an async view.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# Of what a page does right nothing is told: that takes a third of the time.
CHECKED = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def axe_faults(page):
    """What axe finds wrong with a page: (rule, the first place)."""
    found = Axe().run(page, options=CHECKED).response["violations"]
    return [(each["id"], each["nodes"][0]["html"][:200]) for each in found]


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium, live_server, tmp_path):
    """A fresh desk of 1440 px; a script error on any page fails the test that caused it."""
    context = chromium.new_context(
        base_url=live_server.url, viewport={"width": 1440, "height": 900}, locale="vi-VN",
        accept_downloads=True,
    )  # fmt: skip
    errors = []
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "console",
        lambda message: errors.append(message.text) if "Content Security" in message.text else None,
    )
    yield page
    context.close()
    assert errors == []


@pytest.fixture
def phone(chromium, live_server):
    """A telephone of 360 px."""
    context = chromium.new_context(
        base_url=live_server.url, viewport={"width": 360, "height": 740}, locale="vi-VN",
        has_touch=True,
    )  # fmt: skip
    yield context.new_page()
    context.close()


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def sign_in(request, live_server, settings):
    """Bring somebody of the cast in; how people come in by themselves is test_sign_in's to show."""

    def enter(page, name):
        user = request.getfixturevalue(name)
        client = Client()
        client.force_login(user)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        page.context.add_cookies(
            [{"name": cookie.key, "value": cookie.value, "url": live_server.url}]
        )
        page.goto("/")
        page.get_by_role("heading", level=1).wait_for()
        return user

    return enter


@pytest.fixture
def judged(city_officer, settings):
    """The little city under the law as shipped, judged on the tests' day."""
    settings.DEMO, settings.DEMO_DAY = True, ON
    call_command("setup", verbosity=0)
    made = needs.assess(on=ON, by=city_officer, at=AT)
    needs.foresee(by=city_officer, at=AT)
    return made
