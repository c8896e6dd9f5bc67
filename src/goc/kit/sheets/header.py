"""Which rows of a page are its header, and which column stands where."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from goc.kit.sheets.cells import Mended
from goc.kit.sheets.declaration import Sheet, SheetError
from goc.kit.sheets.headings import (
    DEEPEST,
    UNDER,
    Claims,
    heading_key,
    is_number_line,
    paths,
)
from goc.kit.sheets.readers import shown
from goc.kit.vietnamese import search_key

# A title, a unit, a number and date of the paper stand above; nobody writes thirty rows of them.
ROWS_SEARCHED = 30
# So many rows more show what the cells under a heading look like.
ROWS_SHOWN = 90
# A tick is x, v, or 1; a birth is longer.
LONGEST_TICK = 2
_LABELLED = re.compile(r"\s*(?:tên )?(?:đơn vị|cơ quan)\s*:\s*(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One of the columns over which a value is spread; `is_mark` where its cells are ticks."""

    place: int
    says: str
    is_mark: bool


@dataclass(frozen=True, slots=True)
class Header:
    """The header found: its rows as Excel numbers them, its texts, and where each column is.

    `places` gives, by column name, the position in a row's cells; columns that the file lacks
    are absent from it. `unused` are the headings that no column claims. `drawn` are the columns
    whose cells are made from others and follow those of the file; `leaves` those they are made
    of. `above` are the texts over the header, `outer` the place that all rows belong to, `parted`
    the two columns in which the value of one stands.
    """

    first_row: int
    last_row: int
    texts: tuple[str, ...]
    places: dict[str, int]
    unused: tuple[str, ...]
    drawn: tuple[str, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    above: tuple[str, ...] = ()
    outer: str = ""
    parted: tuple[int, int] | None = None

    @property
    def width(self) -> int:
        """How many columns the file itself has."""
        return len(self.texts) - len(self.drawn)


def find_header(
    rows: Sequence[Sequence[object]], sheet: Sheet, *, page: str, mapping: Mapping[str, str | None]
) -> Header:
    """Return the rows, one to three, that name most columns of the sheet.

    `mapping` (heading → column name, or None for a heading to pass over) goes before the sheet's
    own spellings. SheetError where a required column is missing, where a mapped heading is not
    there, or where two headings claim one column.
    """
    header = best_header(rows, sheet, page=page, mapping=mapping)
    refuse_missing_columns(header, sheet, page)
    return header


def best_header(
    rows: Sequence[Sequence[object]], sheet: Sheet, *, page: str, mapping: Mapping[str, str | None]
) -> Header:
    """Return what `find_header` does, though required columns may be missing."""
    claims = claims_of(sheet, mapping)
    texts = [tuple(_heading(cell, claims) for cell in row) for row in rows[:ROWS_SEARCHED]]
    blocks = [
        (first, depth)
        for first in range(len(texts))
        for depth in range(1, DEEPEST + 1)
        if first + depth <= len(texts) and any(texts[first])
    ]
    scores = {block: _score(texts, block, claims) for block in blocks}
    best = max(blocks, key=scores.__getitem__, default=None)
    if best is None or scores[best][:2] == (0, 0):
        wanted = _quoted(column.header for column in sheet.required or sheet.columns)
        raise SheetError(
            f"Trang “{page}” không có dòng tiêu đề nào của {sheet.title} trong {ROWS_SEARCHED} dòng"
            f" đầu; cần có các cột {wanted}."
        )
    header = _placed(texts, best, claims, page)
    _refuse_unknown_headings(header, mapping, page)
    return _drawn(header, rows[header.last_row :], claims)


def _heading(cell, claims: Claims) -> str:
    """Return the text of a cell; of two that it may say, the one that heads a column."""
    text = shown(cell)
    if isinstance(cell, Mended) and cell.other and not claims.of((text,)):
        return shown(cell.other) if claims.of((shown(cell.other),)) else text
    return text


def claims_of(sheet: Sheet, mapping: Mapping[str, str | None]) -> Claims:
    """Return who claims which heading; what is mapped by hand goes before the sheet's own."""
    known = {column.name for column in sheet.columns}
    for heading, name in mapping.items():
        if name is not None and name not in known:
            raise SheetError(
                f"Cột “{heading}” được ghép với “{name}”, nhưng {sheet.title} không có cột này;"
                f" các cột có: {', '.join(sorted(known))}."
            )
    overridden = {name for name in mapping.values() if name}
    own = {key: name for key, name in sheet.by_spelling.items() if name not in overridden}
    by_hand = {heading_key(heading): name for heading, name in mapping.items()}
    return Claims(sheet, own | by_hand, by_hand)


def _score(texts, block: tuple[int, int], claims: Claims) -> tuple[int, int, int, int]:
    first, depth = block
    found = set(claims.found(paths(texts[first : first + depth]))) - {None}
    required = found & {column.name for column in claims.sheet.required}
    # A row more that names nothing more is no header; of two alike the upper one is.
    return len(required), len(found), -depth, -first


def _placed(texts, block: tuple[int, int], claims: Claims, page: str) -> Header:
    first, depth = block
    over = paths(texts[first : first + depth])
    places: dict[str, int] = {}
    unused = []
    for place, path in enumerate(over):
        name = None if claims.leaf(path) else claims.of(path)
        if name is None:
            unused += [UNDER.join(path)] if path and not claims.leaf(path) else []
        elif name in places:
            one, other = UNDER.join(over[places[name]]), UNDER.join(path)
            raise SheetError(
                f"Trang “{page}” có hai cột cùng nghĩa ở dòng {first + 1}: “{one}” và"
                f" “{other}”; hãy bỏ bớt hoặc đổi tên một cột."
            )
        else:
            places[name] = place
    last = first + depth
    if last < len(texts) and is_number_line(texts[last]):
        last += 1
    headings = tuple(UNDER.join(path) for path in over)
    above = tuple(text for row in texts[:first] for text in row if text)
    return Header(first + 1, last, headings, places, tuple(unused), above=above)


def _drawn(header: Header, body, claims: Claims) -> Header:
    """Return the header with the columns that are made from others."""
    sheet, texts, places, drawn = claims.sheet, list(header.texts), dict(header.places), []

    def draw(name):
        places[name] = len(texts)
        texts.append(sheet.column(name).header)
        drawn.append(name)

    outer = next((found[1] for text in header.above if (found := _LABELLED.match(text))), "")
    if sheet.sections and sheet.sections not in places:
        draw(sheet.sections)
    leaves = tuple(_leaves(header, body, claims))
    if leaves:
        spread = sheet.spread
        if spread.column not in places and not all(leaf.is_mark for leaf in leaves):
            draw(spread.column)
        if spread.tells not in places:
            draw(spread.tells)
    parted = _parted(header, body, sheet)
    if parted:
        draw(sheet.parted)
    return replace(
        header,
        texts=tuple(texts),
        places=places,
        drawn=tuple(drawn),
        leaves=leaves,
        outer=outer,
        parted=parted,
    )


def _parted(header: Header, body, sheet: Sheet) -> tuple[int, int] | None:
    """Return the two columns over which names stand: the second without a heading of its own, or
    under “Tên”, and with one word in nearly every cell."""
    first = header.places.get(sheet.parted)
    if first is None or first + 1 >= len(header.texts):
        return None
    own = header.texts[first + 1].rpartition(UNDER)[2]
    if own and search_key(own) != "ten" and own != header.texts[first].rpartition(UNDER)[2]:
        return None
    last = [shown(row[first + 1]) for row in body if first + 1 < len(row) and shown(row[first])]
    words = [text for text in last if text.isalpha()]
    return (first, first + 1) if last and len(words) > 0.8 * len(last) else None


def _leaves(header: Header, body, claims: Claims):
    """Yield the columns of a spread value, told from mere marks by the heading or the cells."""
    for place, text in enumerate(header.texts):
        path = tuple(filter(None, text.split(UNDER)))
        if found := claims.leaf(path):
            over, leaf = found
            cells = [row[place] for row in body if place < len(row) and shown(row[place])]
            spread = claims.sheet.spread
            if over or cells:
                ticks = [cell for cell in cells if len(shown(cell)) <= LONGEST_TICK]
                is_mark = over == spread.tells or len(ticks) * 2 > len(cells)
                is_mark = is_mark and over != spread.column
                yield Leaf(place, spread.leaves[leaf], is_mark)


def _refuse_unknown_headings(header: Header, mapping: Mapping, page: str) -> None:
    there = {key for text in header.texts for key in (search_key(text), heading_key(text))}
    there |= {heading_key(text.split(UNDER)[-1]) for text in header.texts}
    lost = [heading for heading in mapping if heading_key(heading) not in there]
    if lost:
        raise SheetError(
            f"Trang “{page}” không có cột {_quoted(lost)} để ghép; dòng {header.first_row} có các"
            f" cột {_quoted(filter(None, header.texts))}."
        )


def missing_columns(header: Header, sheet: Sheet) -> list[str]:
    """Return the names of required columns that the header has not, nor one in their stead."""
    there = set(header.places)
    for column in sheet.columns:
        if column.name in header.places:
            there |= set(column.stands_for)
    return [column.name for column in sheet.required if column.name not in there]


def refuse_missing_columns(header: Header, sheet: Sheet, page: str) -> None:
    """SheetError that names the required columns which are missing, and what was seen."""
    if missing := missing_columns(header, sheet):
        seen = header.texts[: header.width]
        raise SheetError(
            f"Trang “{page}” thiếu cột bắt buộc"
            f" {_quoted(sheet.column(name).header for name in missing)}; dòng"
            f" {header.first_row} có các cột {_quoted(filter(None, seen))}. Hãy thêm cột còn"
            " thiếu, hoặc chỉ ra cột nào mang nội dung đó."
        )


def _quoted(texts) -> str:
    return ", ".join(f"“{text}”" for text in texts)
