"""Which row of a page is its header, and which column stands where."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goc.kit.sheets.declaration import Sheet, SheetError
from goc.kit.sheets.readers import shown
from goc.kit.vietnamese import search_key

# A title, a unit, a number and date of the paper stand above; nobody writes thirty rows of them.
ROWS_SEARCHED = 30
_IN_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Header:
    """The header found: its rows as Excel numbers them, its texts, and where each column is.

    `places` gives, by column name, the position in a row's cells; columns that the file lacks
    are absent from it. `unused` are the headings that no column claims.
    """

    first_row: int
    last_row: int
    texts: tuple[str, ...]
    places: dict[str, int]
    unused: tuple[str, ...]


def find_header(
    rows: Sequence[Sequence[object]], sheet: Sheet, *, page: str, mapping: Mapping[str, str | None]
) -> Header:
    """Return the row that names most columns of the sheet.

    `mapping` (heading → column name, or None for a heading to pass over) goes before the sheet's
    own spellings. SheetError where a required column is missing, where a mapped heading is not
    there, or where two headings claim one column.
    """
    claims = _claims(sheet, mapping)
    texts = [tuple(map(shown, row)) for row in rows]
    scores = [_score(row, claims, sheet) for row in texts]
    best = max(range(len(texts)), key=lambda index: scores[index], default=None)
    if best is None or scores[best] == (0, 0):
        wanted = _quoted(column.header for column in sheet.required or sheet.columns)
        raise SheetError(
            f"Trang “{page}” không có dòng tiêu đề nào của {sheet.title} trong {ROWS_SEARCHED} dòng"
            f" đầu; cần có các cột {wanted}."
        )
    header = _placed(texts[best], best + 1, claims, page)
    _refuse_unknown_headings(header, mapping, page)
    _refuse_missing_columns(header, sheet, page)
    return header


def heading_key(text: str) -> str:
    """Return the heading folded, without what stands in brackets: “Ngày sinh (dd/mm/yyyy)”."""
    return search_key(_IN_BRACKETS.sub(" ", text)) or search_key(text)


def _claims(sheet: Sheet, mapping: Mapping[str, str | None]) -> dict[str, str | None]:
    known = {column.name for column in sheet.columns}
    for heading, name in mapping.items():
        if name is not None and name not in known:
            raise SheetError(
                f"Cột “{heading}” được ghép với “{name}”, nhưng {sheet.title} không có cột này;"
                f" các cột có: {', '.join(sorted(known))}."
            )
    overridden = {name for name in mapping.values() if name}
    own = {key: name for key, name in sheet.by_spelling.items() if name not in overridden}
    return own | {heading_key(heading): name for heading, name in mapping.items()}


def _claim(text: str, claims: Mapping[str, str | None]) -> str | None:
    whole = search_key(text)
    return claims[whole] if whole in claims else claims.get(heading_key(text))


def _score(texts: Sequence[str], claims: Mapping, sheet: Sheet) -> tuple[int, int]:
    found = {_claim(text, claims) for text in texts if text} - {None}
    return len(found & {column.name for column in sheet.required}), len(found)


def _placed(texts: tuple[str, ...], row: int, claims: Mapping, page: str) -> Header:
    places: dict[str, int] = {}
    unused = []
    for place, text in enumerate(texts):
        name = _claim(text, claims) if text else None
        if name is None:
            unused += [text] if text else []
        elif name in places:
            raise SheetError(
                f"Trang “{page}” có hai cột cùng nghĩa ở dòng {row}: “{texts[places[name]]}” và"
                f" “{text}”; hãy bỏ bớt hoặc đổi tên một cột."
            )
        else:
            places[name] = place
    return Header(row, row, texts, places, tuple(unused))


def _refuse_unknown_headings(header: Header, mapping: Mapping, page: str) -> None:
    there = {key for text in header.texts for key in (search_key(text), heading_key(text))}
    lost = [heading for heading in mapping if heading_key(heading) not in there]
    if lost:
        raise SheetError(
            f"Trang “{page}” không có cột {_quoted(lost)} để ghép; dòng {header.first_row} có các"
            f" cột {_quoted(filter(None, header.texts))}."
        )


def _refuse_missing_columns(header: Header, sheet: Sheet, page: str) -> None:
    missing = [column.header for column in sheet.required if column.name not in header.places]
    if missing:
        raise SheetError(
            f"Trang “{page}” thiếu cột bắt buộc {_quoted(missing)}; dòng {header.first_row} có các"
            f" cột {_quoted(filter(None, header.texts))}. Hãy thêm cột còn thiếu, hoặc chỉ ra cột"
            " nào mang nội dung đó."
        )


def _quoted(texts) -> str:
    return ", ".join(f"“{text}”" for text in texts)
