"""The officer who is no programmer: a new text chosen, read, tried out, put in force, explained."""

import pytest
from playwright.sync_api import expect

from goc.standards.models import RequirementVersion

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("judged", "cast"),
]
CODE = "llct-cao-cap"


def versions():
    return RequirementVersion.objects.filter(requirement__code=CODE).order_by("in_force")


def publish(page):
    page.get_by_role("button", name="Ban hành", exact=True).click()


def test_an_officer_puts_a_text_in_force_by_choosing_alone(page, sign_in):
    before = versions().count()
    sign_in(page, "city_officer")
    page.goto(f"/yeu-cau/{CODE}/")
    page.get_by_role("link", name="Soạn bản mới").click()

    page.get_by_label("Từ mức (không bắt buộc)", exact=True).select_option(
        label="Lý luận chính trị: Trung cấp"
    )
    told = page.locator("#doc-duoc")
    expect(told).to_contain_text("phải có Lý luận chính trị, từ Trung cấp trở lên")
    page.get_by_role("combobox", name="Điều kiện thêm vào mục “Ai phải có”").select_option(
        label="Giới tính"
    )
    page.get_by_role("button", name="Thêm điều kiện vào “Ai phải có”").click()
    page.get_by_role("group", name="2. Giới tính").get_by_label("Là", exact=True).select_option(
        label="nữ"
    )
    expect(told).to_contain_text("và là nữ")
    page.get_by_role("button", name="Xem trước").click()
    expect(page.get_by_text("Thêm người còn thiếu:")).to_be_visible()

    page.get_by_label("Hiệu lực từ ngày").fill("2026-07-01")
    page.get_by_label("Văn bản làm căn cứ").select_option("")
    page.get_by_label("Lý do", exact=True).fill("Theo quy định mới của thành phố")
    publish(page)
    refusal = "Yêu cầu phải có văn bản làm căn cứ; hãy chọn văn bản."
    expect(page.get_by_text(refusal)).to_be_visible()
    assert versions().count() == before

    page.get_by_label("Văn bản làm căn cứ").select_option("350-QD-TW")
    publish(page)
    page.wait_for_url(f"**/yeu-cau/{CODE}/")

    expect(page.get_by_text("Nhu cầu của mọi người đã được xét lại")).to_be_visible()
    expect(page.get_by_text("Theo quy định mới của thành phố")).to_be_visible()
    newest = versions().last()
    assert newest.tree["needs"]["at_least"] == "intermediate"
    assert newest.tree["who"]["all"][1] == {"gender": "female"}
    assert versions().count() == before + 1


def test_a_text_is_written_without_script_and_with_keys_alone(browser_without_script, sign_in):
    page = browser_without_script
    sign_in(page, "city_officer")
    page.goto(f"/soan-yeu-cau/{CODE}/")
    drawn = page.get_by_role("group", name="1. Giữ chức danh, vị trí")
    wrap = drawn.get_by_role("button", name="Đưa vào một nhóm")

    wrap.focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("group", name="1. Nhóm điều kiện")).to_be_visible()
    expect(page.get_by_role("group", name="1.1. Giữ chức danh, vị trí")).to_be_visible()
    page.get_by_label("Hiệu lực từ ngày").fill("2026-08-01")
    page.get_by_label("Lý do", exact=True).fill("Thử bàn phím")
    page.get_by_role("button", name="Ban hành", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/yeu-cau/{CODE}/")
    assert str(versions().last().in_force.lower) == "2026-08-01"


def test_a_text_is_chosen_on_a_telephone(phone, sign_in):
    sign_in(phone, "city_officer")
    phone.goto(f"/soan-yeu-cau/{CODE}/")

    phone.get_by_role("button", name="Thêm điều kiện vào “Phải có gì”").click()

    expect(phone.get_by_role("group", name="2. Giữ chức danh, vị trí")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") == 360


@pytest.fixture
def browser_without_script(chromium, live_server):
    """A desk whose browser runs no script."""
    context = chromium.new_context(
        base_url=live_server.url, viewport={"width": 1440, "height": 900}, locale="vi-VN",
        java_script_enabled=False,
    )  # fmt: skip
    yield context.new_page()
    context.close()
