"""The day on which something happened to one person, from which law counts."""

from datetime import date

from goc.facts.rules import tree
from goc.facts.rules.kleene import every
from goc.facts.rules.person import LONG_AGO, Ground, PersonFacts
from goc.facts.rules.seats import holds_post, seat
from goc.facts.rules.vocabulary import Vocabulary

ABROAD = "STUDY_ABROAD"


def happened(
    event: tree.Event, facts: PersonFacts, ground: Ground, words: Vocabulary
) -> date | None:
    """Return the day of the event: None where there was none, LONG_AGO where nobody knows when."""
    match event:
        case tree.Appointment():
            return _appointed(event, facts, ground, words)
        case tree.EntryIntoPlan(plans):
            entered = [
                plan.since
                for asked in plans or (tree.PlannedFor(),)
                for plan in facts.plans
                if every(seat(asked, plan, words))
            ]
            return min(entered, default=None)
        case tree.ReturnFromAbroad():
            returned = [away.until for away in facts.absences if away.kind == ABROAD and away.until]
            return max((day for day in returned if day <= ground.on), default=None)
    return facts.recruited_on


def planned_until(
    event: tree.Appointment,
    plans: tuple[tree.PlannedFor, ...],
    facts: PersonFacts,
    ground: Ground,
    words: Vocabulary,
) -> date | None:
    """Return by when somebody is to be appointed who holds no such post but stands in a plan for
    one: the last day of the first of these terms. None for everyone else."""
    if any(_bound(event.posts, facts, ground, words)):
        return None
    ends = [
        plan.until for plan in facts.plans for asked in plans if every(seat(asked, plan, words))
    ]
    return min((end for end in ends if end), default=None)


def known(day: date | None) -> date | None:
    """Return the day, None where there is none or nobody knows it."""
    return None if day == LONG_AGO else day


def _appointed(event, facts: PersonFacts, ground: Ground, words: Vocabulary) -> date | None:
    """The earliest beginning of the posts that are asked for, else that of the main post. Asked
    how one came to it, nobody knows the day while an earlier post does not say."""
    bound = list(_bound(event.posts, facts, ground, words))
    posts = [post for post in bound or facts.posts if post in bound or post.is_main]
    if not event.how:
        return _earliest(posts)
    told = _earliest(post for post in posts if post.how == event.how)
    untold = _earliest(post for post in posts if not post.how)
    return LONG_AGO if untold and (told is None or untold < told) else told


def _earliest(posts) -> date | None:
    return min((post.since or LONG_AGO for post in posts), default=None)


def _bound(posts, facts: PersonFacts, ground: Ground, words: Vocabulary):
    for asked in posts:
        yield from (post for post in facts.posts if holds_post(asked, post, ground, words))
