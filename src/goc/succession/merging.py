"""Entries in succession plans: of two in one plan at a time, somebody chooses."""

from goc.kit.merging import InTurn
from goc.officials.queries.told import period

RULES = [
    InTurn(
        model="succession.SuccessionEntry",
        key="official",
        title="Quy hoạch",
        told=lambda row: f"{row.plan}: {period(row.period)}",
        related=("plan",),
        same=("plan_id",),
        per=("plan_id",),
        may_join=False,
    )
]
