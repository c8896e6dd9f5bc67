"""Text typed for the TCVN3 (.VnTime) and VNI fonts, told from Unicode and brought to it.

Such text holds other letters than its font shows: “Hä vµ tªn” was seen as “Họ và tên”. Only what
cannot be Vietnamese as it stands, and can be once decoded, is text of such a font for certain;
what could be both is decided by what stands around it, never by itself.
"""

import re
import unicodedata
from functools import lru_cache

from goc.kit.syllables import WORDS, is_vietnamese

TCVN3, VNI, UNICODE = "TCVN3", "VNI", "Unicode"

# 0xA1 to 0xFE of TCVN 5712 as the .Vn fonts use them; capitals with tones have no code there.
_TCVN3_LETTERS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
_TCVN3 = {
    first + at: letter
    for first, letters in _TCVN3_LETTERS.items()
    for at, letter in enumerate(letters)
}
# Typographic signs that no font displaced, and the space that does not break.
_KEPT = set("\u00a0–—‘’“”…•")

_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_VNI_CIRCUMFLEX = dict(zip("âáàåãä", ("", *"\u0301\u0300\u0309\u0303\u0323"), strict=True))
_VNI_BREVE = dict(zip("êéèúüë", ("", *"\u0301\u0300\u0309\u0303\u0323"), strict=True))
_VNI_ALONE = {
    "ô": "ơ",
    "ö": "ư",
    "ñ": "đ",
    "í": "í",
    "ì": "ì",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
}


def _vni_pairs() -> dict[str, str]:
    pairs = dict(_VNI_ALONE)
    for base in "aeouyôö":
        letter = _VNI_ALONE.get(base, base)
        for sign, tone in _VNI_TONES.items():
            pairs[base + sign] = letter + tone
    for base in "aeo":
        for sign, tone in _VNI_CIRCUMFLEX.items():
            pairs[base + sign] = base + _CIRCUMFLEX + tone
    for sign, tone in _VNI_BREVE.items():
        pairs["a" + sign] = "a" + _BREVE + tone
    lower = {key: unicodedata.normalize("NFC", value) for key, value in pairs.items()}
    upper = {key.upper(): value.upper() for key, value in lower.items()}
    first = {key[0].upper() + key[1:]: value[0].upper() + value[1:] for key, value in lower.items()}
    mixed = {key[0] + key[1:].upper(): value for key, value in lower.items()}
    return mixed | first | lower | upper


_VNI = _vni_pairs()
_VNI_PAIR = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
# What is in Latin-1 and in no Vietnamese word of Unicode, and the marks that stand apart there.
_OURS = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý"
_STRANGE = "".join(char for char in map(chr, range(0xA1, 0x100)) if char not in _OURS)
SUSPECT = re.compile(f"[{_STRANGE}\u0300-\u036f]")
MARKS = re.compile("[\u0300-\u036f]")


def decode_tcvn3(text: str) -> str | None:
    """Return the text that a TCVN3 font showed, None where a letter has no meaning there.

    Capitals with tones share the small letter's code; within a word of capitals they are capital.
    """
    letters = []
    for char in text:
        letter = char if char.isascii() or char in _KEPT else _TCVN3.get(ord(char))
        if letter is None:
            return None
        letters.append(letter)
    return WORDS.sub(_as_capitals, "".join(letters))


def _as_capitals(word: re.Match) -> str:
    whole = word[0]
    shouts = any(char.isupper() for char in whole[1:])
    small = any(char.islower() and char.isascii() for char in whole)
    return whole.upper() if shouts and not small else whole


def decode_vni(text: str) -> str | None:
    """Return the text that a VNI font showed, None where a letter has no meaning there."""
    decoded = _VNI_PAIR.sub(lambda found: _VNI[found[0]], text)
    left = _VNI_PAIR.sub("", text)
    return decoded if all(char.isascii() or char in _KEPT for char in left) else None


DECODERS = {TCVN3: decode_tcvn3, VNI: decode_vni}


@lru_cache(maxsize=1 << 15)
def readings(text: str) -> frozenset[str]:
    """Return the encodings in which the text, not all ASCII, can be Vietnamese."""
    composed = unicodedata.normalize("NFC", text)
    stands = not _SIGNS.search(composed) and is_vietnamese(composed)
    found = {UNICODE} if stands else set()
    if not MARKS.search(text) and all(ord(char) < 0x100 or char in _KEPT for char in text):
        for font, decode in DECODERS.items():
            decoded = decode(text)
            if decoded is not None and is_vietnamese(decoded):
                found.add(font)
    return frozenset(found)


# Signs among the codes that TCVN3 gives to letters; beside a letter they are no signs.
_SIGNS = re.compile(r"[^\W\d_][\u00a1-\u00bf\u00d7\u00f7]|[\u00a1-\u00bf\u00d7\u00f7][^\W\d_]")
