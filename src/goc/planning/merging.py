"""Seats of a draft plan when two files become one.

Where one file alone stands in a plan, its rows go over. Where both do, those of the kept file stay:
they answer the same needs once, and never two classes at a time. The other seat is free again; a
class left empty by that goes.
"""

from goc.kit.merging import Ledger, Settled
from goc.planning.models import Plan, PlanClass, PlanSeat, Uncovered
from goc.planning.services.draft import take_turn
from goc.planning.services.recounting import recount

ROWS = (PlanSeat, Uncovered)


def settle(ledger: Ledger, kept: int, lost: int) -> None:
    """Move or take away the seats, and the needs left open, of the file that goes."""
    # A plan in the making would seat a file that is gone.
    take_turn()
    for plan in Plan.objects.order_by("pk"):
        mine, theirs = (
            [row for model in ROWS for row in model.objects.filter(plan=plan, official=pk)]
            for pk in (kept, lost)
        )
        for row in theirs:
            if mine:
                ledger.remove(row, within=plan)
            else:
                ledger.change(row, within=plan, official=kept)
        seats = [row.plan_class_id for row in theirs if mine and isinstance(row, PlanSeat)]
        for left_empty in PlanClass.objects.filter(pk__in=seats, learners__isnull=True):
            ledger.remove(left_empty, within=plan)


TITLE = "Dự thảo kế hoạch năm"
RULES = [
    Settled(model="planning.PlanSeat", key="official", title=TITLE, settle=settle, after=recount),
    Settled(model="planning.Uncovered", key="official", title=TITLE),
]
