"""Rows of a page that are no records: names of sections, totals, what stands under the table."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from goc.kit.sheets.cells import Mended
from goc.kit.vietnamese import search_key

_MARKER = re.compile(
    r"(?P<roman>[IVX]+)(?:[.)/:-]|\s-)\s*|(?P<letter>[A-ZĐ])(?:[.)/:-]|\s-)\s*"
    r"|(?P<number>\d+(?:\.\d+)*)(?:[.)/:-]|\s-)\s*|(?P<small>[a-zđ])[.)/]\s*|(?P<dash>[-–*+•])\s*"
)
_BARE = re.compile(r"(?P<roman>[IVX]+)|(?P<letter>[A-ZĐ])|(?P<number>\d+(?:\.\d+)*)")
_COUNTED = re.compile(
    r"(tong (so|cong)|(tong )?cong|danh sach (nay|tren)?( )?(co|gom))\b.*\b\d+\b.*"
    r"|(tong so|tong cong|tong|cong)"
)
_ENDING = re.compile(
    r"(.*, )?ngay .*thang .*nam.*|.*\bngay \d+ thang \d+ nam \d+|nguoi lap( bieu| bang)?.*"
    r"|ki (ten|ghi ro|va ghi ro|dong dau).*|da ki|(kt|tl|tm|tuq) .*|thu truong.*"
    r"|xac nhan.*|noi nhan.*|nguoi (kiem tra|duyet|tong hop).*|lanh dao co quan.*|ghi chu\b.*"
)
LONGEST_NAME = 160


def is_total(text: str) -> bool:
    """Tell whether the text, folded by `search_key`, heads a line of totals."""
    return bool(_COUNTED.fullmatch(text))


def is_ending(text: str) -> bool:
    """Tell whether the folded text belongs under a table: place and day, who signs, notes."""
    return bool(_ENDING.fullmatch(text))


@dataclass
class Sections:
    """The texts under which the next rows stand, the outermost first."""

    place: Callable[[tuple[str, ...]], str] | None
    outer: str = ""
    stack: list[tuple[str, str]] = field(default_factory=list)
    stood: str = ""
    row: int = 0
    known: dict[tuple[str, ...], Mended] = field(default_factory=dict)

    def open(self, row: int, marker: str, text: str) -> None:
        """Stand under this text from here on; what stood as deep or deeper is over."""
        own = _MARKER.match(text) if not marker else None
        found = own or _BARE.fullmatch(marker.strip(" .)/:-")) if marker or own else None
        name = text[own.end() :] if own else text
        style = _style(found) if found else f"plain {search_key(name).partition(' ')[0]}"
        styles = [known for known, _ in self.stack]
        if style in styles:
            del self.stack[styles.index(style) :]
        self.stack.append((style, name.strip()))
        self.stood, self.row = f"{marker} {text}".strip(), row

    def cell(self, own: str = "") -> str:
        """Return the cell of the column that sections fill, for a row whose own cell is that."""
        texts = tuple(text for _, text in self.stack) or ((self.outer,) if self.outer else ())
        if not texts:
            return own
        asked = (self.stood, own, *texts)
        cell = self.known.get(asked)
        if cell is None:
            cell = self.known[asked] = self._made(own, texts)
        return cell

    def _made(self, own: str, texts: tuple[str, ...]) -> str:
        whole = (*texts, own) if own else texts
        text = self.place(whole) if self.place else ", ".join(reversed(whole))
        if not text or text == own:
            return own
        where = f"dòng {self.row} “{self.stood}”" if self.stack else f"“{self.outer}” ở đầu trang"
        return Mended(text, stood=own or self.stood or self.outer, why=f"Lấy theo {where}.")


def _style(found: re.Match) -> str:
    kind = found.lastgroup
    depth = found[kind].count(".") if kind == "number" else 0
    return f"{kind} {depth}"
