"""Frameworks as others read and write them: CASE 1.0 and 1.1 of 1EdTech, as plain data.

https://www.imsglobal.org/spec/case/v1p1. A package is one document, a flat list of items, the
associations between them (`isChildOf` makes the tree) and rubrics whose criteria describe levels.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid5

CHILD_OF = "isChildOf"
LANGUAGE = "vi"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of an item."""

    identifier: str
    step: int
    name: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One competency, or a group of them; `parent` is the identifier of what it belongs to,
    `position` its place among all, from 1."""

    identifier: str
    code: str
    name: str
    position: int
    kind: str = ""
    description: str = ""
    parent: str | None = None
    levels: tuple[Level, ...] = ()


@dataclass(frozen=True, slots=True)
class Framework:
    """A framework with its items in their order; `begins` and `ends` are its first and last day."""

    identifier: str
    title: str
    creator: str
    description: str = ""
    origin: str = ""
    begins: date | None = None
    ends: date | None = None
    items: tuple[Item, ...] = ()


def write(framework: Framework, *, at: datetime) -> dict:
    """Return the framework as a package of CASE 1.1, said to be as of the moment `at`."""
    stamp = at.isoformat()
    document = _link("CFDocument", framework.identifier, framework.title, framework.origin)
    return {
        "CFPackage": _told(
            CFDocument=_told(
                identifier=framework.identifier,
                uri=document["uri"],
                creator=framework.creator,
                title=framework.title,
                description=framework.description,
                lastChangeDateTime=stamp,
                language=LANGUAGE,
                caseVersion="1.1",
                statusStartDate=framework.begins and framework.begins.isoformat(),
                statusEndDate=framework.ends and framework.ends.isoformat(),
            ),
            CFItems=[_item(item, document, stamp) for item in framework.items],
            CFAssociations=[
                _association(item, framework, document, stamp) for item in framework.items
            ],
            CFRubrics=_rubrics(framework, stamp),
        )
    }


def _told(**fields) -> dict:
    return {name: value for name, value in fields.items() if value not in (None, "")}


def urn(identifier: str) -> str:
    """The address of a thing of ours: it names it, and promises no page."""
    return f"urn:uuid:{identifier}"


def _link(kind: str, identifier: str, title: str, uri: str = "") -> dict:
    return {"title": title or kind, "identifier": identifier, "uri": uri or urn(identifier)}


def _item(item: Item, document: dict, stamp: str) -> dict:
    return _told(
        identifier=item.identifier,
        uri=urn(item.identifier),
        CFDocumentURI=document,
        fullStatement=item.name,
        humanCodingScheme=item.code,
        CFItemType=item.kind,
        notes=item.description,
        language=LANGUAGE,
        lastChangeDateTime=stamp,
    )


def _association(item: Item, framework: Framework, document: dict, stamp: str) -> dict:
    identifier = str(uuid5(UUID(item.identifier), CHILD_OF))
    names = {each.identifier: each.name for each in framework.items}
    parent = item.parent and _link("CFItem", item.parent, names.get(item.parent, ""))
    return {
        "identifier": identifier,
        "uri": urn(identifier),
        "CFDocumentURI": document,
        "associationType": CHILD_OF,
        "sequenceNumber": item.position,
        "originNodeURI": _link("CFItem", item.identifier, item.name),
        "destinationNodeURI": parent or document,
        "lastChangeDateTime": stamp,
    }


def _rubrics(framework: Framework, stamp: str) -> list | None:
    criteria = [_criterion(item, stamp) for item in framework.items if item.levels]
    if not criteria:
        return None
    identifier = str(uuid5(UUID(framework.identifier), "CFRubric"))
    return [
        {
            "identifier": identifier,
            "uri": urn(identifier),
            "title": framework.title,
            "lastChangeDateTime": stamp,
            "CFRubricCriteria": criteria,
        }
    ]


def _criterion(item: Item, stamp: str) -> dict:
    identifier = str(uuid5(UUID(item.identifier), "CFRubricCriterion"))
    levels = [
        _told(
            identifier=level.identifier,
            uri=urn(level.identifier),
            quality=level.name,
            description=level.evidence,
            score=level.step,
            position=level.step,
            lastChangeDateTime=stamp,
        )
        for level in item.levels
    ]
    return {
        "identifier": identifier,
        "uri": urn(identifier),
        "category": item.kind or "CFItem",
        "CFItemURI": _link("CFItem", item.identifier, item.name),
        "position": item.position,
        "lastChangeDateTime": stamp,
        "CFRubricCriterionLevels": levels,
    }


@dataclass(frozen=True, slots=True)
class Change:
    """What bringing a framework in would do: names of items new, changed and left as they are,
    those that stand here but not in the file (they stay), levels that would go."""

    is_new: bool
    own_changed: bool
    added: tuple[str, ...]
    changed: tuple[str, ...]
    same: int
    kept: tuple[str, ...]
    levels_gone: tuple[str, ...]

    @property
    def has_any(self) -> bool:
        """Whether anything would be written."""
        return bool(self.is_new or self.own_changed or self.added or self.changed)


def compare(standing: Framework | None, wanted: Framework) -> Change:
    """Tell what would become of the framework that stands here, None where there is none."""
    held = {item.identifier: item for item in standing.items} if standing else {}
    named = [item.identifier for item in wanted.items]
    # Where each stands among those that both know: what the file omits keeps its place beside.
    places = {key: place for place, key in enumerate(key for key in held if key in set(named))}
    own = {key: place for place, key in enumerate(key for key in named if key in held)}
    changed = tuple(
        item.name
        for item in wanted.items
        if item.identifier in held
        and (
            places[item.identifier] != own[item.identifier] or _differ(item, held[item.identifier])
        )
    )
    added = tuple(item.name for item in wanted.items if item.identifier not in held)
    return Change(
        is_new=standing is None,
        own_changed=standing is not None and _own(standing) != _own(wanted),
        added=added,
        changed=changed,
        same=len(wanted.items) - len(added) - len(changed),
        kept=tuple(item.name for key, item in held.items() if key not in own),
        levels_gone=tuple(_gone(held, wanted)),
    )


def _differ(item: Item, held: Item) -> bool:
    return _apart(item) != _apart(held) or bool(item.levels and item.levels != held.levels)


def _apart(item: Item) -> tuple:
    return item.code, item.name, item.kind, item.description, item.parent


def _own(framework: Framework) -> tuple:
    return (
        framework.title, framework.creator, framework.description, framework.origin,
        framework.begins, framework.ends,
    )  # fmt: skip


def _gone(held: dict[str, Item], wanted: Framework):
    for item in wanted.items:
        before = held.get(item.identifier)
        if before and item.levels:
            left = {level.identifier for level in item.levels}
            for level in before.levels:
                if level.identifier not in left:
                    yield f"{before.name}: mức {level.step}, {level.name}"
