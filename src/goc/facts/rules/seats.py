"""Whether a post held, one held before or one planned for is what a clause asks."""

from goc.facts.rules import tree
from goc.facts.rules.calendar import latest_start
from goc.facts.rules.holding import number, whole
from goc.facts.rules.kleene import every
from goc.facts.rules.person import Ground, PlanFact, PostFact
from goc.facts.rules.vocabulary import Vocabulary


def holds_post(node: tree.HoldsPost, post: PostFact, ground: Ground, words: Vocabulary):
    """Tell whether one post is all that the clause asks; None where the title's group or the
    day it began is unknown."""
    asked = seat(node, post, words)
    asked.append(not node.position_classes or post.position_class in node.position_classes)
    if node.held_for:
        years = whole(number(node.held_for, ground))
        known = post.since is not None and years is not None
        asked.append(post.since <= latest_start(ground.on, years) if known else None)
    return every(asked)


def seat(node, held, words: Vocabulary) -> list[bool | None]:
    """What posts and plans are asked alike: title, kind of unit, tier, branch, group of titles."""
    sets = (
        (node.titles, held.title),
        (node.unit_kinds, held.unit_kind),
        (node.tiers, held.tier),
        (node.branches, held.branch),
    )
    asked = [not allowed or value in allowed for allowed, value in sets]
    return [*asked, _in_groups(node, held, words)] if node.groups else asked


def _in_groups(
    node: tree.HoldsPost | tree.PlannedFor, post: PostFact | PlanFact, words: Vocabulary
) -> bool | None:
    if post.group is None or post.rung is None:
        return None
    if node.or_above:
        return post.rung >= words.groups[node.groups[0]].rung
    return post.group in node.groups
