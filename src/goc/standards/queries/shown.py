"""All that officials have shown: what was said of them, and what their certificates stand for."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from goc.catalogue.models import Builds, CompetencyLevel, Grants
from goc.kit import partial
from goc.kit.vietnamese import search_key
from goc.officials.models import Qualification
from goc.standards.models import CompetencyShown
from goc.standards.rules.showing import Shown, Way

WAYS = {
    Way.ASSESSMENT: "Đánh giá",
    Way.EVIDENCE: "Minh chứng",
    Way.COURSE: "Kết quả học",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One showing in words, with what the rule weighs (`shown`); `row` where somebody wrote it."""

    competency: int
    shown: Shown
    when: str
    level: str
    who: str
    why: str
    row: CompetencyShown | None = None

    @property
    def way(self) -> str:
        """How it was shown, in words."""
        return WAYS[self.shown.way]

    @property
    def is_withdrawn(self) -> bool:
        """Whether it counts no more."""
        return bool(self.row and self.row.withdrawn_at)


def by_official(officials: Collection[int], on: date) -> dict[int, list[Line]]:
    """What each of these officials has shown up to the day, the latest first, even if withdrawn."""
    found: dict[int, list[Line]] = defaultdict(list)
    rows = CompetencyShown.objects.filter(official__in=officials, shown_on__lte=on)
    rows = rows.select_related("level", "said_by", "withdrawn_by", "evidence")
    for row in rows.order_by("-shown_on", "-pk"):
        found[row.official_id].append(_said(row))
    for official, line in _from_courses(officials, on):
        found[official].append(line)
    for lines in found.values():
        lines.sort(key=_latest, reverse=True)
    return found


def _latest(line: Line):
    return line.shown.last or date.min, line.shown.place


def _said(row: CompetencyShown) -> Line:
    step = row.level.step if row.level else 0
    return Line(
        competency=row.competency_id,
        shown=Shown(Way(row.kind), step, row.shown_on, row.shown_on, row.pk),
        when=f"{row.shown_on:%d/%m/%Y}",
        level=str(row.level or "chưa đạt mức nào"),
        who=row.said_by.full_name,
        why=row.reason,
        row=row,
    )


def _from_courses(officials: Collection[int], on: date):
    """Certificates that a programme grants, as the levels which that programme builds."""
    granted = _granted()
    if not granted:
        return
    kinds = {(kind, level) for kind, level, _ in granted}
    rows = (
        Qualification.objects.filter(
            person__in=officials,
            kind__in={kind for kind, _ in kinds},
            level__in={level for _, level in kinds},
        )
        .exclude(expires_on__lt=on)
        .select_related("level")
    )
    for row in rows.order_by("pk"):
        levels = {
            level
            for field in {search_key(row.field), ""}
            for level in granted.get((row.kind, row.level_id, field), ())
        }
        for level in _highest(levels):
            if row.granted is None or row.granted.lower <= on:
                yield row.person_id, _learnt(row, level)


def _granted() -> dict[tuple[str, int, str], set[CompetencyLevel]]:
    """The levels that stand behind a kind and level of certificate, and behind its field; a
    programme that grants no field stands behind every field."""
    built = defaultdict(set)
    for row in Builds.objects.select_related("level__competency"):
        built[row.programme_id].add(row.level)
    found = defaultdict(set)
    for grant in Grants.objects.filter(programme__in=built.keys()):
        found[grant.kind, grant.level_id, search_key(grant.field)] |= built[grant.programme_id]
    return found


def _highest(levels: set[CompetencyLevel]) -> list[CompetencyLevel]:
    best: dict[int, CompetencyLevel] = {}
    for level in levels:
        other = best.get(level.competency_id)
        if other is None or other.step < level.step:
            best[level.competency_id] = level
    return [best[key] for key in sorted(best)]


def _learnt(row: Qualification, level: CompetencyLevel) -> Line:
    days = row.granted
    last = days.upper - timedelta(days=1) if days else None
    return Line(
        competency=level.competency_id,
        shown=Shown(Way.COURSE, level.step, days and days.lower, last, -row.pk),
        when=partial.display(days) if days else "không rõ ngày",
        level=str(level),
        who=row.institution or "chứng chỉ trong hồ sơ",
        why=" · ".join(filter(None, [str(row), row.field])),
    )
