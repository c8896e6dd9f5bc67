"""How many months of a window somebody is in office: hours asked pro rata are counted by them."""

from collections.abc import Iterable
from datetime import date, timedelta

from goc.facts.rules import tree
from goc.facts.rules.person import LONG_AGO, AbsenceFact, Ground, PersonFacts, PostFact

# Who is seconded works, if elsewhere; every other long absence is no service.
AT_WORK = ("SECONDMENT",)


def window(node: tree.Service, ground: Ground) -> range | None:
    """Return the months, numbered from the year 0, of the year or the term of the day; None where
    no term is known."""
    if not node.in_term:
        january = ground.on.year * 12
        return range(january, january + 12)
    term = ground.terms.get(node.in_term)
    return term and range(month(term.start), month(term.end - timedelta(days=1)) + 1)


def served(window: range, facts: PersonFacts, on: date) -> tuple[int, int]:
    """Return in how many months of the window the person is surely, and perhaps, in office.

    A month counts with any day in a post; a month wholly away does not. What goes on is taken to
    go on to the end of the window. A post whose beginning nobody knows is surely held only from
    the day's month on, if it is held that day.
    """
    away = {each for absence in facts.absences for each in _away(absence, window)}
    sure = {each for post in facts.past_posts for each in _held(post, window, _since(post, on))}
    perhaps = {
        each for post in facts.past_posts for each in _held(post, window, post.since or LONG_AGO)
    }
    return len(sure - away), len(perhaps - away)


def month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _since(post: PostFact, on: date) -> date | None:
    if post.since is None and (post.until is None or post.until > on):
        return on
    return post.since


def _held(post: PostFact, window: range, since: date | None) -> Iterable[int]:
    if since is None:
        return ()
    last = month(post.until - timedelta(days=1)) if post.until else window.stop
    return range(max(month(since), window.start), min(last + 1, window.stop))


def _away(absence: AbsenceFact, window: range) -> Iterable[int]:
    if absence.kind in AT_WORK:
        return ()
    first = month(absence.since - timedelta(days=1)) + 1 if absence.since else window.start
    after = month(absence.until) if absence.until else window.stop
    return range(max(first, window.start), min(after, window.stop))
