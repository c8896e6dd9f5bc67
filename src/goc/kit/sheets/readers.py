"""Ways to read a cell that several rooms' columns share; `partial.reader` reads dates."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from goc.kit.vietnamese import clean, search_key

Read = Callable[[Any], Any]
_MIDNIGHT = datetime.min.time()


def shown(cell: object) -> str:
    """Return the cell as the clerk sees it: 12 not 12.0, 07/07/1977, TRUE."""
    if isinstance(cell, str):
        return clean(cell)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() else f"{cell:.15g}".replace(".", ",")
    if isinstance(cell, datetime) and cell.time() != _MIDNIGHT:
        return f"{cell:%d/%m/%Y %H:%M}"
    if isinstance(cell, date):
        return f"{cell:%d/%m/}{cell.year:04}"
    return str(cell)


def text(longest: int) -> Read:
    """Read any text of at most so many characters."""

    def read(cell):
        words = shown(cell)
        if len(words) > longest:
            raise ValueError(f"Dài {len(words)} ký tự, nhiều nhất là {longest}; hãy viết gọn lại.")
        return words

    return read


def matching(pattern: str, sentence: str) -> Read:
    """Read a text of that shape, as a code or a number with leading zeros; else the sentence."""
    shape = re.compile(pattern)

    def read(cell):
        words = shown(cell)
        if not shape.fullmatch(words):
            raise ValueError(sentence)
        return words

    return read


def whole(low: int, high: int) -> Read:
    """Read a whole number from low to high, typed as a number or as its digits."""

    def read(cell):
        words = shown(cell)
        if not re.fullmatch("-?[0-9]{1,15}", words):
            raise ValueError("Không phải là số nguyên; hãy chỉ ghi chữ số.")
        if not low <= int(words) <= high:
            raise ValueError(f"Phải từ {low} đến {high}; hãy xem lại.")
        return int(words)

    return read


def one_of(choices: Mapping[str, Any]) -> Read:
    """Read one of the listed texts, however its marks and capitals are typed, as its value."""
    by_key = {search_key(choice): value for choice, value in choices.items()}
    if len(by_key) < len(choices):
        raise ValueError(f"two of these choices read alike: {list(choices)}")
    named = ", ".join(f"“{choice}”" for choice in choices)

    def read(cell):
        key = search_key(shown(cell))
        if key not in by_key:
            raise ValueError(f"Chỉ nhận {named}; hãy chọn một trong số đó.")
        return by_key[key]

    return read
