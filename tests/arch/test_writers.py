"""Only services and migrations change a table; everything else reads."""

import ast
import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src/goc"
ALWAYS = {
    "save", "create", "get_or_create", "update_or_create", "bulk_create", "bulk_update",
    "select_for_update",
}  # fmt: skip
ON_ROWS = {"update", "delete"}
ROWS = {"objects", "filter", "exclude", "all"}
# Temporary tables are a reader's own paper.
SQL = re.compile(
    r"\b(INSERT INTO|UPDATE \w+|DELETE FROM|COPY \w+|TRUNCATE|ALTER TABLE"
    r"|(?<!ON COMMIT )DROP (?!TABLE IF EXISTS pg_temp)\w+)"
)
# `kit` knows no table: its tools write what a service hands them.
READERS = sorted(
    path
    for path in SOURCE.glob("*/**/*.py")
    if "kit" not in path.relative_to(SOURCE).parts
    and not {"migrations", "services"} & {part.removesuffix(".py") for part in path.parts}
)


def writes(source):
    """What in the source changes a table, as (line, what)."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            name = node.func.attr
            if name in ALWAYS or (name in ON_ROWS and _is_on_rows(node.func.value)):
                yield node.lineno, name
        elif isinstance(node, ast.Constant) and (found := SQL.search(str(node.value))):
            yield node.lineno, found[0]


def _is_on_rows(value):
    return any(isinstance(part, ast.Attribute) and part.attr in ROWS for part in ast.walk(value))


def test_nothing_but_services_writes():
    found = {str(path.relative_to(SOURCE)): list(writes(path.read_text())) for path in READERS}

    assert {name: written for name, written in found.items() if written} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("official.save()", [(1, "save")]),
        ("Unit.objects.filter(pk=1).update(code='x')", [(1, "update")]),
        ("posts.exclude(unit=None).delete()", [(1, "delete")]),
        ("cursor.execute('DELETE FROM org_unit')", [(1, "DELETE FROM")]),
        ("names.update(other); chain.update(b'x')", []),
        ("cursor.execute('DROP TABLE org_unit')", [(1, "DROP TABLE")]),
        ("cursor.execute('CREATE TEMP TABLE x ON COMMIT DROP AS SELECT 1')", []),
    ],
)
def test_the_guard_tells_a_write_from_a_read(source, found):
    assert list(writes(source)) == found
