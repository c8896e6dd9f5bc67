"""Whether a word can be Vietnamese: the test by which an encoding is told from another.

A syllable is an onset, a rhyme and at most one tone; a rhyme that ends in c, ch, p or t bears
only sắc or nặng. Not a dictionary: it asks what can be spelled, not what is said.
"""

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SHARP = {"\u0301", "\u0323"}
_ONSET_LIST = "ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x"
_RHYME_LIST = """
    a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in ing inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi
    ok om on ong ooc oong op ot ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya
    uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu ynh yt ych yn
"""
_ONSETS, _RHYMES = tuple(_ONSET_LIST.split()), frozenset(_RHYME_LIST.split())
_STOPS = ("c", "ch", "p", "t", "k")
# Words are runs of letters; a mark follows its letter.
WORDS = re.compile(r"[^\W\d_]+")
_ACRONYM = re.compile(r"[A-ZĐƯÔƠÂÊĂ]+")


@lru_cache(maxsize=1 << 14)
def is_syllable(word: str) -> bool:
    """Tell whether the word, in NFC and any case, can be a Vietnamese syllable."""
    letters, tones = _parted(word.lower())
    if len(tones) > 1:
        return False
    for onset in ("", *_ONSETS):
        if letters.startswith(onset):
            rhyme = letters[len(onset) :]
            if onset == "gi" and not rhyme:
                return True
            if rhyme in _RHYMES and (not rhyme.endswith(_STOPS) or set(tones) & _SHARP):
                return True
    return False


def is_vietnamese(text: str) -> bool:
    """Tell whether each word of the NFC text that has a letter beyond ASCII can be Vietnamese:
    a syllable, or an abbreviation in capitals such as HĐND."""
    words = [word for word in WORDS.findall(text) if not word.isascii()]
    return all(is_syllable(word) or _ACRONYM.fullmatch(word) for word in words)


def _parted(word: str) -> tuple[str, list[str]]:
    """Return the letters without tones, and the tones."""
    chars = unicodedata.normalize("NFD", word)
    tones = [char for char in chars if char in _TONES]
    bare = "".join(char for char in chars if char not in _TONES)
    return unicodedata.normalize("NFC", bare), tones
