"""Legacy fonts brought to Unicode, held against the system's iconv; good text is let alone."""

import shutil
import subprocess
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from goc.kit.legacy_fonts import TCVN3, UNICODE, VNI, decode_tcvn3, decode_vni, readings
from goc.kit.sheets.book import Page
from goc.kit.sheets.mending import mended
from goc.kit.syllables import WORDS, is_syllable
from tests import fonts

DATA = Path(__file__).parents[3] / "data"
VOWELS = "aăâeêioôơuưy"
LETTERS = "".join(fonts.TCVN3)


def texts_of(name: str) -> list[str]:
    """Return every Vietnamese text of a data file, words of four letters' worth and more."""
    found, open_nodes = [], [yaml.safe_load((DATA / name).read_text())]
    while open_nodes:
        node = open_nodes.pop()
        if isinstance(node, dict):
            open_nodes += [*node, *node.values()]
        elif isinstance(node, list):
            open_nodes += node
        elif isinstance(node, str) and not node.isascii() and "\n" not in node:
            found.append(node)
    return sorted(set(found))


NAMES, TITLES = texts_of("names.yaml"), texts_of("titles.yaml")
people = st.lists(st.sampled_from(NAMES), min_size=2, max_size=4).map(" ".join)


def by_iconv(texts: list[str]) -> list[str]:
    assert shutil.which("iconv"), "iconv is part of the base system; install libc-bin"
    sent = "\n".join(texts).encode("latin-1")
    done = subprocess.run(
        ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=sent, capture_output=True, check=True
    )
    return done.stdout.decode().split("\n")


def test_every_letter_of_the_font_is_read_as_iconv_reads_it():
    letters = [chr(code) for code in fonts.TCVN3.values()]

    assert list(map(decode_tcvn3, letters)) == by_iconv(letters) == list(fonts.TCVN3)


@given(st.lists(people, min_size=1, max_size=30))
def test_names_are_read_as_iconv_reads_them(names):
    typed = [fonts.as_tcvn3(name.lower()) for name in names]

    assert [decode_tcvn3(text) for text in typed] == by_iconv(typed)


@given(people)
def test_what_a_font_shows_is_what_was_meant(name):
    assert decode_tcvn3(fonts.as_tcvn3(name)).title() == name.title()
    assert decode_vni(fonts.as_vni(name)) == name
    assert decode_vni(fonts.as_vni(name.upper())) == name.upper()


@given(people)
def test_a_name_in_unicode_can_always_be_unicode(name):
    assert UNICODE in readings(name)


@given(st.lists(st.one_of(people, st.sampled_from(TITLES)), min_size=1, max_size=40))
def test_a_page_of_unicode_is_let_alone(cells):
    page = Page("DS", lambda: iter([[cell] for cell in cells]))

    assert mended(page) is page


@given(st.lists(people, min_size=12, max_size=40), st.sampled_from([TCVN3, VNI]))
def test_a_page_in_a_font_is_read_whole(names, font):
    # Among dozens of cells some can be that font alone; those that can be both follow them.
    sure = "Nguyễn Thị Đường Trưởng phòng"
    typed = {TCVN3: fonts.as_tcvn3, VNI: fonts.as_vni}[font]
    page = mended(Page("DS", lambda: iter([[typed(name)] for name in (sure, *names)])))

    assert [cell.title() for (cell,) in page.rows()] == [sure.title(), *map(str.title, names)]


def test_what_can_be_both_in_a_mixed_column_stands_with_a_warning():
    rows = [["Trưởng phòng"], [fonts.as_tcvn3("Nguyễn Thị Đường")], ["Lý Tú Vò"]]
    page = mended(Page("DS", lambda: iter(rows)))
    *_, (cell,) = page.rows()

    assert (str(cell), cell.tone) == ("Lý Tú Vò", "warning")
    assert cell.why.startswith("Ô này có thể gõ bằng phông TCVN3, khi đó đọc là “")


def test_a_mended_cell_tells_what_stood_there():
    stood = fonts.as_tcvn3("Trưởng phòng Đường")
    ((cell,),) = mended(Page("DS", lambda: iter([[stood]]))).rows()

    assert (str(cell), cell.stood, cell.tone) == ("Trưởng phòng Đường", stood, "repair")
    assert cell.why == "Chữ phông TCVN3 được chuyển sang Unicode."


def test_signs_that_a_font_gives_to_letters_stay_signs():
    rows = [["Điều 5 § 2"], ["12 µm"], ["© Sở Nội vụ"], ["Müller, São Paulo"], ["25 m²"]]
    page = Page("DS", lambda: iter(rows))

    assert mended(page) is page


def test_every_word_of_our_own_lists_is_a_syllable():
    words = {word for text in NAMES for word in WORDS.findall(text)}

    assert {word for word in words if not is_syllable(word)} == set()
