"""The clauses of a requirement drawn as fields: names, ids, choices, what is wrong where."""

from collections.abc import Iterable
from dataclasses import dataclass

from goc.facts.rules import grammar, say
from goc.facts.rules.vocabulary import Vocabulary
from goc.kit.mark import Mark
from goc.standards.rules import boxes, outline
from goc.standards.rules.boxes import Box
from goc.standards.rules.outline import Fault, Group, Kept, Leaf, Node, Writer
from goc.standards.rules.words import CHANGE, DUE, EXEMPT, LEAVES, WHO, Word

MARKS = tuple(Mark.choices)
# As many as fit under one look; more stand in a list to add from.
SEEN_AT_ONCE = 6


@dataclass(frozen=True, slots=True)
class Field:
    """One box drawn: what is in it, what may be."""

    box: Box
    name: str
    offered: list[tuple[str, str]]
    chosen: list[str]
    parameters: list[tuple[str, str]]
    parameter: str
    errors: list[str]

    @property
    def value(self) -> str:
        """What stands in a box that holds one thing."""
        return self.chosen[0] if self.chosen else self.box.default

    @property
    def ticks(self) -> list[tuple[str, str, bool]]:
        """The codes to be ticked: all where they are few, else those chosen."""
        if len(self.offered) <= SEEN_AT_ONCE:
            return [(code, label, code in self.chosen) for code, label in self.offered]
        named = dict(self.offered)
        return [(code, named[code], True) for code in self.chosen if code in named]

    @property
    def more(self) -> list[tuple[str, str]]:
        """The codes that stand in the list to add from."""
        ticked = {code for code, *_ in self.ticks}
        return [each for each in self.offered if each[0] not in ticked]

    @property
    def is_in_use(self) -> bool:
        """Whether it must be filled in, or something stands in it, or is wrong with it."""
        return bool(self.box.needed or self.chosen or self.parameter or self.errors)

    @property
    def described_by(self) -> str:
        """The ids of its hint and its errors."""
        ids = [f"{self.id}_helptext"] if self.box.hint else []
        return " ".join([*ids, f"{self.id}_error"] if self.errors else ids)

    @property
    def id(self) -> str:
        """The id of its control."""
        return _id(self.name)

    @property
    def law_name(self) -> str:
        """The name of the list of numbers that law sets."""
        return self.name + boxes.BY_LAW

    @property
    def is_codes(self) -> bool:
        return self.box.kind == boxes.CODES

    @property
    def is_choice(self) -> bool:
        return self.box.kind in (boxes.CODE, boxes.CHOICE, boxes.YES)

    @property
    def is_amount(self) -> bool:
        return self.box.kind == boxes.AMOUNT

    @property
    def is_level(self) -> bool:
        return self.box.kind == boxes.LEVEL

    @property
    def is_flag(self) -> bool:
        return self.box.kind == boxes.FLAG

    @property
    def is_day(self) -> bool:
        return self.box.kind == boxes.DAY

    @property
    def may_be_empty(self) -> bool:
        return not self.box.default


@dataclass(frozen=True, slots=True)
class Drawn:
    """One node drawn; `path` names it in every field and button of it."""

    path: str
    node: Node
    number: str
    told: str
    fields: list[Field]
    parts: list["Drawn"]
    errors: list[str]
    is_new: bool
    may_wrap: bool

    @property
    def id(self) -> str:
        return _id(self.path)

    @property
    def in_use(self) -> list[Field]:
        """The boxes to be seen at once: the first, those with something in them or wrong."""
        return [field for field in self.fields if field.is_in_use or field is self.fields[0]]

    @property
    def idle(self) -> list[Field]:
        """The other boxes, which wait under one line."""
        shown = self.in_use
        return [field for field in self.fields if field not in shown]

    @property
    def is_group(self) -> bool:
        return isinstance(self.node, Group)

    @property
    def is_kept(self) -> bool:
        return isinstance(self.node, Kept)

    @property
    def is_root(self) -> bool:
        return "." not in self.path

    @property
    def is_drawn_leaf(self) -> bool:
        return isinstance(self.node, Leaf)

    @property
    def hows(self):
        """The ways to join a group's parts."""
        return list(outline.HOWS.items())

    @property
    def offered(self):
        """What may be put into this group: the words, and a group while it is not too deep."""
        suited = [(word.name, word.label) for word in LEAVES if self._part in word.suits]
        inner = [(how, f"Một nhóm: {told}") for how, told in outline.HOWS.items()]
        return suited, inner if self.may_wrap else []

    @property
    def _part(self):
        part = self.path.partition(".")[0]
        return WHO if part == EXEMPT else part


def _id(name: str) -> str:
    return "o-" + "".join(letter if letter.isalnum() else "-" for letter in name)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Draws nodes over one vocabulary, with the faults found."""

    words: Vocabulary
    faults: Iterable[Fault]
    new: str = ""

    def node(self, node: Node, path: str, number: str = "") -> Drawn:
        """Return the node at the path drawn, with all within it."""
        parts = node.parts if isinstance(node, Group) else ()
        drawn = [
            self.node(part, f"{path}.{n}", f"{number}.{n + 1}".lstrip("."))
            for n, part in enumerate(parts)
        ]
        return Drawn(
            path=path,
            node=node,
            number=number,
            told=self._told(node, path),
            fields=[self._field(box, node, path) for box in _boxes(node)],
            parts=drawn,
            errors=[f.sentence for f in self._faults(path) if f.box not in _paths(node)],
            is_new=path == self.new,
            may_wrap=path.count(".") < outline.DEEPEST,
        )

    def ways(self, node: Leaf | Kept, among: Iterable[Word]) -> list[tuple[str, str, bool]]:
        """Return the words of which one is chosen, each with whether it is."""
        chosen = node.word.name if isinstance(node, Leaf) else ""
        return [(word.name, word.label, word.name == chosen) for word in among]

    def _faults(self, path):
        return [fault for fault in self.faults if fault.path == path]

    def _told(self, node, path):
        if isinstance(node, Group) or path in (DUE, CHANGE):
            return ""
        raw = node.raw if isinstance(node, Kept) else Writer().clause(Group(parts=(node,)), path)
        clause, reasons = grammar.read(raw, self.words, at=path)
        return "" if reasons else say.clause(clause, self.words)

    def _field(self, box, node, path):
        named = dict(box.offered(self.words, MARKS))
        typed = [text for text in node.typed.get(box.path, []) if text]
        # What is no longer offered stays to be seen and taken away.
        named |= {text: text for text in typed if box.among and text not in named}
        law = node.typed.get(box.path + boxes.BY_LAW, [])
        return Field(
            box=box,
            name=f"{path}:{box.path}",
            offered=list(named.items()),
            chosen=list(dict.fromkeys(typed)),
            parameters=list(self.words.parameters.items()),
            parameter=law[0] if law else "",
            errors=[fault.sentence for fault in self._faults(path) if fault.box == box.path],
        )


def _boxes(node):
    return node.word.boxes if isinstance(node, Leaf) else ()


def _paths(node):
    return {box.path for box in _boxes(node)}
