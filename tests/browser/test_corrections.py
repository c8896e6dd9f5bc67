"""A file mended with two people, and a request answered within its clock, in a real browser."""

import pytest

from goc.officials.models import DataRequest, Person
from tests.builders import make_document, make_value

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("words", "cast"),
]


def test_an_official_proposes_the_officer_confirms_and_both_texts_stay(
    page, phone, sign_in, learner, learner_file, tmp_path
):
    proof = tmp_path / "giay-khai-sinh.pdf"
    proof.write_bytes(b"%PDF-1.4")
    sign_in(phone, "learner")
    phone.goto("/can-bo/CB000001/de-nghi-sua/")
    phone.get_by_role("link", name="Đề nghị sửa ngày sinh").click()
    phone.get_by_label("Đề nghị ghi").fill("20/05/1980")
    phone.get_by_label("Lý do").fill("Giấy khai sinh ghi ngày 20.")
    phone.locator("input[type=file]").set_input_files(proof)
    phone.get_by_role("button", name="Gửi đề nghị").click()
    phone.get_by_text("Chờ cán bộ phụ trách đào tạo của đơn vị quyết định.").wait_for()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    proposal = phone.url

    sign_in(page, "unit_officer")
    page.locator("li", has_text="đề nghị sửa hồ sơ chờ").get_by_role(
        "link", name="Quyết định"
    ).click()
    page.get_by_role("link", name="Đặng Thị Thùy Vân").click()
    stood = page.locator("section", has=page.get_by_role("heading", name="Điều đang ghi"))
    asked = page.locator("section", has=page.get_by_role("heading", name="Điều đề nghị"))
    assert stood.get_by_text("19/05/1980").is_visible()
    assert asked.get_by_text("20/05/1980").is_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="giay-khai-sinh.pdf").click()
    assert download.value.suggested_filename == "giay-khai-sinh.pdf"
    page.get_by_label("Sửa hồ sơ như đề nghị").check()
    page.get_by_role("button", name="Ghi quyết định").click()
    page.get_by_text("Đã sửa").first.wait_for()
    assert Person.objects.get(pk=learner_file.pk).born.lower.day == 20

    phone.goto(proposal)
    phone.get_by_text("Khuất Duy Trung").wait_for()
    assert phone.get_by_text("19/05/1980").first.is_visible()
    assert phone.get_by_text("20/05/1980").first.is_visible()
    phone.goto("/can-bo/CB000001/ai-da-xem/")
    phone.get_by_role("heading", level=1, name="Ai đã xem hồ sơ của tôi").wait_for()
    assert phone.get_by_text("Phụ trách đào tạo đơn vị, Phường Hà Đông").first.is_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_request_is_answered_within_its_clock_by_keyboard_and_the_copy_taken(
    page, phone, sign_in, learner_file
):
    decree = make_document("356-2025-ND-CP", number="356/2025/NĐ-CP")
    make_value(decree, 2, code="data_request_answer_working_days", mark="confirmed")
    sign_in(phone, "learner")
    phone.goto("/yeu-cau-du-lieu/")
    phone.get_by_role("link", name="Gửi yêu cầu").click()
    phone.get_by_label("Xem, nhận bản sao dữ liệu của mình").check()
    phone.get_by_label("Nội dung").fill("Xin bản sao đầy đủ.")
    phone.get_by_role("button", name="Gửi yêu cầu").click()
    phone.get_by_text("còn 2 ngày làm việc").wait_for()
    request = phone.url

    sign_in(page, "unit_officer")
    page.goto(request)
    page.get_by_label("Chấp nhận", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Mời đồng chí tải tại trang này.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Mời đồng chí tải tại trang này.").wait_for()
    assert page.get_by_role("link", name="Tải dữ liệu của tôi").count() == 0
    made = DataRequest.objects.get()
    assert made.answered_at.date() <= made.due_on

    phone.goto(request)
    with phone.expect_download() as download:
        phone.get_by_role("link", name="Tải dữ liệu của tôi").click()
    assert download.value.suggested_filename.startswith("du-lieu-cua-toi-")
