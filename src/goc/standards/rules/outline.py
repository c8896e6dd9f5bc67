"""A clause as a form shows it: groups within groups, conditions in boxes, and what only the written
text can say kept as it stands. What is drawn is read back to the same clause.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from goc.standards.rules import words
from goc.standards.rules.boxes import Typed
from goc.standards.rules.words import BY_NAME, CHANGE, DUE, Word

ALL, ANY, NONE = "all", "any", "none"
HOWS = {
    ALL: "tất cả các điều kiện sau",
    ANY: "ít nhất một trong các điều kiện sau",
    NONE: "không điều kiện nào sau đây",
}
# A group in a group in a group: deeper than this people read the written text more easily.
DEEPEST = 3
MOST_PARTS = 40
HOW, WORD, PARTS, KEPT = "how", "word", "parts", "kept"


@dataclass(frozen=True, slots=True)
class Group:
    """Clauses joined: all of them, at least one, or none."""

    how: str = ALL
    parts: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Leaf:
    """One word with what is typed into its boxes."""

    word: Word
    typed: Typed = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kept:
    """What no form can draw, as it is written."""

    raw: object

    @property
    def written(self) -> str:
        """As the form carries it along."""
        return json.dumps(self.raw, ensure_ascii=False, default=str)


type Node = Group | Leaf | Kept


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at one place of the form: the node's path, the box's (or none), a sentence."""

    path: str
    box: str
    sentence: str


def draw(raw: object) -> Group:
    """Return the outline of a clause as the language writes it, None where none is written; its
    root is always a group."""
    if raw is None:
        return Group()
    node = _drawn(raw, depth=0)
    return node if isinstance(node, Group) else Group(ALL, (node,))


def _drawn(raw: object, depth: int) -> Node:
    if not isinstance(raw, Mapping) or not raw:
        return kept(raw)
    if found := words.recognise(raw):
        return Leaf(*found)
    how, parts = _joined(raw)
    if how is None or depth > DEEPEST or not 0 < len(parts) <= MOST_PARTS:
        return kept(raw)
    return Group(how, tuple(_drawn(part, depth + 1) for part in parts))


def kept(raw: object) -> Kept:
    """Keep it as plain as a form carries it along: days as text."""
    try:
        return Kept(json.loads(json.dumps(raw, default=str)))
    except (TypeError, ValueError, RecursionError):
        return Kept({})


def _joined(raw: Mapping) -> tuple[str | None, list]:
    if "qualification" in raw:
        return None, []
    if len(raw) > 1:
        return ALL, [{key: value} for key, value in raw.items()]
    [(key, inner)] = raw.items()
    if key in (ALL, ANY):
        return (key, inner) if isinstance(inner, list) else (None, [])
    if key != "not":
        return None, []
    several = inner.get(ANY) if isinstance(inner, Mapping) and len(inner) == 1 else None
    if isinstance(several, list) and len(several) > 1:
        return NONE, several
    return NONE, [inner]


def draw_due(raw: object) -> Leaf | Kept:
    """Return how a deadline is filled in."""
    return _one_of(raw, words.DUES)


def draw_change(raw: Mapping) -> Leaf | Kept:
    """Return how it is filled in which text judges whom; `raw` holds what the text writes of it."""
    return _one_of(raw or None, words.CHANGES)


def _one_of(raw: object, among: tuple[Word, ...]) -> Leaf | Kept:
    """Return the word that says it; the first where nothing is written."""
    if raw is None:
        return Leaf(among[0])
    found = words.recognise(raw, among[1:]) if isinstance(raw, Mapping) else None
    return Leaf(*found) if found else kept(raw)


@dataclass
class Writer:
    """Writes outlines in the language, and keeps what is wrong with them and where each node went.

    `places` leads from the language's own name of a place (who.any[2]) to the node's path (who.1).
    """

    faults: list[Fault] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)

    def clause(self, root: Group, part: str) -> object:
        """Return the clause of one part of a requirement; a lone condition stands without group."""
        if root.how != NONE and len(root.parts) == 1:
            return self._node(root.parts[0], f"{part}.0", part)
        return self._node(root, part, part)

    def due(self, node: Leaf | Kept) -> object | None:
        """Return the deadline, None where none is set."""
        self.places[DUE] = DUE
        if isinstance(node, Kept):
            return node.raw
        return self._leaf(node, DUE) or None

    def change(self, node: Leaf | Kept) -> dict:
        """Return what a text writes of which text judges whom, empty where it judges everybody."""
        self.places |= dict.fromkeys(("judged_by", "transition"), CHANGE)
        if isinstance(node, Kept):
            return node.raw if isinstance(node.raw, dict) else {}
        return self._leaf(node, CHANGE)

    def _node(self, node: Node, path: str, at: str) -> object:
        self.places[at] = path
        if isinstance(node, Kept):
            return node.raw
        return self._group(node, path, at) if isinstance(node, Group) else self._leaf(node, path)

    def _group(self, node: Group, path: str, at: str) -> dict:
        if not node.parts:
            self.faults.append(Fault(path, "", "Nhóm này chưa có điều kiện nào; hãy thêm hoặc bỏ."))
        if node.how == NONE and len(node.parts) == 1:
            return {"not": self._node(node.parts[0], f"{path}.0", f"{at}.not")}
        key, inside = (ANY, f"{at}.not.any") if node.how == NONE else (node.how, f"{at}.{node.how}")
        parts = [
            self._node(part, f"{path}.{n}", f"{inside}[{n + 1}]")
            for n, part in enumerate(node.parts)
        ]
        return {"not": {key: parts}} if node.how == NONE else {key: parts}

    def _leaf(self, node: Leaf, path: str) -> dict:
        raw, wrong = node.word.write(node.typed)
        self.faults += [Fault(path, box, sentence) for box, sentence in wrong.items()]
        if node.word.boxes and not raw and not wrong:
            self.faults.append(Fault(path, "", "Hãy chọn hoặc ghi ít nhất một mục."))
        return raw


