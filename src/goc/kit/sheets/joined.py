"""Several pages of one file that are parts of one list, read as one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from goc.kit.sheets.checking import Check
from goc.kit.sheets.declaration import Sheet
from goc.kit.sheets.header import Header
from goc.kit.sheets.reading import Reading, Row

# No page of Excel has so many rows; what is beyond counts the pages.
ROWS_OF_A_PAGE = 1 << 21


@dataclass(frozen=True, slots=True)
class Joined:
    """Pages under like headers, read one after another as a Reading is.

    A row's number is Excel's on the first page; `where` tells page and row of any.
    """

    parts: tuple[Reading, ...]

    @property
    def sheet(self) -> Sheet:
        """The kind of sheet that all pages are."""
        return self.parts[0].sheet

    @property
    def header(self) -> Header:
        """The header of the first page; the others have the same columns in the same places."""
        return self.parts[0].header

    @property
    def page(self) -> str:
        """The names of the pages."""
        return ", ".join(part.page for part in self.parts)

    def rows(self) -> Iterator[Row]:
        """Yield the records of all pages, numbered through."""
        for at, part in enumerate(self.parts):
            for number, cells in part.rows():
                yield Row(at * ROWS_OF_A_PAGE + number, cells)

    def returned(self) -> tuple[str, ...]:
        """Return the headings under which refused rows go back."""
        return self.parts[0].returned()

    def checker(self) -> Check:
        """Return the function that judges one row's cells."""
        return self.parts[0].checker()


def where(number: int) -> tuple[int, int]:
    """Return which page a row stands on, from 0, and its number there."""
    return divmod(number, ROWS_OF_A_PAGE)


def joined(readings: list[Reading]) -> Joined | None:
    """Return the pages as one, None where their headings are not the same.

    What the cells tell of a column (ticks or days, a name in two parts) is learnt from the page
    on which they tell most.
    """
    headings = {one.header.texts[: one.header.width] for one in readings}
    if len(headings) > 1:
        return None
    fullest = max((one.header for one in readings), key=_told)
    return Joined(tuple(_under(one, fullest) for one in readings))


def _told(header: Header) -> tuple[int, int]:
    return len(header.drawn), sum(leaf.is_mark for leaf in header.leaves)


def _under(reading: Reading, header: Header) -> Reading:
    own = reading.header
    rows = {"first_row": own.first_row, "last_row": own.last_row}
    return replace(reading, header=replace(header, **rows, above=own.above, outer=own.outer))
