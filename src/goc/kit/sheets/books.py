"""One workbook of several small pages, each under its own headings."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import xlsxwriter

from goc.kit.sheets.readers import shown
from goc.kit.sheets.writing import appearing_whole

WIDEST, NARROWEST = 60, 10


class Part(NamedTuple):
    """One page: its name (at most 31 characters), its headings, its rows."""

    name: str
    headers: Sequence[str]
    rows: Sequence[Sequence]


def write_book(path: Path, parts: Iterable[Part]) -> int:
    """Write the parts as the pages of an .xlsx, a part without rows with its headings alone, and
    return how many rows there were.

    Text stays text, and what begins like a formula is none. The file appears whole or not at all.
    """
    count = 0
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with appearing_whole(path) as temporary, xlsxwriter.Workbook(temporary, options) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for part in parts:
            page = book.add_worksheet(part.name)
            page.write_row(0, 0, part.headers, bold)
            for number, row in enumerate(part.rows, start=1):
                page.write_row(number, 0, [_cell(cell) for cell in row], wrapped)
            for place, header in enumerate(part.headers):
                cells = [header, *(str(row[place]) for row in part.rows)]
                width = max(map(len, cells))
                page.set_column(place, place, min(max(width + 2, NARROWEST), WIDEST))
            page.freeze_panes(1, 0)
            count += len(part.rows)
    return count


def _cell(cell):
    return cell if isinstance(cell, int | float) and not isinstance(cell, bool) else shown(cell)
