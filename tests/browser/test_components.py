import pytest
from django.conf import settings

from tests.browser.conftest import axe_faults
from tests.builders import make_user

pytestmark = pytest.mark.django_db(transaction=True)

GALLERY = "/_kit/?nam=2026&don-vi=lang&trang=3"


@pytest.fixture
def open_page(chromium, live_server, client):
    """Open an address as somebody or nobody, at a width, light or dark, with script or without."""
    contexts, complaints = [], []

    def listen(message):
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    def open_as(address, user=None, *, width=1440, dark=False, script=True):
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            locale="vi-VN",
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        if user:
            client.force_login(user)
            cookie = client.cookies[settings.SESSION_COOKIE_NAME]
            context.add_cookies(
                [{"name": cookie.key, "value": cookie.value, "url": live_server.url}]
            )
        page = context.new_page()
        page.on("console", listen)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address)
        return page

    yield open_as
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize("width", [1440, 360])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_everyone_can_use_every_component(open_page, width, dark):
    page = open_page(GALLERY, width=width, dark=dark)

    assert axe_faults(page) == []


@pytest.mark.parametrize("width", [1440, 800, 360])
def test_no_component_pushes_the_page_sideways(open_page, width):
    page = open_page(GALLERY, width=width)

    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_title_of_a_group_stays_in_sight_when_a_matrix_is_scrolled(open_page):
    page = open_page(GALLERY, width=360)
    box = page.locator(".scroll:has(.matrix__group)")
    box.evaluate("box => { box.scrollLeft = 100 }")

    title = box.get_by_text("Phường", exact=True)

    assert box.evaluate("box => box.scrollLeft") > 50
    assert title.bounding_box()["x"] == box.bounding_box()["x"]


def test_a_chosen_scheme_outlives_the_page(open_page):
    page = open_page(GALLERY, make_user())
    page.locator("summary[aria-label^='Tài khoản']").click()

    page.get_by_role("button", name="Tối").click()
    page.reload()

    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"


def test_a_menu_closes_by_escape_and_gives_the_focus_back(open_page):
    page = open_page(GALLERY)
    menu = page.locator("summary", has_text="Việc khác")
    menu.click()

    page.keyboard.press("Escape")

    assert page.locator("details[data-menu][open]").count() == 0
    assert menu.evaluate("node => node === document.activeElement")


def test_a_dialog_opens_and_closes_from_the_keyboard(open_page):
    page = open_page(GALLERY)
    page.get_by_role("button", name="Mở hộp thoại").focus()

    page.keyboard.press("Enter")
    assert page.locator("#hop-thoai").evaluate("node => node.open")
    page.keyboard.press("Escape")

    assert not page.locator("#hop-thoai").evaluate("node => node.open")


def test_ticked_rows_are_counted(open_page):
    page = open_page(GALLERY)
    count = page.locator("[data-select-count]")
    assert count.inner_text() == "Đã chọn 1 đồng chí"

    page.get_by_label("Chọn mọi dòng").check()
    assert count.inner_text() == "Đã chọn 3 đồng chí"
    page.get_by_label("Chọn mọi dòng").uncheck()

    assert count.inner_text() == "Chọn đồng chí ở từng dòng, rồi:"
    assert page.get_by_role("button", name="Cử đi học").is_disabled()


def test_a_file_field_says_which_file_it_holds(open_page):
    page = open_page(GALLERY)

    page.locator("input[type=file]").first.set_input_files(
        {"name": "cán bộ.xlsx", "mimeType": "application/octet-stream", "buffer": b"x" * 20_000}
    )

    hint = page.locator("[data-drop-hint]").first
    assert hint.inner_text() == "Đã chọn cán bộ.xlsx (19,5 KB)."


def test_on_a_phone_the_navigation_opens_over_the_page(open_page):
    page = open_page(GALLERY, width=360)
    assert not page.locator(".sidenav").is_visible()

    page.get_by_role("button", name="Mở điều hướng").click()

    assert page.get_by_role("link", name="Trường nhập").is_visible()


def test_without_script_fields_and_menus_still_work(open_page):
    page = open_page(GALLERY, script=False)

    page.locator("summary", has_text="Việc khác").click()

    assert page.get_by_role("link", name="Xuất danh sách").is_visible()
    assert page.locator("input[type=file]").first.is_visible()
    assert page.locator("[data-drop][data-ready]").count() == 0
