"""A package of CASE read strictly where it must be, leniently where others write otherwise.

What cannot be used at all is refused; what can be left out is left out, with a sentence.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid5

from goc.catalogue.rules.competencies import MOST_LEVELS
from goc.catalogue.rules.exchange import CHILD_OF, Framework, Item, Level, urn
from goc.kit.vietnamese import clean

MOST_ITEMS = 20_000
SHOWN = 5
USED = {
    "identifier", "uri", "CFDocumentURI", "fullStatement", "humanCodingScheme", "CFItemType",
    "CFItemTypeURI", "notes", "language", "lastChangeDateTime",
}  # fmt: skip


@dataclass(slots=True)
class Reading:
    """What a package says: the framework, why it cannot be taken in at all, what was left out."""

    framework: Framework | None = None
    reasons: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read(package: object) -> Reading:
    """Read a package as JSON gave it."""
    found = Reading()
    inner = package.get("CFPackage", package) if isinstance(package, dict) else None
    document = inner.get("CFDocument") if isinstance(inner, dict) else None
    if not isinstance(document, dict):
        found.reasons.append(
            "Tệp không có CFDocument, nên không phải là khung năng lực theo CASE; hãy xuất lại tệp"
            " dạng CFPackage."
        )
        return found
    items = _items(inner, found)
    own = _document(document, found)
    _join(items, inner, own.get("identifier", ""), found)
    _describe(items, inner, found)
    if not items and not found.reasons:
        found.reasons.append("Tệp không có mục (CFItem) nào dùng được.")
    if not found.reasons:
        found.framework = Framework(items=tuple(_placed(items)), **own)
    return found


def _text(thing: dict, name: str) -> str:
    value = thing.get(name)
    return clean(value) if isinstance(value, str) else ""


def _uuid(thing: object, name: str = "identifier") -> str:
    """The identifier in its usual form; empty where there is none, or it is no UUID."""
    value = thing.get(name) if isinstance(thing, dict) else None
    try:
        return str(UUID(value)) if isinstance(value, str) else ""
    except ValueError:
        return ""


def _list(inner: dict, name: str) -> Iterator[dict]:
    value = inner.get(name)
    return (each for each in value if isinstance(each, dict)) if isinstance(value, list) else ()


def _document(document: dict, found: Reading) -> dict:
    own = {
        "identifier": _uuid(document),
        "title": _text(document, "title"),
        "creator": _text(document, "creator") or _text(document, "publisher"),
        "description": _text(document, "description"),
        "origin": _text(document, "uri"),
        "begins": _day(document, "statusStartDate", found),
        "ends": _day(document, "statusEndDate", found),
    }
    if own["origin"] == urn(own["identifier"]):
        own["origin"] = ""
    if not own["identifier"]:
        found.reasons.append(
            "CFDocument không có identifier dạng UUID; hãy xin lại tệp đúng chuẩn."
        )
    if not own["title"]:
        found.reasons.append("CFDocument không có title; hãy xin lại tệp đúng chuẩn.")
    if not own["creator"]:
        found.notes.append("Tệp không ghi nơi ban hành (creator); tạm ghi “không rõ”.")
        own["creator"] = "không rõ"
    for name, longest in (("title", 300), ("creator", 300), ("origin", 500)):
        if len(own[name]) > longest:
            found.reasons.append(f"CFDocument: “{name}” dài quá {longest} ký tự.")
    if own["begins"] and own["ends"] and own["ends"] < own["begins"]:
        found.reasons.append("CFDocument: statusEndDate đứng trước statusStartDate.")
    return own


def _day(document: dict, name: str, found: Reading) -> date | None:
    text = _text(document, name)
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        found.notes.append(f"{name} ghi “{text[:40]}”, không phải là ngày; để trống.")
        return None


@dataclass(slots=True)
class _Draft:
    identifier: str
    code: str
    name: str
    kind: str
    description: str
    place: int
    parent: str | None = None
    sequence: int | None = None
    levels: tuple[Level, ...] = ()


def _items(inner: dict, found: Reading) -> dict[str, _Draft]:
    items: dict[str, _Draft] = {}
    codes, unused = set(), Counter()
    left_out, made_up = [], 0
    for place, each in enumerate(_list(inner, "CFItems")):
        draft = _draft(each, place)
        if draft is None or draft.identifier in items:
            left_out.append(_text(each, "fullStatement")[:60] or f"thứ {place + 1}")
            continue
        if not draft.code or draft.code in codes:
            draft.code, made_up = (
                f"{draft.code[:60]}-{draft.identifier[:8]}".strip("-"),
                made_up + 1,
            )
        codes.add(draft.code)
        unused.update(name for name in each if name not in USED)
        items[draft.identifier] = draft
    if len(items) > MOST_ITEMS:
        found.reasons.append(f"Tệp có hơn {MOST_ITEMS} mục; hãy tách thành nhiều khung.")
    if left_out:
        found.notes.append(
            "Bỏ qua mục không có identifier dạng UUID, không có fullStatement, quá dài hoặc trùng:"
            f" {_some(left_out)}."
        )
    if made_up:
        found.notes.append(
            f"{made_up} mục không có mã (humanCodingScheme) riêng; lấy 8 ký tự đầu của identifier."
        )
    if unused:
        told = ", ".join(f"{name} ({times} mục)" for name, times in sorted(unused.items()))
        found.notes.append(f"Trường không dùng, không giữ lại: {told}.")
    return items


def _draft(each: dict, place: int) -> _Draft | None:
    identifier, name = _uuid(each), _text(each, "fullStatement")
    if not identifier or not name or len(name) > 2000:
        return None
    named = each.get("CFItemTypeURI")
    kind = _text(each, "CFItemType") or (_text(named, "title") if isinstance(named, dict) else "")
    code = _text(each, "humanCodingScheme")
    return _Draft(
        identifier=identifier,
        code=code if len(code) <= 80 else "",
        name=name,
        kind=kind[:120],
        description=_text(each, "notes"),
        place=place,
    )


def _some(names: list[str]) -> str:
    told = "; ".join(f"“{name}”" for name in names[:SHOWN])
    return f"{told} và {len(names) - SHOWN} mục khác" if len(names) > SHOWN else told


def _join(items: dict[str, _Draft], inner: dict, document: str, found: Reading) -> None:
    others, elsewhere, twice, joined = Counter(), [], [], set()
    for each in _list(inner, "CFAssociations"):
        kind, origin = _text(each, "associationType"), items.get(_uuid(each.get("originNodeURI")))
        if kind != CHILD_OF or origin is None:
            others[kind or "không tên"] += 1
        elif origin.identifier in joined:
            twice.append(origin.name[:60])
        else:
            joined.add(origin.identifier)
            if not _belong(origin, each, items, document):
                elsewhere.append(origin.name[:60])
    if twice:
        found.notes.append(f"Mục thuộc nhiều mục khác; chỉ giữ nơi đầu tiên: {_some(twice)}.")
    if elsewhere:
        found.notes.append(f"Mục thuộc một mục ngoài tệp, nên đứng ở bậc đầu: {_some(elsewhere)}.")
    if others:
        told = ", ".join(f"{kind} ({times})" for kind, times in sorted(others.items()))
        found.notes.append(f"Quan hệ không dùng, không giữ lại: {told}.")
    _check_circles(items, found)


def _belong(origin: _Draft, each: dict, items: dict[str, _Draft], document: str) -> bool:
    """Put the item where the association says; False where that is outside the file."""
    number, target = each.get("sequenceNumber"), _uuid(each.get("destinationNodeURI"))
    origin.sequence = number if isinstance(number, int) else None
    origin.parent = target if target in items else None
    return target in items or target == document


def _check_circles(items: dict[str, _Draft], found: Reading) -> None:
    settled: set[str] = set()
    for start in items:
        way: list[str] = []
        here: str | None = start
        while here is not None and here not in settled and here not in way:
            way.append(here)
            here = items[here].parent
        if here in way:
            circle = [items[key].name[:60] for key in way[way.index(here) :]]
            found.reasons.append(f"Các quan hệ isChildOf tạo thành vòng: {_some(circle)}.")
            return
        settled.update(way)


def _describe(items: dict[str, _Draft], inner: dict, found: Reading) -> None:
    """Give the items the levels of the criteria that speak of them."""
    strange, known = 0, set()
    for rubric in _list(inner, "CFRubrics"):
        for criterion in _list(rubric, "CFRubricCriteria"):
            item = items.get(_uuid(criterion.get("CFItemURI")))
            if item is None or item.levels:
                strange += 1
                continue
            item.levels = _levels(criterion, item, known)
            if len(item.levels) > MOST_LEVELS:
                found.notes.append(
                    f"“{item.name[:60]}” có hơn {MOST_LEVELS} mức; không lấy mức nào của mục này."
                )
                item.levels = ()
    if strange:
        found.notes.append(
            f"{strange} tiêu chí (CFRubricCriterion) không gắn với một mục của tệp, hoặc gắn với"
            " mục đã có mức; bỏ qua."
        )


def _levels(criterion: dict, item: _Draft, known: set[str]) -> tuple[Level, ...]:
    rows = list(_list(criterion, "CFRubricCriterionLevels"))
    # By place, else by score, else as written: sorting keeps what stands equal in its order.
    rows.sort(key=lambda row: (_number(row, "position"), _number(row, "score")))
    levels = []
    for step, row in enumerate(rows, start=1):
        identifier = _uuid(row)
        if not identifier or identifier in known:
            identifier = str(uuid5(UUID(item.identifier), f"level {step}"))
        known.add(identifier)
        name = _text(row, "quality")[:300] or f"Mức {step}"
        levels.append(Level(identifier, step, name, _text(row, "description")))
    return tuple(levels)


def _number(row: dict, name: str) -> float:
    value = row.get(name)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return value if is_number else float("inf")


def _placed(items: dict[str, _Draft]) -> Iterator[Item]:
    """The items in their order, numbered from 1: by sequence where the file has one."""
    ordered = sorted(
        items.values(),
        key=lambda each: (each.place if each.sequence is None else each.sequence, each.place),
    )
    for position, each in enumerate(ordered, start=1):
        yield Item(
            each.identifier, each.code, each.name, position, each.kind, each.description,
            each.parent, each.levels,
        )  # fmt: skip
