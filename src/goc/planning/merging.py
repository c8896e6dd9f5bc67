"""Seats of a draft plan when two files become one.

Where one file alone stands in a plan, its rows go over. Where both do, those of the kept file stay:
they answer the same needs once; the other seat is free again. A class is never left empty.
"""

from goc.kit.merging import Ledger, Settled
from goc.planning.models import Plan, PlanClass, PlanSeat, Uncovered
from goc.planning.services.recounting import recount

ROWS = (PlanSeat, Uncovered)


def settle(ledger: Ledger, kept: int, lost: int) -> None:
    """Move or take away the seats, and the needs left open, of the file that goes."""
    for plan in Plan.objects.order_by("pk"):
        mine, theirs = (
            [row for model in ROWS for row in model.objects.filter(plan=plan, official=pk)]
            for pk in (kept, lost)
        )
        for row in theirs:
            if not mine or _is_last(row):
                ledger.change(row, within=plan, official=kept)
            else:
                ledger.remove(row, within=plan)


def _is_last(row) -> bool:
    return (
        isinstance(row, PlanSeat)
        and PlanClass.objects.filter(pk=row.plan_class_id, people=1).exists()
    )


RULES = [
    Settled(
        model=f"planning.{model.__name__}",
        key="official",
        title="Dự thảo kế hoạch năm",
        settle=settle if model is PlanSeat else lambda ledger, kept, lost: None,
        after=recount if model is PlanSeat else lambda: None,
    )
    for model in ROWS
]
