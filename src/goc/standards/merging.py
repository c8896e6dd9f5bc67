"""Dispensations, positions and what was shown, of two files made one.

Of two dispensations for one requirement at a time, and of two positions at a time, somebody
chooses; what was shown of either is shown of the one person.
"""

from goc.kit.merging import InTurn, Moved
from goc.officials.queries.told import period


def _told(row):
    return f"{row.get_kind_display()} “{row.requirement.short_name}”: {period(row.period)}"


RULES = [
    InTurn(
        model="standards.Dispensation",
        key="official",
        title="Miễn, ngoại lệ",
        told=_told,
        related=("requirement",),
        same=("requirement_id", "kind"),
        per=("requirement_id",),
        may_join=False,
        excludes=lambda row: not row.period.isempty,
    ),
    InTurn(
        model="standards.PositionHolding",
        key="official",
        title="Vị trí việc làm",
        told=lambda row: f"{row.job_position.name}: {period(row.period)}",
        related=("job_position",),
        same=("job_position_id",),
    ),
    Moved(
        model="standards.CompetencyShown",
        key="official",
        title="Năng lực đã thể hiện",
        told=lambda row: f"{row} ({row.shown_on:%d/%m/%Y})",
        related=("competency", "level"),
    ),
]
