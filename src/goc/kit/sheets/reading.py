"""From a file that a clerk sent to rows of cells under a header."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from goc.kit.sheets.book import Page, pages
from goc.kit.sheets.checking import Check, checker
from goc.kit.sheets.declaration import Sheet, SheetError
from goc.kit.sheets.header import ROWS_SEARCHED, Header, find_header
from goc.kit.vietnamese import search_key

_TOTAL = re.compile(r"tong so\b.*|(tong )?cong( \d+)?")


class Row(NamedTuple):
    """One row of the file: its number as Excel shows it, and its cells, blank ones as ''."""

    number: int
    cells: list


@dataclass(frozen=True, slots=True)
class Reading:
    """A file opened as one kind of sheet: the page taken, its header, its rows."""

    sheet: Sheet
    page: str
    header: Header
    source: Page

    def rows(self) -> Iterator[Row]:
        """Yield the rows under the header; blank rows and lines of totals are passed over.

        A row counts as blank when none of the sheet's columns has anything in it, so that a form
        numbered in advance ends where its names end.
        """
        width = len(self.header.texts)
        filled = itemgetter(
            *self.header.places.values(), *[next(iter(self.header.places.values()))]
        )
        for number, cells in enumerate(self.source.rows(), 1):
            if number <= self.header.last_row:
                continue
            if len(cells) < width:
                cells = cells + [""] * (width - len(cells))
            if not _is_filler(cells, filled(cells)):
                yield Row(number, cells)

    def checker(self) -> Check:
        """Return the function that judges one row's cells."""
        return checker(self.sheet, self.header)


def open_sheet(
    path: str | Path,
    sheet: Sheet,
    *,
    mapping: Mapping[str, str | None] | None = None,
    page: str | None = None,
) -> Reading:
    """Open the file as that kind of sheet: the one page whose header fits, or the page named.

    SheetError says in sentences why the file cannot be taken: it is no workbook, it is empty, a
    required column is missing, or two pages fit and one of them would be lost in silence.
    """
    path = Path(path)
    fitting: list[Reading] = []
    misfits: list[SheetError] = []
    for found in pages(path):
        if page is not None and found.name != page:
            continue
        head = list(islice(found.rows(), ROWS_SEARCHED))
        if not any(map(any, head)):
            continue
        try:
            header = find_header(head, sheet, page=found.name, mapping=mapping or {})
        except SheetError as misfit:
            misfits.append(misfit)
        else:
            fitting.append(Reading(sheet, found.name, header, found))
    return _the_one(fitting, misfits, path, page)


def _the_one(fitting, misfits, path: Path, page: str | None) -> Reading:
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        names = ", ".join(f"“{reading.page}”" for reading in fitting)
        raise SheetError(
            f"Tệp “{path.name}” có {len(fitting)} trang cùng hợp: {names}; hãy chọn một trang, hoặc"
            " gửi mỗi trang thành một tệp."
        )
    if misfits:
        raise misfits[0]
    if page is not None:
        raise SheetError(f"Tệp “{path.name}” không có trang “{page}”, hoặc trang này trống.")
    raise SheetError(f"Tệp “{path.name}” không có dòng nào; hãy gửi tệp đã điền.")


def _is_filler(cells: list, filled: tuple) -> bool:
    if not any(filled):
        return True
    first = next(filter(None, cells))
    if not isinstance(first, str):
        return isinstance(next(filter(None, filled)), str) and _all_spaces(filled)
    if first[0] in "TtCc":
        return bool(_TOTAL.fullmatch(search_key(first))) and _one_text(cells)
    return first.isspace() and _all_spaces(filled)


def _all_spaces(cells) -> bool:
    return all(isinstance(cell, str) and not cell.strip() for cell in cells)


def _one_text(cells: list) -> bool:
    """Tell whether the first text is the only one; a total has numbers beside it, no words."""
    return sum(isinstance(cell, str) and any(map(str.isalpha, cell)) for cell in cells) == 1
