"""The SQL that lays out `facts_day`: one row per official, with what the leaves asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from goc.facts.queries import past, planned
from goc.facts.queries.literal import by, listed, lit, seat, three
from goc.facts.rules import tree
from goc.facts.rules.calendar import latest_start
from goc.facts.rules.holding import DAY_ZERO, FOREVER, number, step_asked, whole
from goc.facts.rules.person import Ground
from goc.facts.rules.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Place:
    """Where the facts are laid out, and of whom.

    A shared place is for one transaction at a time, which must hold a lock and clear it away: its
    tables are not temporary, so that several processes of the server may read them at once.
    `only` names a relation of officials (`official_id`); without it everyone is laid out.
    """

    shared: bool = False
    only: str = ""

    @property
    def day(self) -> str:
        """The table with one row per official."""
        return self.name("day")

    @property
    def officials(self) -> str:
        """Those laid out, as `o`; named first, because the planner joins in this order."""
        everyone = "officials_official o"
        return (
            f"{self.only} JOIN {everyone} ON o.person_id = official_id" if self.only else everyone
        )

    def name(self, part: str) -> str:
        return f"{'city_facts' if self.shared else 'facts'}_{part}"

    def make(self, name: str, select: str) -> str:
        """Return the statement that makes a table; one may ask for several days in turn."""
        if self.shared:
            return f"CREATE UNLOGGED TABLE {name} AS {select}"
        return (
            f"DROP TABLE IF EXISTS pg_temp.{name}; "
            f"CREATE TEMP TABLE {name} ON COMMIT DROP AS {select}"
        )

    def of(self, column: str) -> str:
        """Return the condition that a row is of somebody who is laid out."""
        return f"{column} IN (SELECT official_id FROM {self.only})" if self.only else "true"


@dataclass(frozen=True, slots=True)
class Asked:
    """The leaves asked for, each with the name of its column, by the rows that they read."""

    posts: Mapping[tree.Leaf, str]
    plans: Mapping[tree.Leaf, str]
    held: Mapping[tree.Leaf, str]
    past: Mapping[tree.Leaf, str]


def statements(
    asked: Asked, words: Vocabulary, ground: Ground, place: Place
) -> tuple[list[str], list[str]]:
    """Return the statements, in order, and the tables that they make."""
    posts = place.name("post")
    tables = [posts]
    # Without statistics of its key the planner hashes the whole growing row for every join.
    made = [_posts(asked.posts, words, ground, place), f"ANALYZE {posts} (official_id)"]
    joins = [f"LEFT JOIN {posts} p ON p.official_id = o.person_id"]
    columns = [_post_columns(name, leaf) for leaf, name in asked.posts.items()]
    if asked.plans:
        tables.append(place.name("plan"))
        made.append(place.make(tables[-1], planned.select(asked.plans, words, ground, place)))
        made.append(f"ANALYZE {tables[-1]} (official_id)")
        joins.append(f"LEFT JOIN {tables[-1]} e ON e.official_id = o.person_id")
        columns += [planned.column(name) for name in asked.plans.values()]
    for n, (kind, leaves) in enumerate(_by_type(asked.past).items(), start=1):
        tables.append(place.name(f"past_{n}"))
        made.append(place.make(tables[-1], past.SELECTS[kind](leaves, words, ground, place)))
        made.append(f"ANALYZE {tables[-1]} (official_id)")
        joins.append(f"LEFT JOIN {tables[-1]} b{n} ON b{n}.official_id = o.person_id")
        columns += [past.column(leaf, name, f"b{n}") for leaf, name in leaves.items()]
    for n, (source, leaves) in enumerate(_by_source(asked.held).items(), start=1):
        tables.append(place.name(f"held_{n}"))
        made.append(place.make(tables[-1], _held(source, leaves, words, ground, place)))
        made.append(f"ANALYZE {tables[-1]} (person_id)")
        joins.append(f"LEFT JOIN {tables[-1]} q{n} ON q{n}.person_id = o.person_id")
        columns += [_held_columns(f"q{n}", leaf, name) for leaf, name in leaves.items()]
    return [*made, _day(columns, joins, ground.on, place)], [*tables, place.day]


def _posts(
    on_posts: Mapping[tree.Leaf, str], words: Vocabulary, ground: Ground, place: Place
) -> str:
    """Everyone's posts of the day, folded to a row per official with a verdict per leaf."""
    folded = [part for leaf, name in on_posts.items() for part in _fold(leaf, name, words, ground)]
    on = lit(ground.on)
    return place.make(
        place.name("post"),
        f"""SELECT official_id, {", ".join(folded + ["max(rung) AS rung"])},
            min(since) FILTER (WHERE is_main) AS main_since,
            min(unit_id) FILTER (WHERE is_main) AS unit_id,
            COALESCE(min(entailed) FILTER (WHERE is_main), min(entailed)) AS entailed
        FROM (
            SELECT p.official_id, p.unit_id, p.category, p.is_main,
                COALESCE(lower(p.period), '-infinity') AS since,
                t.code AS title, t.position_class, u.kind, u.tier, u.branch,
                g.code AS title_group, g.rung, e.management_level AS entailed
            FROM officials_post p
            JOIN org_unit u ON u.id = p.unit_id
            JOIN org_title t ON t.id = p.title_id
            LEFT JOIN org_titleentailment e ON e.title_id = t.id AND e.period @> {on}
            LEFT JOIN org_titlegroup g ON g.id = e.group_id
            WHERE p.period @> {on} AND {place.of("p.official_id")}
        ) held GROUP BY official_id""",
    )


