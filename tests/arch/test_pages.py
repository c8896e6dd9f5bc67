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
