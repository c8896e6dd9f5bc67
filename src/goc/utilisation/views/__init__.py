"""The pages of the room, by noun."""

from goc.utilisation.views.checks import ask, minute, minutes
from goc.utilisation.views.decisions import debts, decide, decision, decisions, scan, withdraw
from goc.utilisation.views.lists import check_list, keep_minutes, listed, review, throw_away
from goc.utilisation.views.standing import shortfall, shortfalls, unused

__all__ = [
    "ask",
    "check_list",
    "debts",
    "decide",
    "decision",
    "decisions",
    "keep_minutes",
    "listed",
    "minute",
    "minutes",
    "review",
    "scan",
    "shortfall",
    "shortfalls",
    "throw_away",
    "unused",
    "withdraw",
]