def _fold(leaf, name: str, words: Vocabulary, ground: Ground) -> list[str]:
    if isinstance(leaf, tree.InCategory):
        return [f"bool_or(category IN {listed(leaf.categories)}) AS {name}"]
    held = _post_condition(leaf, words, ground)
    return [
        f"{three(f'bool_or({held})', f'bool_or(({held}) IS NULL)')} AS {name}",
        f"min(since) FILTER (WHERE {held}) AS {name}_since",
    ]


def _post_condition(leaf: tree.HoldsPost, words: Vocabulary, ground: Ground) -> str:
    asked = seat(leaf, words)
    if leaf.held_for:
        years = whole(number(leaf.held_for, ground))
        start = years is not None and lit(latest_start(ground.on, years))
        asked.append(
            f"CASE WHEN isfinite(since) THEN since <= {start} END" if start else "NULL::boolean"
        )
    return " AND ".join(asked) or "true"


def _post_columns(name: str, leaf) -> str:
    verdict = f"CASE WHEN p.official_id IS NULL THEN false ELSE p.{name} END AS {name}"
    return verdict if isinstance(leaf, tree.InCategory) else f"{verdict}, p.{name}_since"


def _by_type(leaves: Mapping[tree.Leaf, str]) -> dict:
    grouped: dict = {}
    for leaf, name in leaves.items():
        grouped.setdefault(type(leaf), {})[leaf] = name
    return grouped


def _by_source(on_held: Mapping[tree.Leaf, str]) -> dict:
    """Group leaves by the rows that they read, so that each row is read for its own leaves only."""
    grouped: dict = {}
    for leaf, name in on_held.items():
        source = ("kind", leaf.kind) if isinstance(leaf, tree.Holds) else ("hours", leaf)
        grouped.setdefault(source, {})[leaf] = name
    return grouped


def _held(source, leaves: Mapping, words: Vocabulary, ground: Ground, place: Place) -> str:
    """The qualifications of one kind (or those that count for hours), folded to a row a person."""
    how, what = source
    if how == "kind":
        best = [_best(leaf, name, words, ground) for leaf, name in leaves.items()]
        folded = [part for parts in best for part in parts]
        where = f"q.kind = {lit(what)}"
    else:
        folded = [part for leaf, name in leaves.items() for part in _sum(leaf, name, ground)]
        where = _may_count(what, ground)
    return f"""SELECT person_id, {", ".join(folded)}
        FROM (
            SELECT q.person_id, q.id, l.step, q.field, q.hours, q.expires_on,
                lower(q.granted) AS lo, upper(q.granted) AS hi
            FROM officials_qualification q
            JOIN officials_level l ON l.id = q.level_id
            WHERE {where} AND {place.of("q.person_id")}
        ) held GROUP BY person_id"""


def _best(leaf: tree.Holds, name: str, words: Vocabulary, ground: Ground) -> list[str]:
    step = step_asked(leaf, ground, words)
    met = " AND ".join(_conditions(leaf, ground))
    return [
        f"max(CASE WHEN step >= {step} AND {met} THEN {_packed(leaf, ground)} END) AS {name}",
        f"bool_or(step >= {step} AND ({met}) IS NULL) AS {name}_u",
    ]


def _conditions(leaf: tree.Holds, ground: Ground) -> list[str]:
    undated = "true" if ground.counts_undated else "NULL"
    # What most rows fail stands first: the server asks no further.
    asked = [_programme(leaf.programme)] if leaf.programme else []
    asked += [
        f"(CASE WHEN lo IS NULL THEN {undated} ELSE {by('lo', 'hi', ground.on)} END)",
        f"(expires_on IS NULL OR expires_on >= {lit(ground.on)})",
    ]
    if leaf.since:
        asked.append(f"(NOT {by('lo', 'hi', leaf.since - timedelta(days=1))})")
    if leaf.issued_before:
        asked.append(by("lo", "hi", leaf.issued_before - timedelta(days=1)))
    if leaf.within:
        asked.append(_within(whole(number(leaf.within, ground)), ground.on))
    if leaf.in_term:
        asked.append(_in_term(leaf.in_term, ground))
    return asked


