"""From a file that a clerk sent to rows of cells under a header."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from goc.kit.sheets.book import Page
from goc.kit.sheets.cells import Mended
from goc.kit.sheets.checking import Check, checker
from goc.kit.sheets.declaration import Sheet, SheetError
from goc.kit.sheets.header import ROWS_SHOWN, Header, Leaf, find_header
from goc.kit.sheets.headings import is_number_line
from goc.kit.sheets.mending import mended_pages
from goc.kit.sheets.readers import shown
from goc.kit.sheets.sections import LONGEST_NAME, Sections, is_ending, is_total
from goc.kit.vietnamese import search_key

# A row with more cells than these is a record, whatever it says.
FEW = 2
# A plain number between them is taken for a year, not for a count of days.
FIRST_YEAR_LIKE, LAST_YEAR_LIKE = 1900, 2100
MARKS = {"x", "v", "1", "+", "*", "co", "√", "✓"}


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
        """Yield the records under the header, the cells of drawn columns after those of the file.

        What is no record is passed over: blank rows, totals, the header once more after a page
        break, names of sections (they fill the column that the sheet says), what stands under the
        table. A row counts as blank when none of the sheet's columns has anything in it, so that
        a form numbered in advance ends where its names end.
        """
        header, width = self.header, self.header.width
        walk = Walk(self.sheet, header)
        draw = _drawing(self.sheet, header, walk.sections)
        days = self._day_places() if self.source.first_day else ()
        for number, cells in enumerate(self.source.rows(), 1):
            if number <= header.last_row:
                continue
            if len(cells) < width:
                cells = cells + [""] * (width - len(cells))
            for place in days:
                cells[place] = _counted_on(cells[place], self.source.first_day)
            if walk.is_record(number, cells):
                yield Row(number, draw(cells[:width]) if draw else cells)

    def _day_places(self) -> list[int]:
        """Return where the file itself has days."""
        own = {self.header.places.get(each.name) for each in self.sheet.columns if each.is_day}
        own |= {leaf.place for leaf in self.header.leaves}
        return sorted(place for place in own - {None} if place < self.header.width)

    def returned(self) -> tuple[str, ...]:
        """Return the headings under which refused rows go back: the file's own, and the section
        that a row stood under."""
        header = self.header
        kept = header.width + (header.drawn[:1] == (self.sheet.sections,))
        return header.texts[:kept]

    def checker(self) -> Check:
        """Return the function that judges one row's cells."""
        return checker(self.sheet, self.header)


class Walk:
    """Goes down a page and tells records from what stands between them."""

    def __init__(self, sheet: Sheet, header: Header):
        self.sheet, self.header = sheet, header
        self.sections = Sections(sheet.place, header.outer)
        own = {name: at for name, at in header.places.items() if name not in header.drawn}
        places = [*own.values(), *(leaf.place for leaf in header.leaves), *(header.parted or ())]
        # A single column twice, for itemgetter gives no tuple for one.
        self.filled = itemgetter(*places, *places[: max(0, 2 - len(places))])
        self.key_at = header.parted[0] if header.parted else own.get("full_name", places[0])
        self.last = max(len(places), 2)
        self.has_ended = False
        named = header.texts[self.key_at]
        self.repeated = {search_key(named), *map(search_key, named.split(" / "))} - {""}

    def is_record(self, number: int, cells: list) -> bool:
        """Tell whether the row is a record; a section's name is remembered for those under it."""
        key = cells[self.key_at]
        filled = self.filled(cells)
        blank = filled.count("")
        if isinstance(key, str) and key[:1].isalpha() and self.last - blank > FEW:
            return not self._is_header(key, cells)
        if blank == self.last and not self.sheet.sections:
            return False
        return self._is_record(number, cells, filled)

    def _is_header(self, key: str, cells: list) -> bool:
        if search_key(key) not in self.repeated:
            return False
        return sum(shown(cell) in text for cell, text in self._beside(cells)) > FEW

    def _beside(self, cells):
        texts = zip(cells, self.header.texts, strict=False)
        return [(cell, text.split(" / ")) for cell, text in texts if cell != ""]

    def _is_record(self, number: int, cells: list, filled) -> bool:
        texts = [shown(cell) for cell in cells]
        found = [text for text in texts if text]
        words = [text for text in found if any(map(str.isalpha, text))]
        if not found or is_number_line(texts) or self._repeats_part(words):
            return False
        if any(map(str.strip, map(shown, filled))) and len(words) > FEW:
            self.has_ended = False
            return True
        return self._between(number, cells, texts, found, words)

    def _repeats_part(self, words: list[str]) -> bool:
        """Tell whether every text is a heading: the lower row of a header once more."""
        headings = {search_key(part) for text in self.header.texts for part in text.split(" / ")}
        return len(words) > 1 and all(search_key(text) in headings for text in words)

    def _between(self, number: int, cells, texts, found, words) -> bool:
        first = search_key(words[0]) if words else ""
        if words and len(words) == 1 and is_total(first):
            return False
        if any(is_ending(search_key(text)) for text in words):
            self.has_ended = True
            return False
        if self.has_ended and len(found) <= FEW:
            return False
        if self.sheet.sections and (section := self._section(texts, found, words)):
            self.sections.open(number, *section)
            return False
        # What has no word in any of the sheet's columns is a form numbered in advance.
        return any(shown(cell) for cell in self.filled(cells))

    def _section(self, texts, found, words) -> tuple[str, str] | None:
        """Return marker and name where the row names a section: one text, a marker beside it."""
        if not words or len(words[-1]) > LONGEST_NAME:
            return None
        marker = found[0] if found[0] != words[-1] and len(found[0]) <= 6 else ""
        if len(words) > 1 and words[:-1] != [marker]:
            return None
        at = texts.index(words[-1])
        names = self.sheet.names_place
        if at < self.key_at and not any(map(str.isdigit, words[-1][-4:])):
            return marker, words[-1]
        is_named = names is not None and names(words[-1])
        return (marker, words[-1]) if is_named and at <= self.key_at else None


