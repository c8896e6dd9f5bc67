"""Workbooks as clerks might send them, made for one test at a time."""

import zipfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import xlsxwriter

from goc.kit import partial
from goc.kit.sheets import Column, Sheet, readers

YEARS = range(1930, 2027)

# Valid and boring: three columns, one of them a date, one a choice.
ROSTER = Sheet(
    kind="roster",
    title="danh sách cán bộ",
    columns=(
        Column("code", "Số hiệu", "Số hiệu cán bộ.", readers.text(20), True, example="HN000001"),
        Column(
            "full_name",
            "Họ và tên",
            "Họ, tên đệm và tên.",
            readers.text(60),
            True,
            headers=("Họ tên",),
        ),
        Column("born", "Ngày sinh", "Biết đến đâu ghi đến đó.", partial.reader(YEARS)),
        Column(
            "gender",
            "Giới tính",
            "Nam hoặc nữ.",
            readers.one_of({"Nam": "MALE", "Nữ": "FEMALE"}),
            choices=("Nam", "Nữ"),
        ),
    ),
    key=("code",),
)
HEADINGS = ["Số hiệu", "Họ và tên", "Ngày sinh", "Giới tính"]


def make_book(path: Path, hidden=(), **pages) -> Path:
    """Write an .xlsx whose pages have the rows given; None leaves a cell out, a date is a date."""
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as book:
        for name, rows in pages.items():
            page = book.add_worksheet(name)
            if name in hidden:
                page.hide()
            for row, cells in enumerate(rows):
                for place, cell in enumerate(cells):
                    if isinstance(cell, str):
                        page.write_string(row, place, cell)
                    elif cell is not None:
                        page.write(row, place, cell)
    return path


def make_ods(path: Path, name: str, rows, closing="</table:table>") -> Path:
    """Write a LibreOffice book of texts."""
    body = "".join(
        "<table:table-row>{}</table:table-row>".format(
            "".join(
                '<table:table-cell office:value-type="string">'
                f"<text:p>{escape(cell)}</text:p></table:table-cell>"
                for cell in row
            )
        )
        for row in rows
    )
    urn = "urn:oasis:names:tc:opendocument:xmlns:"
    spaces = " ".join(f'xmlns:{part}="{urn}{part}:1.0"' for part in ("office", "table", "text"))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body>'
        f'<office:spreadsheet><table:table table:name="{name}">{body}{closing}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml", f"<manifest:manifest xmlns:manifest='{urn}manifest:1.0'/>"
        )
        archive.writestr("content.xml", content)
    return path


def make_roster(path: Path, *people) -> Path:
    """Write a roster of one page; without people, of one boring person."""
    return make_book(path, DS=[HEADINGS, *(people or [a_person()])])


def a_person(code="HN000001", full_name="Nguyễn Văn An", born=date(1977, 7, 7), gender="Nam"):
    """Return one row of a roster."""
    return [code, full_name, born, gender]
