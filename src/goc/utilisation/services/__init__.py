"""The writers of the room, by what they write."""

from goc.utilisation.services.deciding import Decision, decide, withdraw
from goc.utilisation.services.lists import check_list, keep_minutes, review_plan, throw_away
from goc.utilisation.services.minutes import keep_minute

__all__ = [
    "Decision",
    "check_list",
    "decide",
    "keep_minute",
    "keep_minutes",
    "review_plan",
    "throw_away",
    "withdraw",
]
