"""In which encoding a text file was saved: said by its first bytes, or told for certain."""

import codecs
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from goc.kit.legacy_fonts import decode_tcvn3, decode_vni
from goc.kit.syllables import is_vietnamese

UTF8 = "utf-8-sig"
# So much of a file shows how it was saved; the rest is then read that way or refused.
SHOWN = 4 << 20
# This share of the fields must make sense, and no other encoding may come near.
CERTAIN, APART = 0.9, 0.2
_MARKED = [
    (codecs.BOM_UTF8, UTF8),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]


def encoding_of(path: Path) -> str | None:
    """Return the name of the encoding for `open`, None where it cannot be told for certain.

    Text of legacy fonts is opened as Latin-1: its letters are those that the fonts displaced.
    """
    with path.open("rb") as file:
        start = file.read(SHOWN)
    for sign, encoding in _MARKED:
        if start.startswith(sign):
            return encoding
    if b"\x00" in start:
        return _wide(start)
    if _is_utf8(path):
        return UTF8
    return _single_byte(start)


def _wide(start: bytes) -> str | None:
    """Tell UTF-16 without its mark by the order of bytes in which half of it is ASCII."""
    even = start[: len(start) // 2 * 2]
    shares = {name: _share_of_ascii(even, name) for name in ("utf-16-le", "utf-16-be")}
    best, other = sorted(shares, key=shares.__getitem__, reverse=True)
    return best if shares[best] > 0.5 and shares[other] < 0.1 else None


def _share_of_ascii(start: bytes, encoding: str) -> float:
    text = start.decode(encoding, errors="replace")
    return sum("\t" <= char <= "~" for char in text) / len(text) if text else 0.0


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                decoder.decode(block)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _single_byte(start: bytes) -> str | None:
    shares = {
        "cp1258": _share(start, "cp1258", lambda text: unicodedata.normalize("NFC", text)),
        "latin-1": max(_share(start, "latin-1", decode) for decode in (decode_tcvn3, decode_vni)),
    }
    best, other = sorted(shares, key=shares.__getitem__, reverse=True)
    is_certain = shares[best] >= CERTAIN and shares[best] - shares[other] >= APART
    return best if is_certain else None


def _share(start: bytes, encoding: str, decode: Callable[[str], str | None]) -> float:
    """Return which share of the fields beyond ASCII is Vietnamese in that encoding."""
    try:
        fields = list(_fields(start.decode(encoding)))
    except UnicodeDecodeError:
        return 0.0
    read = map(decode, fields)
    good = sum(text is not None and is_vietnamese(text) for text in read)
    return good / len(fields) if fields else 0.0


def _fields(text: str) -> Iterator[str]:
    for line in text.splitlines()[:-1] or [text]:
        for field in line.replace(";", ",").replace("\t", ",").split(","):
            if not field.isascii():
                yield field
