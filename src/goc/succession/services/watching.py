"""The tables of quy hoạch whose changes a sheet tells its sender, field by field."""

from goc.kit.differing import Watched
from goc.succession.models import SuccessionEntry, SuccessionPlan
from goc.succession.services.sheet import SAME_PLAN

SEATS_TOLD = f'''JOIN succession_successionplan p ON p.id = new.id
    JOIN incoming i ON {SAME_PLAN} AND i.seats IS NOT NULL
    JOIN found f ON f."row" = i."row"'''
SUCCESSION = (
    Watched(model=SuccessionPlan, rows=SEATS_TOLD, fields=("seats",)),
    Watched(
        model=SuccessionEntry,
        rows="JOIN found f ON f.thing_id = new.id",
        fields=("period", "degree_then", "theory_then", "ground", "end_ground"),
    ),
)
