import openpyxl

from goc.kit.sheets import open_sheet, write_template
from tests.books import HEADINGS, ROSTER


def test_a_template_tells_what_belongs_where(tmp_path):
    path = tmp_path / "mau.xlsx"

    write_template(path, ROSTER)

    book = openpyxl.load_workbook(path)
    page, guide, choices = book.worksheets
    (rule,) = page.data_validations.dataValidation
    assert [cell.value for cell in page[1]] == HEADINGS
    assert page["A1"].comment.text == "Số hiệu cán bộ.\nBắt buộc.\nVí dụ: HN000001"
    assert page["C1"].comment.text == "Biết đến đâu ghi đến đó.\nCó thể để trống."
    assert (str(rule.sqref), rule.formula1) == ("D2:D1048576", "'Danh mục'!$D$1:$D$2")
    assert [choices["D1"].value, choices["D2"].value] == ["Nam", "Nữ"]
    assert choices.sheet_state == "hidden"
    assert [cell.value for cell in guide[2]] == [
        "Số hiệu",
        "có",
        "Số hiệu cán bộ.",
        "HN000001",
    ]


def test_a_filled_template_is_taken_as_it_is(tmp_path):
    path = tmp_path / "mau.xlsx"
    write_template(path, ROSTER)
    book = openpyxl.load_workbook(path)
    book.worksheets[0].append(["001", "Ấn", "1990", "Nữ"])
    book.save(path)

    reading = open_sheet(path, ROSTER)
    (row,) = reading.rows()

    assert row == (2, ["001", "Ấn", "1990", "Nữ"])
    assert reading.checker()(row.cells)[1] == ()
