"""Cells typed in a legacy font, or with marks apart from their letters, brought to composed
Unicode; each tells what stood there."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from goc.kit.legacy_fonts import DECODERS, MARKS, SUSPECT, UNICODE, readings
from goc.kit.sheets.book import Page, pages
from goc.kit.sheets.cells import WARNING, Mended
from goc.kit.vietnamese import without_invisible

# So many different words of a font make sure that it was used; one may be a sign or a slip.
ENOUGH = 3
REMEMBERED = 1 << 14
COMPOSED = "Dấu gõ rời (Unicode tổ hợp) được ghép vào chữ."
DECODED = "Chữ phông {font} được chuyển sang Unicode."
EITHER = "Ô này có thể gõ bằng phông {font}, khi đó đọc là “{text}”; hãy xem lại."


def mended_pages(path: Path) -> Iterator[Page]:
    """Yield the pages of a file that a person sees, their texts mended; SheetError as `pages`."""
    return map(mended, pages(path))


def mended(page: Page) -> Page:
    """Return the page with its texts in composed Unicode, cell by cell, each Mended.

    Reads the page once to learn which fonts its columns were typed in. A cell that could be
    either is read as the rest of its column, and where a column holds both it stands, with a
    warning. A page of composed Unicode comes back as it is.
    """
    fonts = _survey(page)
    if fonts is None:
        return page
    return replace(page, rows=lambda: (fonts.row(cells) for cells in page.rows()))


def _survey(page: Page) -> "Fonts | None":
    has_marks, words = False, defaultdict(set)
    for cell in _strange(page):
        if MARKS.search(cell):
            has_marks = True
        elif font := _certain(cell):
            words[font].update(filter(_is_telling, cell.split()))
    fonts = {font for font, seen in words.items() if len(seen) >= ENOUGH} - {UNICODE}
    if not fonts and not has_marks:
        return None
    return Fonts(frozenset(fonts), _by_column(page) if fonts else {})


def _strange(page: Page) -> Iterator[str]:
    """Yield the texts with letters that composed Vietnamese has not, most of them once."""
    known: set[str] = set()
    for cells in page.rows():
        for cell in cells:
            if type(cell) is str and cell not in known and not cell.isascii():
                if len(known) < REMEMBERED:
                    known.add(cell)
                if SUSPECT.search(cell):
                    yield cell


def _is_telling(word: str) -> bool:
    return len(word) > 1 and not word.isascii()


def _by_column(page: Page) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for cells in page.rows():
        for place, cell in enumerate(cells):
            if type(cell) is str and not cell.isascii() and (font := _certain(cell)):
                found[place].add(font)
    return {place: frozenset(fonts) for place, fonts in found.items()}


def _certain(cell: str) -> str | None:
    """Return the only encoding in which the cell can be Vietnamese."""
    found = readings(without_invisible(cell))
    return next(iter(found)) if len(found) == 1 else None


@dataclass
class Fonts:
    """The legacy fonts of a page, and the encodings that are certain in each of its columns."""

    legacy: frozenset[str]
    by_column: dict[int, frozenset[str]] = field(default_factory=dict)

    def row(self, cells: list) -> list:
        """Return the row with its texts mended."""
        return [
            self.cell(place, cell) if type(cell) is str and not cell.isascii() else cell
            for place, cell in enumerate(cells)
        ]

    def cell(self, place: int, cell: str) -> str:
        """Return the text as it was meant, Mended where that is not what stood there."""
        if MARKS.search(cell):
            composed = unicodedata.normalize("NFC", cell)
            return cell if composed == cell else Mended(composed, stood=cell, why=COMPOSED)
        plain = without_invisible(cell)
        possible = readings(plain)
        fonts = possible & self.legacy
        if not fonts:
            return cell
        here = self.by_column.get(place) or frozenset().union(*self.by_column.values())
        if UNICODE not in possible and len(fonts) == 1:
            here = fonts
        font = next(iter(sorted(fonts & here)), None)
        if font is None:
            return cell
        text = DECODERS[font](plain)
        if len(here) == 1:
            return Mended(text, stood=cell, why=DECODED.format(font=font))
        why = EITHER.format(font=font, text=text)
        return Mended(cell, stood=cell, why=why, tone=WARNING, other=text)