def _counted_on(cell, first_day: int):
    """Return a count of days as Excel of today counts them; a year of four digits is none."""
    if isinstance(cell, float) and not LAST_YEAR_LIKE > cell >= FIRST_YEAR_LIKE:
        return cell + first_day
    return cell


def _drawing(sheet: Sheet, header: Header, sections: Sections) -> Callable | None:
    """Return the function that puts the drawn cells after a row's own; None if none are drawn."""
    makers = [_maker(name, sheet, header, sections) for name in header.drawn]
    own = header.places.get(sheet.sections) if sheet.sections not in header.drawn else None

    def draw(cells):
        if own is not None and (cell := sections.cell(cells[own])) is not cells[own]:
            cells[own] = cell
        return [*cells, *[make(cells) for make in makers]]

    return draw if makers or own is not None else None


def _maker(name: str, sheet: Sheet, header: Header, sections: Sections) -> Callable:
    if name == sheet.sections:
        return lambda cells: sections.cell()
    leaves, texts = header.leaves, header.texts
    if name == sheet.parted:
        return lambda cells: _in_one(cells, *header.parted)
    if name == sheet.spread.column:
        return lambda cells: _the_one([cells[leaf.place] for leaf in leaves])
    other = [says for says in sheet.spread.leaves.values() if len(leaves) == 1]
    return lambda cells: _told(cells, leaves, texts, other)


def _the_one(cells):
    """Return the only cell that is filled; of two, both, for the reader to refuse."""
    filled = [cell for cell in cells if shown(cell)]
    if len(filled) > 1:
        return "; ".join(map(shown, filled))
    return filled[0] if filled else ""


def _in_one(cells, first: int, last: int) -> str:
    parts = [shown(cells[first]), shown(cells[last])]
    whole = " ".join(filter(None, parts))
    return Mended(whole, stood=" | ".join(parts), why="Ghép từ hai cột.") if whole else ""


def _told(cells, leaves: tuple[Leaf, ...], texts, other: list[str]) -> str:
    """Return what the choice of column tells; nothing where two are filled.

    A single column of ticks tells the other of two by an empty cell.
    """
    chosen = [leaf for leaf in leaves if _is_chosen(cells[leaf.place], leaf)]
    if len(chosen) == 1:
        (leaf,) = chosen
        why = f"Biết theo cột “{texts[leaf.place]}”."
        return Mended(leaf.says, stood=shown(cells[leaf.place]), why=why)
    if len(other) == 2 and leaves[0].is_mark and not shown(cells[leaves[0].place]):
        (says,) = set(other) - {leaves[0].says}
        return Mended(says, stood="", why=f"Cột “{texts[leaves[0].place]}” để trống.")
    return ""


def _is_chosen(cell, leaf: Leaf) -> bool:
    text = shown(cell)
    return bool(text) and (not leaf.is_mark or text.lower() in MARKS)


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
    for found in mended_pages(path):
        if page is not None and found.name != page:
            continue
        head = list(islice(found.rows(), ROWS_SHOWN))
        if not any(map(any, head)):
            continue
        try:
            header = find_header(head, sheet, page=found.name, mapping=mapping or {})
        except SheetError as misfit:
            misfits.append(misfit)
        else:
            fitting.append(Reading(sheet, found.name, header, found))
    return _the_one_that_fits(fitting, misfits, path, page)


def _the_one_that_fits(fitting, misfits, path: Path, page: str | None) -> Reading:
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
