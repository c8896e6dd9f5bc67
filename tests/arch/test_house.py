"""The plan of the house, held against the code: keys look back, files stay small, rooms say what
they own. The import contracts themselves run in `./goc check` (lint-imports)."""

import ast
import re
import tomllib
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).parents[2]
CONTRACTS = {
    contract["id"]: contract
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
        "contracts"
    ]
}
STOREYS = [
    [room.strip(" ()") for room in storey.split("|")] for storey in CONTRACTS["rooms"]["layers"]
]
OWN_MODELS = [model for model in apps.get_models() if model.__module__.startswith("goc.")]
MODULES = sorted(path for path in (ROOT / "src").glob("**/*.py") if "migrations" not in path.parts)
ROOMS = sorted(path.parent for path in (ROOT / "src/goc").glob("*/__init__.py"))
TESTS = sorted((ROOT / "tests").glob("**/*.py"))
TEMPLATES = sorted((ROOT / "src").glob("**/templates/**/*.html"))
VIEWS = sorted(
    (path, node.name, node.end_lineno - node.lineno + 1)
    for path in MODULES
    if path.name == "views.py" or "views" in path.parts
    for node in ast.walk(ast.parse(path.read_text()))
    if isinstance(node, ast.FunctionDef)
)


def relative(path):
    return str(path.relative_to(ROOT))


def longer(paths, most):
    """Those of the files that have more lines than that."""
    return [relative(path) for path in paths if len(path.read_text().splitlines()) > most]


def storey(room):
    return next(number for number, rooms in enumerate(STOREYS) if room in rooms)


def test_keys_point_to_earlier_rooms():
    """A key written as "room.Model" is no import, so the import contract cannot see it."""
    later = [
        f"{model._meta.label}.{field.name}"
        for model in OWN_MODELS
        for field in model._meta.get_fields()
        if field.many_to_one or (field.one_to_one and field.concrete)
        if field.related_model._meta.app_label in {name for names in STOREYS for name in names}
        if field.related_model._meta.app_label != model._meta.app_label
        if storey(field.related_model._meta.app_label) <= storey(model._meta.app_label)
    ]

    assert later == []


def test_no_module_outgrows_its_reader():
    assert longer(MODULES, 400) == [], "Split it by noun, into a package."


def test_no_test_file_outgrows_its_reader():
    assert longer(TESTS, 500) == []


def test_no_template_outgrows_its_reader():
    assert longer(TEMPLATES, 120) == []


def test_no_view_outgrows_its_reader():
    assert [f"{relative(path)}: {name}" for path, name, lines in VIEWS if lines > 25] == []


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_says_what_it_owns_leans_on_and_refuses(room):
    words = ast.get_docstring(ast.parse((room / "__init__.py").read_text())) or ""

    assert re.match(r"(Owns|Tools)\b", words)
    assert "Leans on" in words
    assert "Refuses" in words


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_every_room_keeps_its_floors(room):
    assert room.name == "kit" or f"goc.{room.name}" in CONTRACTS["floors"]["containers"]


def test_no_module_is_a_drawer_for_anything():
    drawers = {"utils", "helpers", "common", "misc", "base", "manager", "tools"}
    named = [(path, {part.removesuffix(".py") for part in path.parts}) for path in MODULES]

    assert [relative(path) for path, parts in named if drawers & parts] == []


def test_no_model_orders_itself():
    """Every list says its own order; a hidden one hides a missing index."""
    assert [model._meta.label for model in OWN_MODELS if model._meta.ordering] == []


def test_every_app_has_one_newest_migration():
    for room in ROOMS:
        names = {path.stem for path in room.glob("migrations/0*.py")}
        older = {
            dependency
            for path in room.glob("migrations/0*.py")
            for dependency in re.findall(
                rf"\(['\"]{room.name}['\"], ['\"](\w+)['\"]\)", path.read_text()
            )
        }
        assert len(names - older) <= 1, f"{room.name} has several leaves: {names - older}"
