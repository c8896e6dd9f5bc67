"""The SQL of what looks back over the years: a row per official, with a verdict per leaf.

Each select takes the leaves with the names of their columns; `alias` is what the day calls it.
"""

from collections.abc import Mapping
from datetime import date

from goc.facts.queries.literal import listed, lit, rank, seat
from goc.facts.rules import service, tree
from goc.facts.rules.calendar import latest_start
from goc.facts.rules.events import ABROAD
from goc.facts.rules.holding import number, whole
from goc.facts.rules.person import Ground
from goc.facts.rules.vocabulary import Vocabulary

BEGUN = "date_trunc('month', lower(period))::date"
AFTER_LAST = "(date_trunc('month', upper(period) - 1) + interval '1 month')::date"
# Of an absence: the first month that it fills, and the first that it does not fill any more.
FILLS = "(date_trunc('month', lower(period) - 1) + interval '1 month')::date"
FILLS_NOT = "date_trunc('month', upper(period))::date"
AWAY = f"daterange({FILLS}, {FILLS_NOT})"
WHOLE_MONTH = f"COALESCE({FILLS} < {FILLS_NOT}, true)"
MONTH = "(extract(year FROM {0}) * 12 + extract(month FROM {0}))"
MONTHS = f"COALESCE(sum({MONTH.format('upper(span)')} - {MONTH.format('lower(span)')}), 0)::int"

type Leaves = Mapping[tree.Leaf | tree.Service | tree.ReturnFromAbroad, str]


def ranks(leaves: Leaves, words: Vocabulary, ground: Ground, place) -> str:
    """For how long ranks like that of the day were held, one after the other without a break."""
    begun = " OR ".join(("lower(h.period) IS NULL", f"lower(h.period) <= {lit(ground.on)}"))
    folded = [
        part
        for leaf, name in leaves.items()
        for part in (
            f"range_agg(period) FILTER (WHERE {rank(leaf, words)} "
            f"AND NOT lower_inf(period)) AS {name}_known",
            f"range_agg(period) FILTER (WHERE {rank(leaf, words)}) AS {name}_all",
        )
    ]
    verdicts = [
        _spell(name, _years(leaf.held_for, ground), ground.on) for leaf, name in leaves.items()
    ]
    return f"""SELECT official_id, {", ".join(verdicts)} FROM (
            SELECT official_id, {", ".join(folded)} FROM (
                SELECT h.official_id, h.period, k.ladder AS rank_ladder, k.step AS rank_step
                FROM officials_rankholding h JOIN officials_rank k ON k.id = h.rank_id
                WHERE NOT isempty(h.period) AND ({begun}) AND {place.of("h.official_id")}
            ) held GROUP BY official_id
        ) folded"""


def _spell(name: str, years: int | None, on: date) -> str:
    if years is None:
        return f"NULL::boolean AS {name}"
    found = f"SELECT FROM unnest({name}_%s) span WHERE span @> {lit(on)} AND %s"
    in_time = f"lower(span) <= {lit(latest_start(on, years))}"
    return f"""CASE
        WHEN EXISTS ({found % ("known", in_time)}) THEN true
        WHEN NOT EXISTS ({found % ("all", "lower_inf(span)")}) THEN false END AS {name}"""


def posts(leaves: Leaves, words: Vocabulary, ground: Ground, place) -> str:
    """For how long posts were held in all; what a title means is asked of its last day."""
    on = lit(ground.on)
    folded, verdicts = [], []
    for leaf, name in leaves.items():
        meets = " AND ".join(seat(leaf.post, words)) or "true"
        folded += [
            f"range_agg(span) FILTER (WHERE {meets} AND NOT lower_inf(span)) AS {name}_sure",
            f"range_agg(span) FILTER (WHERE ({meets}) IS NOT FALSE) AS {name}_all",
        ]
        verdicts.append(_in_all(name, _days(leaf, ground)))
    return f"""SELECT official_id, {", ".join(verdicts)} FROM (
            SELECT official_id, {", ".join(folded)} FROM (
                SELECT p.official_id, p.period * daterange(NULL, {on}) AS span,
                    t.code AS title, t.position_class, u.kind, u.tier, u.branch,
                    g.code AS title_group, g.rung
                FROM officials_post p
                JOIN org_unit u ON u.id = p.unit_id
                JOIN org_title t ON t.id = p.title_id
                LEFT JOIN org_titleentailment e ON e.title_id = t.id
                    AND e.period @> LEAST(upper(p.period) - 1, {on})
                LEFT JOIN org_titlegroup g ON g.id = e.group_id
                WHERE NOT isempty(p.period * daterange(NULL, {on})) AND {place.of("p.official_id")}
            ) held GROUP BY official_id
        ) folded"""


