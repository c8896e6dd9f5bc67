"""Versions of requirements, read into trees."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from goc.facts.rules.grammar import EARLIEST
from goc.facts.rules.vocabulary import Vocabulary
from goc.kit import span
from goc.kit.mark import Mark
from goc.law.queries import kept_until_changed
from goc.standards.models import Requirement, RequirementVersion
from goc.standards.rules import text
from goc.standards.rules.due import Duty
from goc.standards.rules.transitions import is_open
from goc.standards.rules.written import as_yaml


@dataclass(frozen=True, slots=True)
class Source:
    """The text of law that a requirement stands in, and how sure we are of it."""

    document: str
    number: str
    article: str
    mark: str

    @property
    def mark_label(self) -> str:
        return str(Mark(self.mark).label)


@dataclass(frozen=True, slots=True)
class Version:
    """The text of a requirement that judges a day."""

    id: int
    requirement_id: int
    code: str
    short_name: str
    topic: str
    title: str
    sentence: str
    source: Source
    since: date
    tree: dict
    duty: Duty
    # The first day on which it no longer holds; None while no end is set.
    end: date | None = None
    # The texts before it, the latest first, where one of them may judge in its place that day.
    former: tuple["Version", ...] = ()

    def __hash__(self):
        return self.id


def in_force(on: date, words: Vocabulary) -> list[Version]:
    """Return the versions that judge the day, in the order of the matrix."""
    return list(_in_force(on, words))


@kept_until_changed(16)
def _in_force(on: date, words: Vocabulary) -> tuple[Version, ...]:
    found = (
        RequirementVersion.objects.filter(in_force__contains=on)
        .select_related("requirement", "document")
        .order_by("requirement__order", "requirement__code")
    )
    return tuple(_with_former([version_from(row, words) for row in found], on, words))


def _with_former(versions: list[Version], on: date, words: Vocabulary) -> list[Version]:
    """Give each version that may leave people to an earlier text the earlier texts; one query, and
    none where no version does."""
    asked = {each.requirement_id for each in versions if is_open(each.duty, on)}
    if not asked:
        return versions
    earlier = earlier_texts(asked, words)
    return [
        replace(each, former=before(each.since, earlier[each.requirement_id]))
        if each.requirement_id in asked
        else each
        for each in versions
    ]


def earlier_texts(requirements: Collection[int], words: Vocabulary) -> dict[int, list[Version]]:
    """Return every text of each of the requirements, the latest first."""
    rows = (
        RequirementVersion.objects.filter(requirement__in=requirements)
        .select_related("requirement", "document")
        .order_by("-in_force")
    )
    found: dict[int, list[Version]] = {pk: [] for pk in requirements}
    for row in rows:
        found[row.requirement_id].append(version_from(row, words))
    return found


def before(since: date, texts: Iterable[Version]) -> tuple[Version, ...]:
    """Return those that began before the day, as if none of them held on the day or later."""
    return tuple(
        replace(text, end=min(text.end or since, since)) for text in texts if text.since < since
    )


def unpublished(
    raw: Mapping, duty: Duty, requirement: Requirement | None, words: Vocabulary
) -> Version:
    """Return a text that nobody put in force, as the readers take it; `raw` as a file writes it,
    `duty` as it was read. Its id is that of no version."""
    source = raw.get("source") or {}
    former = ()
    if duty.transition and requirement:
        former = before(duty.since, earlier_texts([requirement.pk], words)[requirement.pk])
    return Version(
        id=0,
        requirement_id=requirement.pk if requirement else 0,
        code=raw["code"],
        short_name=raw["short_name"],
        topic=raw["topic"],
        title=raw["title"],
        sentence=raw["sentence"],
        source=Source(
            document=source.get("document") or "",
            number="",
            article=source.get("article") or "",
            mark=source.get("verification") or "",
        ),
        since=duty.since,
        tree={part: raw[part] for part in text.PARTS if part in raw},
        duty=duty,
        former=former,
    )


def as_written(row: RequirementVersion) -> dict:
    """Return the stored version as a file writes it down."""
    requirement, period = row.requirement, row.in_force
    return {
        "code": requirement.code,
        "order": requirement.order,
        "short_name": requirement.short_name,
        "topic": requirement.topic,
        "title": row.title,
        "sentence": row.sentence,
        "source": {
            "document": row.document.code,
            "article": row.article or None,
            "verification": row.mark,
        },
        "in_force": {"from": period.lower, "until": span.last_day(period)},
        **row.tree,
    }


def written(*codes: str) -> str:
    """Return every text of the requirements as one file, each requirement's earliest first, in the
    order given; empty where there is none."""
    rows = (
        RequirementVersion.objects.filter(requirement__code__in=codes)
        .select_related("requirement", "document")
        .order_by("in_force", "pk")
    )
    ordered = sorted(rows, key=lambda row: codes.index(row.requirement.code))
    return as_yaml([as_written(row) for row in ordered]) if ordered else ""


def version_from(row: RequirementVersion, words: Vocabulary) -> Version:
    """Return the stored version with its tree read; a tree that no longer reads is a bug."""
    since = row.in_force.lower or EARLIEST
    duty, reasons = text.duty(row.tree, words, since=since)
    if reasons:
        raise ValueError(f"{row.requirement.code} no longer reads: {' '.join(reasons)}")
    return Version(
        id=row.pk,
        requirement_id=row.requirement_id,
        code=row.requirement.code,
        short_name=row.requirement.short_name,
        topic=row.requirement.topic,
        title=row.title,
        sentence=row.sentence,
        source=Source(row.document.code, row.document.number, row.article, row.mark),
        since=since,
        tree=row.tree,
        duty=duty,
        end=row.in_force.upper,
    )
