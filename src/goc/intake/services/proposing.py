"""What each column of a file may mean, for somebody to confirm or correct before it is taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from goc.intake.services.kinds import KINDS, offered
from goc.kit.sheets import Sheet, SheetError
from goc.kit.sheets.book import Page
from goc.kit.sheets.header import ROWS_SHOWN, Header, best_header, missing_columns
from goc.kit.sheets.headings import heading_key
from goc.kit.sheets.mending import mended_pages
from goc.kit.sheets.readers import shown
from goc.kit.today import today
from goc.kit.vietnamese import clean
from goc.officials.sheets.reading import Context
from goc.officials.sheets.vocabulary import Vocabulary

SAMPLES = 5
CERTAIN = 1.0
# Words and cells together must say at least so much before a meaning is put forward.
LIKELY = 0.5
_NONSENSE = "zq 7zq"


@dataclass(frozen=True, slots=True)
class ProposedColumn:
    """One column of the file: its place from 0, its heading (“Trình độ / LLCT” for one under
    another), some of its cells as shown, the column of ours it may be, and how certain that is.

    `name` is a name of `Sheet.columns`, None where nothing fits. `certainty` is 1 where the
    heading says it and the cells do not gainsay it, less where only words or cells are alike.
    """

    place: int
    heading: str
    samples: tuple[str, ...]
    name: str | None
    certainty: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """How a file may be read: which kind of sheet, on which page, under which rows of heading
    (as Excel numbers them), each of its columns, and the required ones that none of them is."""

    kind: str
    page: str
    first_row: int
    last_row: int
    columns: tuple[ProposedColumn, ...]
    missing: tuple[str, ...]

    @property
    def is_certain(self) -> bool:
        """Whether the file is taken without anybody's confirming."""
        return not self.missing

    def mapping(self) -> dict[str, str | None]:
        """Return the proposal as `take_in(mapping=…)` and `--mapping` want it: our column's name
        by heading, None for a heading to pass over."""
        return {column.heading: column.name for column in self.columns if column.heading}

    @property
    def shape(self) -> str:
        """A key that files with the same headings share, in whatever spelling of capitals, marks
        and spaces: what was confirmed for one holds for the next."""
        return "|".join([self.kind, *(heading_key(column.heading) for column in self.columns)])


def propose(
    path: str | Path, *, kind: str = "", mapping: Mapping[str, str | None] | None = None
) -> Proposal:
    """Return what the columns of the file may mean, without taking anything in.

    `kind` is one of KINDS, or '' for the kind whose columns fit best; `mapping` is what is known
    already. SheetError in sentences for what is no workbook or has no row like a header. Reads
    the first rows of each page only, and the tables of levels and ranks.
    """
    context = Context(on=today(), words=Vocabulary.loaded())
    sheets = [KINDS[name].sheet(context) for name in ([kind] if kind else offered())]
    return proposed(Path(path), sheets, mapping or {})


def proposed(path: Path, sheets: list[Sheet], mapping: Mapping[str, str | None]) -> Proposal:
    """Return what `propose` does, of the kinds given as sheets."""
    found, misfit = [], None
    for page in mended_pages(path):
        head = list(islice(page.rows(), ROWS_SHOWN))
        for sheet in sheets if any(map(any, head)) else ():
            try:
                header = best_header(head, sheet, page=page.name, mapping=mapping)
            except SheetError as error:
                misfit = misfit or error
            else:
                found.append((_fit(header, sheet), len(found), page, head, sheet, header))
    if not found:
        raise misfit or SheetError(f"Tệp “{path.name}” không có dòng nào.")
    *_, page, head, sheet, header = max(found, key=lambda each: (each[0], -each[1]))
    return _proposed(page, head, sheet, header, mapping)


def _fit(header: Header, sheet: Sheet) -> tuple[int, int]:
    return -len(missing_columns(header, sheet)), len(header.places) - len(header.unused)


def _proposed(page: Page, head: list, sheet: Sheet, header: Header, mapping) -> Proposal:
    body = head[header.last_row :]
    by_place = {place: name for name, place in header.places.items() if place < header.width}
    by_place |= {leaf.place: sheet.spread.column for leaf in header.leaves}
    free = {column.name for column in sheet.columns} - header.places.keys()
    by_hand = set(map(heading_key, mapping))
    columns = []
    for place, heading in enumerate(header.texts[: header.width]):
        cells = [row[place] for row in body if place < len(row) and shown(row[place])]
        name, certainty = by_place.get(place), CERTAIN
        if name and place in header.places.values():
            certainty = _borne_out(sheet, name, cells)
        elif not name and heading_key(heading) not in by_hand:
            name, certainty = _likeliest(sheet, heading, cells, free)
        columns.append(
            ProposedColumn(
                place,
                heading,
                tuple(dict.fromkeys(map(shown, cells)))[:SAMPLES],
                name,
                round(certainty, 2),
            )
        )
    missing = tuple(missing_columns(header, sheet))
    return Proposal(
        sheet.kind, page.name, header.first_row, header.last_row, tuple(columns), missing
    )


def _borne_out(sheet: Sheet, name: str, cells: list) -> float:
    """Return how certain a heading's meaning is, given the cells under it."""
    share = _share_read(sheet, name, cells)
    return CERTAIN if share is None or share >= LIKELY else share


def _likeliest(sheet: Sheet, heading: str, cells: list, free: set[str]):
    """Return the free column that heading and cells are most like, or none."""
    scores = {name: _likeness(sheet, name, heading, cells) for name in sorted(free)}
    best = max(scores, key=scores.__getitem__, default=None)
    if best is None or scores[best] < LIKELY:
        return None, 0.0
    return best, min(scores[best], 0.9)


def _likeness(sheet: Sheet, name: str, heading: str, cells: list) -> float:
    words = set(heading_key(heading).split())
    alike = max(
        len(words & set(spelling.split())) / len(words | set(spelling.split()) or {""})
        for spelling in sheet.column(name).spellings()
    )
    share = _share_read(sheet, name, cells)
    if share is None:
        return alike
    return (alike + share) / 2 if alike else share * LIKELY * (len(set(map(shown, cells))) > 1)


def _share_read(sheet: Sheet, name: str, cells: list) -> float | None:
    """Return which share of the cells the column can read, None where it reads anything."""
    read = sheet.column(name).read
    if not cells or _is_read(read, _NONSENSE):
        return None
    return sum(_is_read(read, cell) for cell in cells) / len(cells)


def _is_read(read, cell) -> bool:
    try:
        read(clean(cell) if isinstance(cell, str) else cell)
    except ValueError:
        return False
    return True