def _programme(programme: str) -> str:
    return f"(NULLIF(field, '') = {lit(programme)})"


def _within(years: int | None, on: date) -> str:
    if years is None:
        return "NULL::boolean"
    later = f"interval '{years} years'"
    return (
        f"(CASE WHEN lo + {later} >= {lit(on)} THEN true "
        f"WHEN (hi - 1) + {later} < {lit(on)} THEN false END)"
    )


def _in_term(branch: str, ground: Ground) -> str:
    term = ground.terms.get(branch)
    if term is None:
        return "NULL::boolean"
    ended = by("lo", "hi", term.end - timedelta(days=1))
    return f"({ended} AND NOT {by('lo', 'hi', term.start - timedelta(days=1))})"


def _packed(leaf: tree.Holds, ground: Ground) -> str:
    """How long it stays good and which it is, in one number: the greatest is the one to name."""
    ends = ["expires_on"]
    years = whole(number(leaf.within, ground)) if leaf.within else None
    if years is not None:
        ends.append(f"(lo + interval '{years} years')::date")
    until = f"LEAST({', '.join(ends)}) - {lit(DAY_ZERO)}"
    days = f"LEAST(GREATEST(COALESCE({until}, {FOREVER}), 0), {FOREVER})"
    return f"(({days})::bigint << 40 | id)"


def _sum(leaf: tree.Hours, name: str, ground: Ground) -> list[str]:
    counts = " AND ".join(_counting(leaf, ground))
    return [
        f"sum(hours) FILTER (WHERE {counts}) AS {name}_sure",
        f"sum(hours) FILTER (WHERE ({counts}) IS NOT FALSE) AS {name}_possible",
        f"bool_or(hours IS NULL AND ({counts}) IS NOT FALSE) AS {name}_u",
        f"max(id) FILTER (WHERE hours IS NOT NULL AND {counts}) AS {name}_id",
    ]


def _counting(leaf: tree.Hours, ground: Ground) -> list[str]:
    asked = [by("lo", "hi", ground.on)]
    if leaf.programme:
        asked.append(_programme(leaf.programme))
    if leaf.in_term:
        asked.append(_in_term(leaf.in_term, ground))
    else:
        asked.append(f"(NOT {by('lo', 'hi', date(ground.on.year - 1, 12, 31))})")
    return asked


def _may_count(leaf: tree.Hours, ground: Ground) -> str:
    asked = ["(q.hours IS NOT NULL OR q.granted IS NOT NULL)"]
    if leaf.kinds:
        asked.append(f"q.kind IN {listed(leaf.kinds)}")
    if not leaf.in_term:
        year = f"daterange('{ground.on.year}-01-01', {lit(ground.on)}, '[]')"
        asked.append(f"(q.granted IS NULL OR q.granted && {year})")
    return " AND ".join(asked)


def _held_columns(alias: str, leaf, name: str) -> str:
    if isinstance(leaf, tree.Holds):
        return f"{alias}.{name}, {alias}.{name}_u"
    parts = ("_sure", "_possible", "_u", "_id")
    return ", ".join(f"{alias}.{name}{part}" for part in parts)


def _day(columns: list[str], joins: list[str], on: date, place: Place) -> str:
    return place.make(
        place.day,
        f"""SELECT o.person_id AS official_id, COALESCE(p.unit_id, o.unit_id) AS unit_id,
            p.official_id IS NOT NULL AS in_office, p.main_since, COALESCE(p.rung, 0) AS rung,
            COALESCE(m.level, p.entailed) AS managed_by,
            k.ladder AS rank_ladder, k.step AS rank_step, NULLIF(s.gender, '') AS gender,
            lower(s.born) AS born_lo, upper(s.born) AS born_hi,
            lower(o.party_joined) AS joined_lo, upper(o.party_joined) AS joined_hi,
            f.recruited{"".join(f", {column}" for column in columns)}
        FROM {place.officials}
        JOIN officials_person s ON s.id = o.person_id
        LEFT JOIN officials_managementholding m
            ON m.official_id = o.person_id AND m.period @> {lit(on)}
        LEFT JOIN officials_rankholding r ON r.official_id = o.person_id AND r.period @> {lit(on)}
        LEFT JOIN officials_rank k ON k.id = r.rank_id
        LEFT JOIN (
            SELECT official_id, min(COALESCE(lower(period), '-infinity')) AS recruited
            FROM officials_post
            WHERE COALESCE(lower(period), '-infinity') <= {lit(on)} AND {place.of("official_id")}
            GROUP BY official_id
        ) f ON f.official_id = o.person_id
        {" ".join(joins)}""",
    )
