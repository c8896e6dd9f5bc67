"""The writers of the room, by what they write."""

from goc.utilisation.services.deciding import Decision, decide, withdraw
from goc.utilisation.services.following import Followed, follow
from goc.utilisation.services.lists import check_list, keep_minutes, review_plan, throw_away
from goc.utilisation.services.minutes import keep_minute
from goc.utilisation.services.shortfalls import step

__all__ = [
    "Decision",
    "Followed",
    "check_list",
    "decide",
    "follow",
    "keep_minute",
    "keep_minutes",
    "review_plan",
    "step",
    "throw_away",
    "withdraw",
]
