"""Titles, their groups, and what holding one entails, as data/titles.yaml tells them."""

from dataclasses import dataclass, field
from pathlib import Path

from goc.kit import reference
from goc.kit.errors import Refused
from goc.kit.mark import Mark
from goc.kit.reference import Changes, Entry
from goc.kit.vietnamese import search_key
from goc.law.models import Document
from goc.org.models import ManagementLevel, Tier, Title, TitleEntailment, TitleGroup, UnitKind


@dataclass
class Ladder:
    """What the file says, as rows; keys between them are still codes."""

    groups: dict[str, dict] = field(default_factory=dict)
    titles: dict[str, dict] = field(default_factory=dict)
    entailments: list[dict] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def load_titles(path: Path) -> Changes:
    """Bring in groups, titles and entailments; Refused with every fault found in the file."""
    ladder = _read(path)
    if ladder.reasons:
        raise Refused(*ladder.reasons)
    changes = reference.bring_in(TitleGroup, list(ladder.groups.values()), key="code")
    changes += reference.bring_in(Title, list(ladder.titles.values()), key="code")
    titles = dict(Title.objects.values_list("code", "id"))
    groups = dict(TitleGroup.objects.values_list("code", "id"))
    documents = dict(Document.objects.values_list("code", "id"))
    rows = [
        {
            "title_id": titles[row["title"]],
            "group_id": groups[row["group"]],
            "document_id": documents[row["document"]] if row["document"] else None,
            **{name: row[name] for name in ("management_level", "period", "mark")},
        }
        for row in ladder.entailments
    ]
    among = TitleEntailment.objects.filter(title__code__in=ladder.titles)
    return changes + reference.bring_in(
        TitleEntailment, rows, key="title_id period", among=among, whole=True
    )


def _read(path: Path) -> Ladder:
    ladder, content = Ladder(), reference.read(path)
    for entry in reference.entries(path, content, "groups", ladder.reasons):
        row = _group(entry)
        ladder.groups[row["code"]] = row
    for family in reference.entries(path, content, "families", ladder.reasons):
        for entry in family.inner("titles"):
            _add_title(ladder, family, entry)
        for name in ("class", "group", "manages", "kinds", "tiers", "until", "entails"):
            family.raw(name)
    documents = set(Document.objects.values_list("code", flat=True))
    for row in ladder.entailments:
        _check(ladder, row, documents)
    return ladder


def _group(entry: Entry) -> dict:
    return {
        "code": entry.text("code", longest=60),
        "name": entry.text("name", longest=200),
        "rung": entry.number("rung"),
        "is_leadership": entry.raw("is_leadership", False),
        "mark": entry.choice("mark", Mark),
    }


def _add_title(ladder: Ladder, family: Entry, entry: Entry) -> None:
    title = entry.within(family)
    code, name = title.text("code", longest=60), title.text("name", longest=200)
    if code in ladder.titles:
        title.refuse(f"mã “{code}” đã dùng cho một chức danh khác.")
    ladder.titles[code] = {
        "code": code,
        "name": name,
        "search_key": search_key(name),
        "position_class": title.choice("class", Title.PositionClass),
        "unit_kinds": title.some("kinds", UnitKind),
        "tiers": title.some("tiers", Tier),
        "order": len(ladder.titles) + 1,
        "life": title.span(),
    }
    if title.raw("entails"):
        ladder.entailments += [_entailment(one, code) for one in title.inner("entails")]
    else:
        ladder.entailments.append(_entailment(title, code))


def _entailment(entry: Entry, title: str) -> dict:
    return {
        "title": title,
        "group": entry.text("group"),
        "management_level": entry.choice("manages", ManagementLevel),
        "period": entry.span(),
        "document": entry.text("document", required=False),
        "mark": entry.choice("mark", Mark, default=Mark.FROM_MEMORY.value),
    }


def _check(ladder: Ladder, row: dict, documents: set[str]) -> None:
    if row["group"] not in ladder.groups:
        ladder.reasons.append(
            f"Chức danh “{row['title']}” thuộc nhóm “{row['group']}”, nhưng không có nhóm này."
        )
    if row["document"] and row["document"] not in documents:
        ladder.reasons.append(
            f"Chức danh “{row['title']}” dẫn văn bản “{row['document']}”, nhưng data/law không có."
        )
