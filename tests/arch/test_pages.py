"""Templates, styles and scripts: nothing unused, nothing inline, small files."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = [path for path in (ROOT / "src").glob("**/*.py") if "migrations" not in path.parts]
TEMPLATES = {
    str(path).split("/templates/")[1]: path
    for path in (ROOT / "src").glob("**/templates/**/*.html")
}
STYLES = sorted((ROOT / "src").glob("**/static/**/*.css"))
SCRIPTS = sorted((ROOT / "src").glob("**/static/**/*.js"))
# Django and allauth ask for these by name.
BY_NAME = {"404.html", "403.html", "403_csrf.html", "429.html", "500.html"}
# Those who may write this: opened by pages of rooms to come.
WAITING: set[str] = set()
LAYERS = {"reset", "tokens", "base", "layout", "components", "pages", "utilities"}

ALL_WORDS = "\n".join(path.read_text() for path in [*SOURCES, *TEMPLATES.values()])


def relative(path):
    return str(path.relative_to(ROOT))


def test_every_template_is_used():
    called = set(re.findall(r"""["']([^"'\s]+\.html)[#"']""", ALL_WORDS))

    assert TEMPLATES.keys() - called - BY_NAME - WAITING == set()


def test_no_template_has_inline_style_or_script():
    inline = re.compile(r"<style|\sstyle=|\son\w+=|<script(?![^>]+src=)|hx-on|javascript:")
    found = {name: inline.findall(path.read_text()) for name, path in TEMPLATES.items()}

    assert {name: places for name, places in found.items() if places} == {}


@pytest.mark.parametrize("path", STYLES, ids=relative)
def test_every_style_lives_in_its_layer_and_is_linked(path):
    words = path.read_text()
    name = str(path).split("/static/")[1]

    assert set(re.findall(r"^@layer (\w+) \{", words, re.MULTILINE)) <= LAYERS
    assert words.startswith("@layer ")
    assert f"{{% static '{name}' %}}" in ALL_WORDS


@pytest.mark.parametrize("path", STYLES, ids=relative)
def test_no_style_forces_its_way(path):
    words = path.read_text()

    assert "!important" not in words
    assert re.findall(r"#[0-9a-f]{3,8}\b", words) == []


def test_every_custom_property_that_is_read_is_somewhere_set():
    words = "\n".join(path.read_text() for path in STYLES)
    read = set(re.findall(r"var\((--[\w-]+)\)", words))

    assert read - set(re.findall(r"(--[\w-]+):", words)) == set()


@pytest.mark.parametrize("path", SCRIPTS, ids=relative)
def test_scripts_are_short_and_linked(path):
    assert len(path.read_text().splitlines()) <= 150
    assert str(path).split("/static/")[1] in ALL_WORDS


def test_all_scripts_together_stay_small():
    assert sum(len(path.read_text().splitlines()) for path in SCRIPTS) <= 1500


NAMED = re.compile(r"{% url [^%]*? as (\w+) %}")
WRITTEN_TEXT = re.compile(r'"[^"]*"')


def _partials(words):
    """The parts of a page that htmx asks for alone: where each begins and ends."""
    begun = []
    for found in re.finditer(r"{% (partialdef [\w-]+( inline)?|endpartialdef)[^%]*%}", words):
        if found[1].startswith("partialdef"):
            begun.append((found.end(), bool(found[2])))
        else:
            start, is_part = begun.pop()
            if is_part:
                yield start, found.start()


def _names_missing(words):
    """The addresses that such a part reads, though only the whole page names them."""
    for start, end in _partials(words):
        part = words[start:end]
        told = set(NAMED.findall(words[:start] + words[end:]))
        tags = WRITTEN_TEXT.sub("", " ".join(re.findall(r"{[{%].*?[%}]}", part)))
        for name in sorted(told - set(NAMED.findall(part))):
            if re.search(rf"\b{name}\b", tags):
                yield name


def test_a_part_of_a_page_names_the_addresses_it_leads_to():
    found = {name: list(_names_missing(path.read_text())) for name, path in TEMPLATES.items()}

    assert {name: missing for name, missing in found.items() if missing} == {}


def test_an_address_named_only_outside_a_part_is_found():
    outside = "{% url 'a' as a_url %}{% partialdef x inline %}{{ a_url }}{% endpartialdef %}"
    inside = "{% partialdef x inline %}{% url 'a' as a_url %}{{ a_url }}{% endpartialdef %}"

    assert list(_names_missing(outside)) == ["a_url"]
    assert list(_names_missing(inside)) == []
