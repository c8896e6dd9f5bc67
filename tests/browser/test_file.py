"""A unit officer puts a file right: a certificate with its scan, the history, the paper."""

import pytest

from goc.officials.models import Qualification, QualificationKind
from tests.builders import make_level

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("words", "cast"),
]
PDF = b"%PDF-1.7\nban quet bang"


def test_a_unit_officer_adds_and_corrects_a_certificate_and_prints_form_2c(
    page, sign_in, learner_file, tmp_path
):
    level = make_level(QualificationKind.FOREIGN_LANGUAGE, "b1", name="Bậc 3 (B1)")
    scan = tmp_path / "bang-b1.pdf"
    scan.write_bytes(PDF)
    sign_in(page, "unit_officer")
    page.goto(f"/can-bo/{learner_file.code}/")

    page.get_by_role("link", name="Thêm văn bằng, chứng chỉ").click()
    page.get_by_label("Loại, trình độ").select_option(str(level.pk))
    page.get_by_label("Ngày cấp").fill("06/2024")
    page.get_by_label("Số hiệu").fill("NN 12")
    page.locator("input[type=file]").set_input_files(scan)
    page.get_by_label("Lý do, căn cứ sửa").fill("Theo bằng gốc.")
    page.get_by_role("button", name="Ghi", exact=True).click()
    page.get_by_role("row", name="Bậc 3 (B1)").wait_for()

    page.get_by_role("link", name="Sửa Bậc 3 (B1)").click()
    page.get_by_role("term").filter(has_text="Số hiệu").wait_for()
    page.get_by_label("Số hiệu").fill("NN 21")
    page.get_by_label("Lý do, căn cứ sửa").fill("Gõ nhầm số.")
    page.get_by_role("button", name="Ghi", exact=True).click()

    page.get_by_text("NN 12 → NN 21").wait_for()
    assert page.get_by_text("Gõ nhầm số.").is_visible()
    with page.expect_download() as taken:
        page.get_by_role("link", name="Tệp minh chứng").click()
    assert taken.value.path().read_bytes() == PDF
    assert taken.value.suggested_filename == "bang-b1.pdf"
    page.get_by_text("Lý lịch 2C").click()
    with page.expect_download() as printed:
        page.get_by_role("link", name="PDF, để in").click()
    assert printed.value.path().read_bytes().startswith(b"%PDF")
    assert Qualification.objects.get(serial_no="NN 21").evidence.name == "bang-b1.pdf"


def test_on_a_phone_the_file_stays_within_the_screen(phone, sign_in, learner_file, judged):
    sign_in(phone, "learner")

    phone.goto(f"/can-bo/{learner_file.code}/")

    assert phone.get_by_role("heading", name="Cần biết ngay").is_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") == 360
