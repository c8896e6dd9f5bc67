"""Requirements as people write them (YAML), and how two writings differ."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

import yaml

# The order in which people write them; the database keeps none.
ORDER = (
    "code", "order", "short_name", "topic", "title", "sentence", "source", "in_force",
    "who", "exempt", "needs", "due", "judged_by", "transition",
)  # fmt: skip
DAYS = {"from", "until", "since", "issued_before", "held_on", "counted_from"}
SAME, GONE, NEW = "same", "gone", "new"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of two writings laid over each other."""

    how: str
    text: str


def as_yaml(raws: Iterable[Mapping]) -> str:
    """Return requirements as one file that `publish` reads again."""
    listed = [{key: _dated(raw[key], key) for key in ORDER if key in raw} for raw in raws]
    return yaml.safe_dump(
        {"requirements": listed}, allow_unicode=True, sort_keys=False, width=100, indent=2
    )


def _dated(value: object, key: str = "") -> object:
    """Return the value with days as days, which YAML writes without quotation marks."""
    if isinstance(value, Mapping):
        return {name: _dated(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_dated(inner) for inner in value]
    if key in DAYS and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


def differences(before: str, after: str) -> list[Line]:
    """Return every line of both, the lines that only one has marked; where they differ, what is
    gone stands first."""
    old, new = before.splitlines(), after.splitlines()
    lines = []
    for how, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if how == "equal":
            lines += [Line(SAME, text) for text in old[i:j]]
        else:
            lines += [Line(GONE, text) for text in old[i:j]]
            lines += [Line(NEW, text) for text in new[k:m]]
    return lines


def around(lines: list[Line], reach: int = 2) -> list[Line]:
    """Return the marked lines with a few on either side of each, which tell where they stand."""
    marked = [n for n, line in enumerate(lines) if line.how != SAME]
    return [
        line for n, line in enumerate(lines) if any(abs(n - place) <= reach for place in marked)
    ]


def differ(lines: Iterable[Line]) -> bool:
    """Whether anything is marked at all."""
    return any(line.how != SAME for line in lines)
