"""docs/law names every number of law that ships, and no other."""

import re
from pathlib import Path

import pytest

from goc.kit import reference

ROOT = Path(__file__).parents[3]
PAGES = {path.name: path.read_text() for path in sorted((ROOT / "docs/law").glob("*.md"))}
FILES = [reference.read(path) for path in sorted((ROOT / "data/law").glob("*.yaml"))]
PARAMETERS = {entry["code"] for content in FILES for entry in content.get("parameters") or []}
NUMBERS = {entry["number"] for content in FILES for entry in content.get("documents") or []}
ROWS = re.compile(r"^\| [^|]+ \| `(\w+)` \|", re.MULTILINE)


def test_every_number_that_ships_has_its_row_on_one_page():
    told = [code for page in PAGES.values() for code in ROWS.findall(page)]

    assert sorted(told) == sorted(PARAMETERS), "Give it a row on the page of its family."


def test_every_page_is_linked_from_the_first():
    linked = set(re.findall(r"\]\(([\w-]+\.md)\)", PAGES["README.md"]))

    assert linked == PAGES.keys() - {"README.md"}


@pytest.mark.parametrize("name", sorted(PAGES.keys() - {"README.md"}))
def test_every_document_of_a_row_ships(name):
    cells = re.findall(r"^\| ([^|]+) \| `\w+` \|", PAGES[name], re.MULTILINE)
    named = {
        part.split(" Điều")[0].split(" Phụ lục")[0] for cell in cells for part in cell.split("; ")
    }

    assert named - NUMBERS == set()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_file_that_a_page_names_is_there(name):
    files = re.findall(r"`((?:tests|data)/[\w./-]+)`", PAGES[name])

    assert [file for file in files if not (ROOT / file).exists()] == []
