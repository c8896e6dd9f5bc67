"""Vietnamese text: one clean form, a key to search by, a key to sort by.

PostgreSQL as we ship it has no ICU, so order and likeness are computed here and stored.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

CIRCUMFLEX, BREVE, HORN = "\u0302", "\u0306", "\u031b"

# Byte order of the marks is the order of the tones; ngang bears none. All stand below letters
# and digits, and above the space that ends a word, so "an" < "án" < "anh".
TONES = {"\u0300": "!", "\u0309": "#", "\u0303": "$", "\u0301": "&", "\u0323": "*"}
# A marked letter follows every word that continues its plain letter: "az" < "a{" (ă) < "a|" (â).
LETTERS = {
    "a" + BREVE: "a{",
    "a" + CIRCUMFLEX: "a|",
    "e" + CIRCUMFLEX: "e{",
    "o" + CIRCUMFLEX: "o{",
    "o" + HORN: "o|",
    "u" + HORN: "u{",
}
# Icelandic ð and Ewe ɖ are typed for đ; Unicode takes none of the three apart.
BARRED_D = str.maketrans({"ð": "đ", "ɖ": "đ"})

# U+00AD stays: in the TCVN3 fonts it is the letter ư, and text is cleaned before it is repaired.
_INVISIBLE = dict.fromkeys([*range(0x9), *range(0xE, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0)])
_INVISIBLE |= dict.fromkeys([0x200C, 0x200D, 0x2060, 0xFEFF])
_INVISIBLE |= {0x200B: " ", 0x180E: " "}

_PARTS = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_DIGITS_OR_REST = re.compile(r"\d+|\D+")
# Ly and li, quy and qui, kỳ and kì are one sound written two ways; uy, ây, ay are not.
_Y_AFTER_ONSET = re.compile(r"^(qu|[bcdghklmnprstvx]|[cgknpt]h|ng|ngh|tr)y")


def clean(text: str) -> str:
    """Return the text in NFC, one plain space between words, none around, nothing invisible."""
    if not text.isprintable():
        text = text.translate(_INVISIBLE)
    return unicodedata.normalize("NFC", " ".join(text.split()))


def without_invisible(text: str) -> str:
    """Return the text without what nobody sees, otherwise as it stands."""
    return text if text.isprintable() else text.translate(_INVISIBLE)


def given_name(name: str) -> str:
    """Return the last word of a full name, which is what a Vietnamese is called by."""
    return clean(name).rpartition(" ")[2]


def title_case(name: str) -> str:
    """Return the name cleaned, each word with a capital: LÊ ĐỨC NGHĨA → Lê Đức Nghĩa."""
    return clean(name).title()


def search_key(text: str) -> str:
    """Return what a person may type to find the text: no marks, no capitals, no punctuation.

    The key of a beginning of a word is a beginning of that word's key, so a search may run
    while the word is being typed.
    """
    return _joined(_folded, clean(text).lower().split(" "))


def sort_key(name: str) -> str:
    """Return a key of a person's name whose byte order (COLLATE "C") is the order of lists.

    Given name first, then surname, then the names between; each word by its letters
    (a ă â b c d đ e ê …), then by its tone (ngang, huyền, hỏi, ngã, sắc, nặng).
    """
    words = clean(name).lower().split(" ")
    words.insert(0, words.pop())
    return _joined(_ordered, words)


def text_sort_key(text: str) -> str:
    """Return a key of a unit, a title or any text, read from left to right, word by word.

    A number counts by its value: Quận 2 stands before Quận 10.
    """
    return _joined(_ordered, clean(text).lower().split(" "))


def _joined(key_of: Callable[[str], str], words: list[str]) -> str:
    return " ".join(filter(None, map(key_of, words)))


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    parts = (
        "".join(char for char in _taken_apart(part) if not unicodedata.combining(char))
        for part in _PARTS.findall(word)
    )
    return " ".join(_Y_AFTER_ONSET.sub(r"\1i", part.replace("đ", "d")) for part in parts if part)


@lru_cache(maxsize=1 << 16)
def _ordered(word: str) -> str:
    return " ".join(filter(None, map(_letters_then_tones, _PARTS.findall(word))))


def _letters_then_tones(part: str) -> str:
    """Return the letters and, after them, the tones: so hòa and hoà are equal."""
    letters: list[str] = []
    tones: list[str] = []
    for char in _taken_apart(part):
        if char in TONES:
            tones.append(TONES[char])
        elif not unicodedata.combining(char):
            letters.append("d{" if char == "đ" else char)
        elif letters:
            letters[-1] = LETTERS.get(letters[-1] + char, letters[-1])
    counted = map(_counted, _DIGITS_OR_REST.findall("".join(letters)))
    return "".join([*counted, *tones]) if letters else ""


def _taken_apart(part: str) -> str:
    return unicodedata.normalize("NFD", part.translate(BARRED_D))


def _counted(run: str) -> str:
    """Put before a run of digits how many they are, so that 2 stands before 10."""
    if not run.isdecimal():
        return run
    digits = run.lstrip("0") or "0"
    return chr(ord("0") + min(len(digits), 40)) + digits
