"""Whatever is written into the journal has words for whoever reads it."""

import ast
from pathlib import Path

from goc.hall.queries.journal import VERBS

SOURCE = Path(__file__).parents[2] / "src/goc"


def _written():
    """The verbs that stand in calls; of one put together (`f"law.{act}"`) what it begins with."""
    for path in SOURCE.glob("**/*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.keyword) and node.arg == "verb":
                for each in ast.walk(node.value):
                    if isinstance(each, ast.Constant) and "." in str(each.value):
                        yield each.value


def test_every_act_of_the_journal_is_told_in_vietnamese():
    begun = {verb for verb in _written() if verb.endswith((".", "_"))}
    written = set(_written()) - begun

    assert "needs.assessed" in written
    assert written - set(VERBS) == set()
    assert [verb for verb in begun if not any(told.startswith(verb) for told in VERBS)] == []