def posted(data: Typed, path: str, depth: int = 0) -> Node | None:
    """Return the node that a form posted under a path, None where it posted none."""
    if kept := data.get(f"{path}:{KEPT}"):
        return Kept(_loaded(kept[0]))
    if word := BY_NAME.get(_one(data, f"{path}:{WORD}")):
        return Leaf(word, {name: data.get(f"{path}:{name}", []) for name in words.named(word)})
    how = _one(data, f"{path}:{HOW}")
    if how not in HOWS or depth > DEEPEST:
        return None
    count = _one(data, f"{path}:{PARTS}")
    count = min(int(count), MOST_PARTS) if count.isascii() and count.isdecimal() else 0
    parts = [posted(data, f"{path}.{n}", depth + 1) for n in range(count)]
    return Group(how, tuple(part for part in parts if part is not None))


def _one(data: Typed, name: str) -> str:
    return next(iter(data.get(name, [])), "")


def _loaded(written: str) -> object:
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        return {}


def changed(root: Group, path: Sequence[int], act: str, chosen: str = "") -> Group:
    """Return the outline after an act on the node at a path; an act that makes no sense, or would
    go deeper than is drawn, does nothing.

    add: put the word `chosen` (or a group, by its how) at the end of this group; remove: take the
    node out; wrap: put it into a group of its own; unwrap: put its parts in its place.
    """
    made = _changed(root, path, act, chosen)
    return made if _depth(made) <= DEEPEST else root


def _depth(node: Node) -> int:
    if not isinstance(node, Group):
        return -1
    return 1 + max(map(_depth, node.parts), default=-1)


def _changed(root: Group, path: Sequence[int], act: str, chosen: str) -> Group:
    if not path:
        return _added(root, chosen) if act == "add" else root
    first, *rest = path
    if first >= len(root.parts):
        return root
    part = root.parts[first]
    if rest or act == "add":
        inner = (_changed(part, rest, act, chosen),) if isinstance(part, Group) else (part,)
    elif act == "remove":
        inner = ()
    elif act == "wrap":
        inner = (Group(ANY, (part,)),)
    elif act == "unwrap" and isinstance(part, Group):
        inner = part.parts
    else:
        inner = (part,)
    return replace(root, parts=(*root.parts[:first], *inner, *root.parts[first + 1 :]))


def _added(group: Group, chosen: str) -> Group:
    if len(group.parts) >= MOST_PARTS:
        return group
    if chosen in HOWS:
        return replace(group, parts=(*group.parts, Group(chosen)))
    word = BY_NAME.get(chosen)
    if word not in words.LEAVES:
        return group
    return replace(group, parts=(*group.parts, Leaf(word)))


PLACE = re.compile(r"Ở mục “([^”]+)”: (.+)", re.DOTALL)


def placed(reasons: Collection[str], places: Mapping[str, str]) -> list[Fault]:
    """Return the reader's reasons at the places of the form that they speak of.

    A reason that names no place known here stands at the top, as it is.
    """
    return [_placed(reason, places) for reason in reasons]


def _placed(reason: str, places: Mapping[str, str]) -> Fault:
    said = PLACE.fullmatch(reason)
    if not said:
        return Fault("", "", reason)
    at, sentence = said.groups()
    above = [place for place in places if at == place or at.startswith((f"{place}.", f"{place}["))]
    if not above:
        return Fault("", "", reason)
    nearest = max(above, key=len)
    box = at[len(nearest) :].lstrip(".")
    sentence = sentence[:1].upper() + sentence[1:]
    return Fault(places[nearest], box.removeprefix("qualification."), sentence)


def nodes(root: Node, path: str) -> Iterator[tuple[str, Node]]:
    """Yield every node with its path, a group before its parts."""
    yield path, root
    if isinstance(root, Group):
        for n, part in enumerate(root.parts):
            yield from nodes(part, f"{path}.{n}")
