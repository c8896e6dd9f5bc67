import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from goc.kit import vietnamese

ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
VOWELS = "aăâeêioôơuưy"

onsets = st.sampled_from(["", "b", "c", "d", "đ", "h", "kh", "l", "ng", "ngh", "nh", "qu", "tr"])
endings = st.sampled_from(["", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "y"])
tones = st.sampled_from(TONES)


@st.composite
def syllables(draw):
    """Return the letters, the number of the tone, and the syllable as it is written."""
    onset, vowel, ending = draw(onsets), draw(st.sampled_from(VOWELS)), draw(endings)
    tone = draw(tones)
    written = unicodedata.normalize("NFC", onset + vowel + tone + ending)
    return tuple(map(ALPHABET.index, onset + vowel + ending)), TONES.index(tone), written


written = syllables().map(lambda syllable: syllable[2])
names = st.lists(written, min_size=1, max_size=5).map(" ".join)
anything = st.text() | st.text(alphabet="aăâáạđðqyY -'\u0301\u0302\u200b\u00a0\u00ad_09")


@given(syllables(), syllables())
def test_two_syllables_stand_by_letters_and_then_by_tone(one, other):
    keys = vietnamese.text_sort_key(one[2]), vietnamese.text_sort_key(other[2])

    assert (keys[0] < keys[1]) == (one[:2] < other[:2])
    assert (keys[0] == keys[1]) == (one[:2] == other[:2])


@given(st.lists(syllables(), min_size=1, max_size=4), st.lists(syllables(), min_size=1, max_size=4))
def test_two_names_stand_word_by_word_the_given_name_first(one, other):
    def place(name):
        return [syllable[:2] for syllable in [name[-1], *name[:-1]]]

    keys = [vietnamese.sort_key(" ".join(part[2] for part in name)) for name in (one, other)]

    assert (keys[0] < keys[1]) == (place(one) < place(other))


@given(anything)
def test_the_byte_order_of_a_key_is_its_text_order(text):
    key = vietnamese.sort_key(text)

    assert "\x00" not in key
    assert "  " not in key
    assert key == key.strip(" ")


@given(anything)
def test_keys_and_clean_text_are_settled(text):
    clean = vietnamese.clean(text)

    assert vietnamese.clean(clean) == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert vietnamese.search_key(clean) == vietnamese.search_key(text)
    assert vietnamese.sort_key(clean) == vietnamese.sort_key(text)


@given(names)
def test_a_search_key_is_plain_and_found_again_by_itself(name):
    key = vietnamese.search_key(name)

    assert key.isascii()
    assert vietnamese.search_key(key) == key
    assert vietnamese.search_key(name.upper()) == key
    assert vietnamese.search_key(unicodedata.normalize("NFD", name)) == key


@given(names, st.integers(0, 40))
def test_a_name_is_found_while_it_is_being_typed(name, typed):
    assert vietnamese.search_key(name).startswith(vietnamese.search_key(name[:typed]))


@given(names)
def test_title_case_is_settled_and_changes_no_letter(name):
    titled = vietnamese.title_case(name.upper())

    assert vietnamese.title_case(titled) == titled
    assert titled.lower() == vietnamese.clean(name)
