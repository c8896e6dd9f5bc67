"""Dispensations of two files made one: of two for one requirement at a time, somebody chooses."""

from goc.kit.merging import InTurn
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
    )
]
