"""The writers of the room, by what they write."""

from goc.utilisation.services.lists import check_list, keep_minutes, review_plan, throw_away
from goc.utilisation.services.minutes import keep_minute

__all__ = ["check_list", "keep_minute", "keep_minutes", "review_plan", "throw_away"]
