"""A requirement while somebody writes it: what is filled in, read at once as far as it can be."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from goc.facts.rules import say
from goc.facts.rules.vocabulary import Vocabulary
from goc.standards.rules import due as due_rules
from goc.standards.rules import outline, text, transitions
from goc.standards.rules.due import Duty
from goc.standards.rules.outline import Fault, Group, Kept, Leaf, Writer
from goc.standards.rules.words import CHANGE, DUE, EXEMPT, NEEDS, WHO

CLAUSES = (WHO, EXEMPT, NEEDS)
OF_CHANGE = tuple(part for part in text.PARTS if part not in (*CLAUSES, DUE))


@dataclass(frozen=True, slots=True)
class Sketch:
    """Who must have what by when, whom the text exempts and which text judges whom, as a form
    shows it."""

    who: Group = field(default_factory=Group)
    exempt: Group = field(default_factory=Group)
    needs: Group = field(default_factory=Group)
    due: Leaf | Kept = field(default_factory=lambda: outline.draw_due(None))
    change: Leaf | Kept = field(default_factory=lambda: outline.draw_change({}))


@dataclass(frozen=True, slots=True)
class Reading:
    """A sketch as both readers will read it: the tree written, and read where nothing is wrong.

    `sentence` is what it says; empty while it cannot be read.
    """

    tree: dict
    duty: Duty | None
    sentence: str
    faults: list[Fault]


def sketch(tree: Mapping) -> Sketch:
    """Return the sketch of a tree as it is written or stored."""
    return Sketch(
        **{part: outline.draw(tree.get(part)) for part in CLAUSES},
        due=outline.draw_due(tree.get(DUE)),
        change=outline.draw_change({part: tree[part] for part in OF_CHANGE if part in tree}),
    )


def posted(data: Mapping[str, list[str]]) -> Sketch:
    """Return the sketch that a form posted; a part that it left out is empty."""
    due, change = outline.posted(data, DUE), outline.posted(data, CHANGE)
    parts = {part: outline.posted(data, part) for part in CLAUSES}
    return Sketch(
        **{part: node if isinstance(node, Group) else Group() for part, node in parts.items()},
        due=outline.draw_due(None) if due is None or isinstance(due, Group) else due,
        change=outline.draw_change({}) if change is None or isinstance(change, Group) else change,
    )


def read(drawn: Sketch, words: Vocabulary, *, since: date) -> Reading:
    """Read a sketch as of its first day; every fault at its place of the form."""
    writer = Writer()
    written = [part for part in CLAUSES if part != EXEMPT or drawn.exempt.parts]
    tree = {part: writer.clause(getattr(drawn, part), part) for part in written}
    due = writer.due(drawn.due)
    tree |= {DUE: due} if due is not None else {}
    change = writer.change(drawn.change)
    tree |= {part: change[part] for part in OF_CHANGE if part in change}
    if writer.faults:
        return Reading(tree, None, "", writer.faults)
    duty, reasons = text.duty(tree, words, since=since)
    told = sentence(duty, words) if duty else ""
    return Reading(tree, duty, told, outline.placed(reasons, writer.places))


def sentence(duty: Duty, words: Vocabulary) -> str:
    """Return who must have what by when, as whole sentences."""
    who, needs = say.clause(duty.who, words), say.clause(duty.needs, words)
    parts = (due_rules.sentence(duty.due, words), transitions.sentence(duty))
    return " ".join([f"Người {who} phải {needs}.", *(f"{part}." for part in parts if part)])


def acted(drawn: Sketch, act: str, path: str, chosen: str) -> Sketch:
    """Return the sketch after an act (outline.changed) on the node at a path such as who.0.1."""
    part, *numbers = path.split(".")
    if part not in CLAUSES or not all(n.isascii() and n.isdecimal() for n in numbers):
        return drawn
    made = outline.changed(getattr(drawn, part), [int(n) for n in numbers], act, chosen)
    return replace(drawn, **{part: made})
