"""What it would take to close needs by a programme: classes, seats, đồng."""

from dataclasses import dataclass

from goc.planning.rules.cost import Norms


@dataclass(frozen=True, slots=True)
class Taken:
    """So many classes with so many learners in all, at so many đồng (None where no norm is set).

    `too_few`: so few people that no class of the programme would be opened.
    """

    classes: int
    learners: int
    cost: int | None
    too_few: bool


def taken(learners: int, *, days: int, least: int, most: int, norms: Norms | None) -> Taken:
    """Return what a programme of so many days takes for these learners, in the fewest classes of
    at most `most` seats; every class costs what it costs however few sit in it."""
    classes = -(-learners // most)
    cost = None
    if norms is not None:
        once = norms.cost(days=days, learners=0)
        cost = classes * once + learners * days * norms.learner_a_day
    return Taken(classes, learners, cost, 0 < learners < least)
