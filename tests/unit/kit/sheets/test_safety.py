import pytest
import xlsxwriter

from goc.kit.sheets import SheetError, open_sheet
from tests.books import HEADINGS, ROSTER, a_person, make_ods, make_roster

BROKEN = "bị hỏng hoặc chưa tải trọn; hãy mở bằng Excel, lưu lại rồi gửi."


def make_book_reaching(path, row, column, text):
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("DS")
        for number, cells in enumerate([HEADINGS, a_person(born="1977")]):
            page.write_row(number, 0, cells)
        page.write(row, column, text, book.add_format({"bold": True}))
    return path


def test_a_cell_left_far_from_the_table_is_named_before_it_fills_the_memory(tmp_path):
    path = make_book_reaching(tmp_path / "a.xlsx", 1_048_575, 60, "x")

    with pytest.raises(SheetError) as refusal:
        open_sheet(path, ROSTER)

    assert str(refusal.value) == (
        "Tệp “a.xlsx” có ô ghi chữ tận ô BI1048576, quá xa bảng; hãy xóa các dòng và cột thừa rồi"
        " gửi lại."
    )


def test_a_format_laid_far_from_the_table_does_no_harm(tmp_path):
    path = make_book_reaching(tmp_path / "a.xlsx", 1_048_575, 16_383, None)

    assert [row.number for row in open_sheet(path, ROSTER).rows()] == [2]


def test_a_file_on_which_the_reader_never_ends_is_broken(tmp_path, monkeypatch):
    monkeypatch.setattr("goc.kit.sheets.safety.TRIAL_SECONDS", 3)
    path = make_ods(tmp_path / "a.ods", "DS", [HEADINGS], closing="</table:table\t")

    with pytest.raises(SheetError) as refusal:
        open_sheet(path, ROSTER)

    assert str(refusal.value) == f"Tệp “a.ods” {BROKEN}"


def test_a_file_on_which_the_reader_ends_the_process_is_broken(tmp_path, monkeypatch):
    monkeypatch.setattr("goc.kit.sheets.safety._TRIAL", "import os; os.abort()")
    path = make_ods(tmp_path / "a.ods", "DS", [HEADINGS])

    with pytest.raises(SheetError) as refusal:
        open_sheet(path, ROSTER)

    assert str(refusal.value) == f"Tệp “a.ods” {BROKEN}"


def test_an_excel_book_needs_no_trial(tmp_path, monkeypatch):
    monkeypatch.setattr("goc.kit.sheets.safety._TRIAL", "import os; os.abort()")

    assert open_sheet(make_roster(tmp_path / "a.xlsx"), ROSTER).page == "DS"
