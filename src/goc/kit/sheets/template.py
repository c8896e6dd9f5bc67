"""The empty workbook that a clerk fills."""

from pathlib import Path

import xlsxwriter

from goc.kit.sheets.declaration import Column, Sheet
from goc.kit.sheets.writing import PAGE, appearing_whole

GUIDE_PAGE = "Hướng dẫn"
CHOICES_PAGE = "Danh mục"
GUIDE = ("Cột", "Bắt buộc", "Ý nghĩa", "Ví dụ")


def write_template(path: str | Path, sheet: Sheet) -> None:
    """Write an empty .xlsx for the sheet: its headers with notes, lists to choose from, a guide.

    Cells are formatted as text, so that Excel takes no leading zero and turns no text into a date.
    The example stands in the notes and the guide, not in a row that would be sent as a person.
    """
    with appearing_whole(Path(path)) as temporary, xlsxwriter.Workbook(temporary) as book:
        heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        required = book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "bg_color": "#FFF2CC"}
        )
        as_text = book.add_format({"num_format": "@"})
        page, guide = book.add_worksheet(PAGE), book.add_worksheet(GUIDE_PAGE)
        choices = book.add_worksheet(CHOICES_PAGE)
        choices.hide()
        page.freeze_panes(1, 0)
        for place, column in enumerate(sheet.columns):
            page.set_column(place, place, 20, as_text)
            page.write_string(0, place, column.header, required if column.required else heading)
            page.write_comment(0, place, _note(column), {"x_scale": 2})
            if column.choices:
                _offer(page, choices, place, column)
        _write_guide(guide, sheet, heading)


def _note(column: Column) -> str:
    lines = [column.meaning, "Bắt buộc." if column.required else "Có thể để trống."]
    return "\n".join(lines + ([f"Ví dụ: {column.example}"] if column.example else []))


def _offer(page, choices, place: int, column: Column) -> None:
    # A list written into the cell itself may have 255 characters; on a page of its own, any.
    for row, choice in enumerate(column.choices):
        choices.write_string(row, place, choice)
    letter = xlsxwriter.utility.xl_col_to_name(place)
    page.data_validation(
        1,
        place,
        1_048_575,
        place,
        {
            "validate": "list",
            "source": f"='{CHOICES_PAGE}'!${letter}$1:${letter}${len(column.choices)}",
            "error_title": column.header,
            "error_message": "Hãy chọn một mục trong danh sách.",
        },
    )


def _write_guide(guide, sheet: Sheet, heading) -> None:
    guide.set_column(0, 0, 28)
    guide.set_column(2, 2, 80)
    for row, texts in enumerate([GUIDE, *map(_guide_row, sheet.columns)]):
        for place, text in enumerate(texts):
            guide.write_string(row, place, text, heading if row == 0 else None)


def _guide_row(column: Column) -> tuple[str, ...]:
    return column.header, "có" if column.required else "", column.meaning, column.example
