"""Small pieces of SQL text; every value in them comes from a closed set or is quoted here."""

from collections.abc import Iterable
from datetime import date, timedelta

from goc.facts.rules import tree
from goc.facts.rules.vocabulary import Vocabulary


def lit(value: str | date) -> str:
    """Return the value as an SQL literal."""
    if isinstance(value, date):
        return f"date '{value.isoformat()}'"
    return "'" + value.replace("'", "''") + "'"


def listed(values: Iterable[str]) -> str:
    return "(" + ", ".join(lit(value) for value in values) + ")"


def seat(leaf, words: Vocabulary) -> list[str]:
    """What the rows of posts and of plans are asked alike: title, kind of unit, tier, branch,
    group of titles."""
    sets = (
        ("title", leaf.titles),
        ("kind", leaf.unit_kinds),
        ("tier", leaf.tiers),
        ("branch", leaf.branches),
    )
    asked = [f"{name} IN {listed(allowed)}" for name, allowed in sets if allowed]
    if leaf.or_above:
        asked.append(f"rung >= {words.groups[leaf.groups[0]].rung}")
    elif leaf.groups:
        asked.append(f"title_group IN {listed(leaf.groups)}")
    if isinstance(leaf, tree.HoldsPost) and leaf.position_classes:
        asked.append(f"position_class IN {listed(leaf.position_classes)}")
    return asked


def rank(leaf, words: Vocabulary) -> str:
    """What a rank is asked, be it held today or once."""
    asked = [f"rank_ladder IN {listed(leaf.ladders)}"] if leaf.ladders else []
    if leaf.at_least:
        least = words.ranks[leaf.at_least]
        asked.append(f"rank_ladder = {lit(least.ladder)} AND rank_step >= {least.step}")
    return f"({' AND '.join(asked) or 'CASE WHEN rank_step IS NOT NULL THEN true END'})"


def by(lower: str, upper: str, limit: date | str) -> str:
    """Whether a day known as far as [lower, upper) lies on `limit` (a day, or an expression of one)
    or before; NULL if it may."""
    last, after = (
        (lit(limit), lit(limit + timedelta(days=1)))
        if isinstance(limit, date)
        else (limit, f"({limit} + 1)")
    )
    return f"(CASE WHEN {upper} <= {after} THEN true WHEN {lower} > {last} THEN false END)"


def three(surely: str, perhaps: str) -> str:
    """True where `surely`, NULL where only `perhaps`, else false."""
    return f"(CASE WHEN {surely} THEN true WHEN {perhaps} THEN NULL ELSE false END)"
