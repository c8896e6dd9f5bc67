"""Frameworks, competencies, positions and what people showed, with boring values."""

from datetime import date

from goc.catalogue.models import Builds, Competency, CompetencyFramework, CompetencyLevel
from goc.kit.mark import Mark
from goc.kit.vietnamese import search_key, text_sort_key
from goc.org.models import Title
from goc.standards.models import CompetencyShown, JobPosition, PositionAsks, PositionHolding
from tests.builders import AT, since

LEVELS = ("Biết", "Làm được", "Hướng dẫn người khác")


def make_framework(code="khung-thu", **fields):
    """A framework of the city's own choice, in force from ever on."""
    usual = {
        "title": "Khung thử",
        "creator": "Thành phố",
        "mark": Mark.LOCAL_CHOICE,
        "in_force": since(None),
    }
    return CompetencyFramework.objects.create(code=code, **usual | fields)


def make_competency(code="NL01", *, framework=None, levels=LEVELS, name=None, **fields):
    """A competency with three levels in the framework that there is."""
    framework = framework or CompetencyFramework.objects.first() or make_framework()
    name = name or f"Năng lực {code}"
    usual = {"kind": "Năng lực chung", "position": framework.competencies.count() + 1}
    made = Competency.objects.create(
        framework=framework, code=code, name=name, search_key=search_key(name), **usual | fields
    )
    for step, level in enumerate(levels, start=1):
        CompetencyLevel.objects.create(
            competency=made, step=step, name=level, evidence=f"Thấy {level.lower()}."
        )
    return made


def level(competency, step):
    """One level of a competency."""
    return competency.levels.get(step=step)


def make_position(code="chuyen-vien", *, asks=(), **fields):
    """A position of no title; `asks` are pairs of competency and step."""
    name = fields.pop("name", "Chuyên viên tổng hợp")
    usual = {
        "name": name,
        "search_key": search_key(name),
        "sort_key": text_sort_key(name),
        "position_class": Title.PositionClass.PROFESSIONAL,
        "mark": Mark.LOCAL_CHOICE,
        "in_force": since(None),
    }
    made = JobPosition.objects.create(code=code, **usual | fields)
    for competency, step in asks:
        PositionAsks.objects.create(
            job_position=made, competency=competency, level=level(competency, step)
        )
    return made


def hold(official, position, first=date(2025, 1, 1), end=None):
    """The official placed in the position from a day on, before `end`."""
    return PositionHolding.objects.create(
        official=official, job_position=position, period=since(first, end), ground="QĐ 1"
    )


def show(official, competency, step, by, *, on=date(2026, 6, 1), **fields):
    """An assessment on a day; step 0 saw none of the levels."""
    usual = {
        "kind": CompetencyShown.Kind.ASSESSMENT,
        "reason": "Đã thấy khi làm việc.",
        "said_at": AT,
        "said_by": by,
    }
    return CompetencyShown.objects.create(
        official=official,
        competency=competency,
        level=level(competency, step) if step else None,
        shown_on=on,
        **usual | fields,
    )


def make_builds(programme, competency, step, module=None):
    """The programme brings its learners to a level."""
    return Builds.objects.create(programme=programme, module=module, level=level(competency, step))
