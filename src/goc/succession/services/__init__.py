"""The only writers of quy hoạch: plans, their entries, and the sheet that brings many."""

from goc.succession.services.entries import add, correct, remove
from goc.succession.services.plans import approve, correct_plan, open_plan
from goc.succession.services.sheet import write_succession

__all__ = ["add", "approve", "correct", "correct_plan", "open_plan", "remove", "write_succession"]
