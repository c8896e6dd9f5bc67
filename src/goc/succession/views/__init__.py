"""Pages of quy hoạch: the plans, one of them, its people; and what is written there."""

from goc.succession.views.reading import people, plan, plans, printed
from goc.succession.views.writing import add, approve, correct, open_plan, remove, seats

__all__ = [
    "add",
    "approve",
    "correct",
    "open_plan",
    "people",
    "plan",
    "plans",
    "printed",
    "remove",
    "seats",
]
