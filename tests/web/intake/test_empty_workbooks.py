"""The empty workbook of each kind: its columns, what they offer, and that it comes back."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from goc.intake.services import KINDS, sheet_of
from goc.officials.models import Official

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words", "units")]


@pytest.fixture
def empty(client, unit_officer, settings, tmp_path):
    """The empty workbook of a kind as the unit officer gets it, opened for writing."""
    settings.MEDIA_ROOT = tmp_path / "files"
    client.force_login(unit_officer)

    def load(kind):
        answer = client.get(reverse("intake:empty", args=[kind]))
        return load_workbook(BytesIO(b"".join(answer.streaming_content)))

    return load


def offered(book):
    """What each heading's list offers."""
    page, lists = book["DS"], book["Danh mục"]
    found = {}
    for rule in page.data_validations.dataValidation:
        (column,) = (cells.min_col for cells in rule.sqref.ranges)
        letters = [cell.value for cell in lists[page.cell(1, column).column_letter]]
        found[page.cell(1, column).value] = [text for text in letters if text]
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_its_headings_are_the_columns_of_the_kind(kind, empty):
    page = empty(kind)["DS"]

    assert [cell.value for cell in page[1]] == [column.header for column in sheet_of(kind).columns]
    assert page.max_row == 1


def test_a_roster_offers_the_units_titles_and_levels_of_the_sender(empty):
    lists = offered(empty("roster"))

    assert lists["Đơn vị"] == ["Phòng Kinh tế", "Phường Hà Đông"]
    assert lists["Mã đơn vị"] == ["09556", "09556.KT"]
    assert lists["Chức vụ"] == ["Chuyên viên"]
    assert lists["LLCT"] == ["Trung cấp", "Cao cấp"]
    assert "Chuyên môn" not in lists
    assert lists["Giới tính"] == ["Nam", "Nữ"]
    assert lists["Đối tượng"] == ["cán bộ", "công chức", "viên chức"]


def test_filled_in_and_sent_back_it_is_taken(empty, client):
    book = empty("roster")
    page = book["DS"]
    row = {
        "Số hiệu": "CB900001",
        "Họ và tên": "Lê Thị Hoa",
        "Đơn vị": "Phòng Kinh tế",
        "Chức vụ": "Chuyên viên",
    }
    for cell in page[1]:
        page.cell(2, cell.column, row.get(cell.value, ""))
    content = BytesIO()
    book.save(content)

    client.post(
        reverse("intake:upload"),
        {"file": SimpleUploadedFile("mau.xlsx", content.getvalue()), "write_at_once": "on"},
    )

    official = Official.objects.get()
    assert (official.code, official.unit.code) == ("CB900001", "09556.KT")


def test_a_kind_that_does_not_exist_has_no_workbook(client, unit_officer):
    client.force_login(unit_officer)

    assert client.get(reverse("intake:empty", args=["khac"])).status_code == 404
