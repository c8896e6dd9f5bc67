"""The pages of the room, by noun."""

from goc.utilisation.views.checks import ask, minute, minutes
from goc.utilisation.views.lists import check_list, keep_minutes, listed, review, throw_away

__all__ = [
    "ask",
    "check_list",
    "keep_minutes",
    "listed",
    "minute",
    "minutes",
    "review",
    "throw_away",
]