def _in_all(name: str, asked: int) -> str:
    total = "COALESCE(sum(upper(span) - lower(span)), 0)"
    days = f"(SELECT {total} FROM unnest({name}_%s) span) >= {asked}"
    return f"""CASE WHEN {days % "sure"} THEN true
        WHEN lower_inf({name}_all) OR {days % "all"} THEN NULL ELSE false END AS {name}"""


def _days(leaf: tree.HasHeld, ground: Ground) -> int:
    return (ground.on - latest_start(ground.on, _years(leaf.years, ground))).days


def evaluations(leaves: Leaves, words: Vocabulary, ground: Ground, place) -> str:
    """Whether the years before the day's were all evaluated well enough."""
    last = ground.on.year - 1
    verdicts, most = [], 0
    for leaf, name in leaves.items():
        years = _years(leaf.years, ground)
        most = max(most, years)
        least = words.grades[leaf.at_least].step
        good = listed(code for code, grade in words.grades.items() if grade.step >= least)
        asked = f"year > {last - years}"
        verdicts.append(
            f"CASE WHEN bool_or({asked} AND result NOT IN {good}) THEN false "
            f"WHEN count(*) FILTER (WHERE {asked}) = {years} THEN true END AS {name}"
        )
    return f"""SELECT official_id, {", ".join(verdicts)}
        FROM officials_evaluation
        WHERE year BETWEEN {last - most + 1} AND {last} AND {place.of("official_id")}
        GROUP BY official_id"""


def service_months(leaves: Leaves, words: Vocabulary, ground: Ground, place) -> str:
    """How many months of each window people are in office: surely, and perhaps (`rules.service`
    says it for one person)."""
    counted = []
    for leaf, name in leaves.items():
        window = service.window(leaf, ground)
        days = f"datemultirange(daterange({lit(_first(window.start))}, {lit(_first(window.stop))}))"
        for how in ("sure", "perhaps"):
            served = f"{how} * {days} - COALESCE(away, datemultirange())"
            counted.append(f"(SELECT {MONTHS} FROM unnest({served}) span) AS {name}_{how}")
    on = lit(ground.on)
    held_on = f"CASE WHEN period @> {on} THEN date_trunc('month', {on})::date END"
    since = f"COALESCE({BEGUN}, {held_on})"
    return f"""SELECT h.official_id, {", ".join(counted)} FROM (
            SELECT official_id,
                range_agg(daterange({since}, {AFTER_LAST})) FILTER (WHERE {since} IS NOT NULL)
                    AS sure,
                range_agg(daterange({BEGUN}, {AFTER_LAST})) AS perhaps
            FROM officials_post
            WHERE NOT isempty(period) AND COALESCE(lower(period), {on}) <= {on}
                AND {place.of("official_id")}
            GROUP BY official_id
        ) h LEFT JOIN (
            SELECT official_id, range_agg(CASE WHEN {WHOLE_MONTH} THEN {AWAY} END) AS away
            FROM officials_absence
            WHERE kind NOT IN {listed(service.AT_WORK)} AND NOT isempty(period)
                AND {place.of("official_id")}
            GROUP BY official_id
        ) a ON a.official_id = h.official_id"""


def returns(leaves: Leaves, words: Vocabulary, ground: Ground, place) -> str:
    """When people were back from their latest studies abroad."""
    [name] = leaves.values()
    return f"""SELECT official_id, max(upper(period)) AS {name} FROM officials_absence
        WHERE kind = {lit(ABROAD)} AND upper(period) <= {lit(ground.on)}
            AND {place.of("official_id")}
        GROUP BY official_id"""


def _first(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def column(leaf: tree.Leaf | tree.Service, name: str, alias: str) -> str:
    """The verdict of a leaf in the table of the day: who never held a post has held it no day."""
    if isinstance(leaf, tree.Service):
        months = (f"{name}_{how}" for how in ("sure", "perhaps"))
        return ", ".join(f"COALESCE({alias}.{each}, 0) AS {each}" for each in months)
    if isinstance(leaf, tree.HasHeld):
        return f"CASE WHEN {alias}.official_id IS NULL THEN false ELSE {alias}.{name} END AS {name}"
    return f"{alias}.{name}"


def _years(amount: tree.Amount, ground: Ground) -> int | None:
    return whole(number(amount, ground))


SELECTS = {
    tree.HasRank: ranks,
    tree.HasHeld: posts,
    tree.Evaluated: evaluations,
    tree.Service: service_months,
    tree.ReturnFromAbroad: returns,
}
