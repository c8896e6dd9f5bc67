"""What may stand in the columns that name things of the house, for the lists of empty workbooks."""

from collections import Counter

from goc.kit.today import today
from goc.kit.vietnamese import text_sort_key
from goc.officials.models import Level, QualificationKind, Rank
from goc.org.models import Title, UnitVersion

LEVELS = {
    "political_theory": QualificationKind.POLITICAL_THEORY,
    "state_management": QualificationKind.STATE_MANAGEMENT,
    "digital": QualificationKind.DIGITAL_SKILLS,
    "defence": QualificationKind.DEFENCE_EDUCATION,
}


def choices(units: list[int]) -> dict[str, list[str]]:
    """Return what to offer by the name of the column: of units, those given that stand today."""
    standing = UnitVersion.objects.filter(unit__in=units, period__contains=today())
    codes = list(standing.order_by("unit__code").values_list("unit__code", flat=True))
    return {
        "unit": _unit_names(standing),
        "unit_code": codes,
        "parent": codes,
        "title": _sorted(Title.objects.values_list("name", flat=True)),
        "rank": list(Rank.objects.order_by("code").values_list("code", flat=True)),
        "rank_name": _sorted(Rank.objects.values_list("name", flat=True)),
        **{name: _levels(kind) for name, kind in LEVELS.items()},
    }


def _unit_names(standing) -> list[str]:
    """The names of the units, with that of the superior where several have the same."""
    rows = list(standing.order_by("sort_key", "unit_id").values_list("name", "parent_id"))
    often = Counter(name for name, _ in rows)
    superiors = dict(
        UnitVersion.objects.filter(
            unit__in={parent for _, parent in rows if parent}, period__contains=today()
        ).values_list("unit_id", "name")
    )
    told = (
        f"{name}, {superiors[parent]}" if often[name] > 1 and parent in superiors else name
        for name, parent in rows
    )
    return list(dict.fromkeys(told))


def _levels(kind) -> list[str]:
    return list(Level.objects.filter(kind=kind).order_by("step").values_list("name", flat=True))


def _sorted(names) -> list[str]:
    return sorted(set(names), key=text_sort_key)
