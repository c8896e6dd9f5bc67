"""Headings over one, two or three rows: which text stands over which column, and who claims it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from goc.kit.sheets.declaration import Sheet
from goc.kit.vietnamese import search_key

# A heading's own text under the text that spans it; so a flat file may write it too.
UNDER = " / "
DEEPEST = 3
_IN_BRACKETS = re.compile(r"\([^)]*\)")
_NUMBERED = re.compile(r"\(?\d{1,2}\)?")


@lru_cache(maxsize=1 << 13)
def keys(text: str) -> tuple[str, ...]:
    """Return the heading folded, then without what stands in brackets where that differs. A text
    is asked for by every block of rows that may be the header."""
    whole = search_key(text)
    bare = search_key(_IN_BRACKETS.sub(" ", text)) if "(" in text else whole
    return (whole,) if bare in (whole, "") else (whole, bare)


def heading_key(text: str) -> str:
    """Return the heading folded, without what stands in brackets: “Ngày sinh (dd/mm/yyyy)”."""
    return keys(text)[-1]


def paths(rows: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """Return for each column the texts over it, the outermost first.

    A text spans the columns to its right that have none beside it but have one below.
    """
    width = max(map(len, rows))
    filled = [[*row, *[""] * (width - len(row))] for row in rows]
    for place in range(width):
        for depth, row in enumerate(filled[:-1]):
            if not row[place] and place and any(below[place] for below in filled[depth + 1 :]):
                above = all(
                    upper[place] == upper[place - 1] or not upper[place] for upper in filled[:depth]
                )
                row[place] = row[place - 1] if above else ""
    return [_path(row[place] for row in filled) for place in range(width)]


def _path(texts) -> tuple[str, ...]:
    found = [text for text in texts if text]
    whole = [part for text in found for part in text.split(UNDER)]
    return tuple(text for at, text in enumerate(whole) if at == 0 or text != whole[at - 1])


def is_number_line(texts: Sequence[str]) -> bool:
    """Tell whether the row only numbers the columns: (1), (2), (3) or 1, 2, 3, 3a."""
    found = [text for text in texts if text]
    numbers = [int(text.strip("()")) for text in found if _NUMBERED.fullmatch(text)]
    rising = all(after > before for before, after in zip(numbers, numbers[1:], strict=False))
    return len(numbers) >= 3 and len(found) - len(numbers) <= 2 and rising and numbers[0] <= 2


@dataclass(frozen=True)
class Claims:
    """Which column of the sheet each heading stands for, None for those to pass over."""

    sheet: Sheet
    by_key: Mapping[str, str | None]
    by_hand: Mapping[str, str | None] = field(default_factory=dict)

    def of(self, path: tuple[str, ...]) -> str | None:
        """Return the column that the heading stands for, by all its texts or by the lowest."""
        if not path:
            return None
        for text in (" ".join(path), path[-1]):
            for key in keys(text):
                if key in self.by_key:
                    return self.by_key[key]
        return None

    def leaf(self, path: tuple[str, ...]) -> tuple[str, str] | None:
        """Return what a spread column holds (the value or mere marks) and which leaf it is."""
        spread = self.sheet.spread
        if spread is None or not path:
            return None
        leaf, whole = heading_key(path[-1]), heading_key(" ".join(path))
        if whole in self.by_hand and leaf in spread.leaves:
            return (spread.column, leaf) if self.by_hand[whole] == spread.column else None
        if leaf in spread.leaves:
            over = self.of(path[:-1])
            return (over or "", leaf) if over in (None, spread.column, spread.tells) else None
        return self._in_one_text(leaf)

    def _in_one_text(self, whole: str) -> tuple[str, str] | None:
        """Read “Ngày sinh nữ” and “Nam (năm sinh)” as they stand in one cell."""
        for leaf in self.sheet.spread.leaves:
            for rest in (whole.removesuffix(f" {leaf}"), whole.removeprefix(f"{leaf} ")):
                if rest != whole and self.by_key.get(rest) == self.sheet.spread.column:
                    return self.sheet.spread.column, leaf
        return None

    def found(self, over: Sequence[tuple[str, ...]]) -> Iterator[str]:
        """Yield what these headings claim: columns, and each leaf of a spread one besides."""
        spread = self.sheet.spread
        for path in over:
            if leaf := self.leaf(path):
                ticked = leaf[0] == spread.tells
                claimed = (spread.tells,) if ticked else (spread.column, spread.tells)
                yield from (*claimed, UNDER + leaf[1]) if leaf[0] else ()
            elif name := self.of(path):
                yield name
