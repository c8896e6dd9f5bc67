"""A *danh sách trích ngang* as a file: to be filtered in Excel, edited in Word or printed."""

from io import BytesIO

import xlsxwriter

from goc.kit import paper
from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.officials.queries.extracts import HEADERS, Extract

# The longest list that each kind of file is for; Word takes seconds for its rows.
LONGEST = {"xlsx": 20_000, "pdf": 5_000, "docx": 1_000}
NAMES = {"xlsx": "Excel", "pdf": "PDF", "docx": "Word"}
TITLE = "DANH SÁCH TRÍCH NGANG CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC"
SIGNED = "NGƯỜI LẬP DANH SÁCH"
FOOTNOTE = (
    "Các cột theo mẫu thường dùng, chưa xác minh với mẫu gốc; cột để trống là mục hệ thống không "
    "giữ. {by} xuất ngày {on:%d/%m/%Y}."
)
WIDTHS = Extract(5, 24, 11, 11, 9, 12, 34, 11, 8, 16, 14, 16, 16, 16, 16, 11, 26, 10)


def check_length(count: int, form: str) -> None:
    """Refuse a list that is longer than a file of this kind is for."""
    if count > LONGEST[form]:
        raise Refused(
            f"Danh sách có {vn_number(count)} đồng chí; tệp {NAMES[form]} nhận nhiều nhất "
            f"{vn_number(LONGEST[form])}. Hãy lọc bớt, thí dụ theo đơn vị, rồi xuất lại."
        )


def extracts(lines: list[Extract], form: str, *, head: dict, asked: str, by, on) -> bytes:
    """The lines as .xlsx, .docx or .pdf under the head of the office; `asked` words the filter."""
    told = {
        "head": head,
        "title": TITLE,
        "asked": asked,
        "count": vn_number(len(lines)),
        "signed_title": SIGNED,
        "signed_name": str(by),
        "footnote": FOOTNOTE.format(by=by, on=on),
    }
    if form == "xlsx":
        return _workbook(lines, told)
    if form == "pdf":
        return paper.pdf("trich-ngang", told | {"headers": HEADERS, "rows": lines})
    return paper.word("trich-ngang", told | {"rows": [line._asdict() for line in lines]})


def _workbook(lines, told):
    written = BytesIO()
    with xlsxwriter.Workbook(
        written, {"strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        _sheet(book, book.add_worksheet("Trích ngang"), lines, told)
    return written.getvalue()


def _sheet(book, sheet, lines, told):
    plain = {"font_name": "Times New Roman", "font_size": 11}
    centred = book.add_format(plain | {"align": "center"})
    strong = book.add_format(plain | {"align": "center", "bold": True})
    heading = book.add_format(
        plain
        | {"bold": True, "border": 1, "text_wrap": True, "align": "center", "valign": "vcenter"}
    )
    cell = book.add_format(plain | {"border": 1, "text_wrap": True, "valign": "top"})
    last, middle, head = len(HEADERS) - 1, len(HEADERS) // 2, told["head"]
    for row, (left, right) in enumerate(
        (
            (head["above"], head["first"]),
            (head["name"], head["second"]),
            ("", head["place_and_day"]),
        )
    ):
        sheet.merge_range(row, 0, row, middle - 3, left, strong if row == 1 else centred)
        sheet.merge_range(row, middle - 2, row, last, right, centred if row == 2 else strong)
    sheet.merge_range(4, 0, 4, last, told["title"], strong)
    sheet.merge_range(5, 0, 5, last, told["asked"], centred)
    for place, (label, width) in enumerate(zip(HEADERS, WIDTHS, strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(7, place, label, heading)
    for row, line in enumerate(lines, start=8):
        for place, text in enumerate(line):
            sheet.write_string(row, place, text, cell)
    end = 9 + len(lines)
    sheet.write_string(end, 0, f"Danh sách gồm {told['count']} đồng chí.", book.add_format(plain))
    sheet.merge_range(end + 1, middle, end + 1, last, told["signed_title"], strong)
    sheet.merge_range(end + 5, middle, end + 5, last, told["signed_name"], strong)
    sheet.write_string(end + 7, 0, told["footnote"], book.add_format(plain | {"italic": True}))
    sheet.freeze_panes(8, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(7)
