"""Home of each role: what waits for somebody today, then numbers, each with the way behind it."""

from goc.hall.queries.home.own import own_needs, today_in_words
from goc.hall.queries.home.roles import Home, home

__all__ = ["Home", "home", "own_needs", "today_in_words"]
