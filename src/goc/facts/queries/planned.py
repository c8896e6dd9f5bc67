"""The SQL of who is planned for what on a day: a row per official, with a verdict per leaf."""

from collections.abc import Mapping

from goc.facts.queries.literal import lit, seat, three
from goc.facts.rules import tree
from goc.facts.rules.person import Ground
from goc.facts.rules.vocabulary import Vocabulary
from goc.succession.queries.terms import not_over, terms


def select(on_plans: Mapping[tree.Leaf, str], words: Vocabulary, ground: Ground, place) -> str:
    """Return the query: everyone's approved plans of the day, but those whose term is over."""
    folded = [
        f"{three(f'bool_or({asked})', f'bool_or(({asked}) IS NULL)')} AS {name}, "
        f"min(entered) FILTER (WHERE {asked}) AS {name}_since, "
        f"min(ends) FILTER (WHERE {asked}) AS {name}_until"
        for leaf, name in on_plans.items()
        if (asked := " AND ".join(seat(leaf, words)) or "true")
    ]
    on = lit(ground.on)
    return f"""SELECT official_id, {", ".join(folded)}
        FROM (
            SELECT n.official_id, GREATEST(lower(n.period), s.approved_on) AS entered,
                {_ends()} AS ends,
                u.kind, u.tier, u.branch, COALESCE(t.code, '') AS title,
                COALESCE(own.code, g.code) AS title_group, COALESCE(own.rung, g.rung) AS rung
            FROM succession_successionentry n
            JOIN succession_successionplan s ON s.id = n.plan_id
            JOIN org_unit u ON u.id = s.unit_id
            LEFT JOIN org_titlegroup own ON own.id = s.group_id
            LEFT JOIN org_title t ON t.id = s.title_id
            LEFT JOIN org_titleentailment e ON e.title_id = t.id AND e.period @> {on}
            LEFT JOIN org_titlegroup g ON g.id = e.group_id
            WHERE n.period @> {on} AND s.approved_on <= {on} AND {not_over(ground.on)}
              AND {place.of("n.official_id")}
        ) planned GROUP BY official_id"""


def column(name: str) -> str:
    """Return the verdict of a leaf in the table of the day: who is in no plan is not planned."""
    verdict = f"CASE WHEN e.official_id IS NULL THEN false ELSE e.{name} END"
    return f"{verdict} AS {name}, e.{name}_since, e.{name}_until"


def _ends() -> str:
    """The last day of the term of the plan, as law has it."""
    cases = "".join(
        f" WHEN s.branch = {lit(branch)} AND s.begins = {begins} THEN {lit(term.end)} - 1"
        for (branch, begins), term in terms().items()
        if term.end
    )
    return f"CASE{cases} END" if cases else "NULL::date"
