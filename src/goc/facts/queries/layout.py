"""The SQL that lays out `facts_day`: one row per official, with what the leaves asked for."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from goc.facts.queries import holdings, past, planned
from goc.facts.queries.literal import listed, lit, seat, three
from goc.facts.rules import tree
from goc.facts.rules.calendar import latest_start
from goc.facts.rules.holding import number, whole
from goc.facts.rules.person import Ground
from goc.facts.rules.vocabulary import Vocabulary

# What stands of each official in tables of their own, where some leaf asks for it: the columns, and
# the join that brings them.
PERSON, RANK, MANAGED = "person", "rank", "managed"
ASIDE = {
    PERSON: (
        "NULLIF(s.gender, '') AS gender, lower(s.born) AS born_lo, upper(s.born) AS born_hi",
        "JOIN officials_person s ON s.id = o.person_id",
    ),
    RANK: (
        "k.ladder AS rank_ladder, k.step AS rank_step",
        "LEFT JOIN officials_rankholding r ON r.official_id = o.person_id AND r.period @> {on} "
        "LEFT JOIN officials_rank k ON k.id = r.rank_id",
    ),
    MANAGED: (
        "COALESCE(m.level, p.entailed) AS managed_by",
        "LEFT JOIN officials_managementholding m ON m.official_id = o.person_id "
        "AND m.period @> {on}",
    ),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the facts are laid out, and of whom.

    A shared place is for one transaction at a time, which must hold a lock and clear it away: its
    tables are not temporary, so that several processes of the server may read them at once. Where
    transactions share the work, each has a place named by its `part`.
    `only` names a relation of officials (`official_id`), `among` is a condition in which `{}`
    stands for an official's key; without either, everyone is laid out.
    """

    shared: bool = False
    part: str = ""
    only: str = ""
    among: str = ""
    # Further columns of the official `o` for the table of the day.
    more: tuple[str, ...] = ()

    @property
    def day(self) -> str:
        """The table with one row per official."""
        return self.name("day")

    @property
    def officials(self) -> str:
        """Those laid out, as `o`; named first, because the planner joins in this order."""
        if self.only:
            return f"{self.only} JOIN officials_official o ON o.person_id = official_id"
        if self.among:
            return f"(SELECT * FROM officials_official WHERE {self.of('person_id')}) o"
        return "officials_official o"

    def name(self, what: str) -> str:
        return f"{'city_facts' if self.shared else 'facts'}{self.part}_{what}"

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
        if self.only:
            return f"{column} IN (SELECT official_id FROM {self.only})"
        return self.among.format(column) or "true"


@dataclass(frozen=True, slots=True)
class Asked:
    """The leaves asked for, each with the name of its column, by the rows that they read."""

    posts: Mapping[tree.Leaf, str]
    plans: Mapping[tree.Leaf, str]
    held: Mapping[tree.Leaf, str]
    past: Mapping[tree.Leaf | tree.Service, str]
    # The day of each event that a leaf is judged on, over the posts of the day.
    events: Mapping[tree.Event, str]
    # How one came to a post, where an event asks for it.
    hows: Collection[str] = ()
    # Which of ASIDE are asked for.
    aside: Collection[str] = ()


def statements(
    asked: Asked, words: Vocabulary, ground: Ground, place: Place
) -> tuple[list[str], list[str]]:
    """Return the statements, in order, and the tables that they make."""
    posts = place.name("post")
    tables = [posts]
    # Without statistics of its key the planner hashes the whole growing row for every join.
    made = [_posts(asked, words, ground, place), f"ANALYZE {posts} (official_id)"]
    joins = [f"LEFT JOIN {posts} p ON p.official_id = o.person_id"]
    columns = [f"p.main_{came(how)}" for how in _ways(asked)]
    for leaf, name in asked.posts.items():
        columns += _post_columns(name, leaf, _ways(asked))
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
    for n, leaves in enumerate(holdings.by_source(asked.held), start=1):
        tables.append(place.name(f"held_{n}"))
        query = holdings.select(leaves, asked.events, words, ground, place)
        made.append(place.make(tables[-1], query))
        made.append(f"ANALYZE {tables[-1]} (person_id)")
        joins.append(f"LEFT JOIN {tables[-1]} q{n} ON q{n}.person_id = o.person_id")
        columns += [holdings.columns(f"q{n}", leaf, name) for leaf, name in leaves.items()]
    told = [ASIDE[each] for each in sorted(asked.aside)]
    columns = [*place.more, *(shown for shown, _ in told), *columns]
    joins += [join.format(on=lit(ground.on)) for _, join in told]
    verdicts = [_verdict(name) for name in asked.posts.values()]
    return [*made, _day(verdicts, columns, joins, place)], [*tables, place.day]


def came(how: str = "") -> str:
    """The end of a column's name: since when one came so; of those that do not say how, none."""
    return f"since_{how.lower() or 'untold'}"


def _ways(asked: Asked) -> list[str]:
    return ["", *sorted(asked.hows)] if asked.hows else []


def _posts(asked: Asked, words: Vocabulary, ground: Ground, place: Place) -> str:
    """Everyone's posts of the day, folded to a row per official with a verdict per leaf.

    Those that ended are read with them, for the first tells since when somebody serves (-infinity
    where nobody knows): once through the posts costs less than twice.
    """
    ways = _ways(asked)
    # What leaves ask of a post, each asked once a post under a name; by the expression.
    of_post: dict[str, str] = {}
    folded = [
        part
        for leaf, name in asked.posts.items()
        for part in _fold(leaf, name, words, ground, ways, of_post)
    ]
    folded += [_came("main", "is_main", how) for how in ways]
    on = lit(ground.on)
    return place.make(
        place.name("post"),
        f"""SELECT official_id, {"".join(f"{part}, " for part in folded)}
            bool_or(is_held) AS in_office, min(since) AS recruited,
            max(rung) FILTER (WHERE is_held) AS rung,
            min(since) FILTER (WHERE is_main) AS main_since,
            min(unit_id) FILTER (WHERE is_main) AS unit_id,
            COALESCE(
                min(entailed) FILTER (WHERE is_main), min(entailed) FILTER (WHERE is_held)
            ) AS entailed
        FROM (
            SELECT *{"".join(f", {expression} AS {name}" for expression, name in of_post.items())}
            FROM (
                SELECT p.official_id, p.unit_id, p.category, p.how,
                    p.period @> {on} AS is_held, p.is_main AND p.period @> {on} AS is_main,
                    COALESCE(lower(p.period), '-infinity') AS since,
                    t.code AS title, t.position_class, u.kind, u.tier, u.branch,
                    g.code AS title_group, g.rung, e.management_level AS entailed
                FROM officials_post p
                JOIN org_unit u ON u.id = p.unit_id
                JOIN org_title t ON t.id = p.title_id
                LEFT JOIN org_titleentailment e ON e.title_id = t.id AND e.period @> {on}
                LEFT JOIN org_titlegroup g ON g.id = e.group_id
                WHERE COALESCE(lower(p.period), '-infinity') <= {on}
                    AND {place.of("p.official_id")}
            ) read OFFSET 0
        ) held GROUP BY official_id""",
    )


def _fold(leaf, name: str, words, ground, ways: list[str], of_post) -> list[str]:
    if isinstance(leaf, tree.InCategory):
        return [f"bool_or(is_held AND category IN {listed(leaf.categories)}) AS {name}"]
    asked = f"(is_held AND {_post_condition(leaf, words, ground)})"
    held = of_post.setdefault(asked, f"c{len(of_post) + 1}")
    return [
        f"{three(f'bool_or({held})', f'bool_or(({held}) IS NULL)')} AS {name}",
        f"min(since) FILTER (WHERE {held}) AS {name}_since",
        *(_came(name, held, how) for how in ways),
    ]


def _came(name: str, held: str, how: str) -> str:
    return f"min(since) FILTER (WHERE ({held}) AND how = {lit(how)}) AS {name}_{came(how)}"


def _post_condition(leaf: tree.HoldsPost, words: Vocabulary, ground: Ground) -> str:
    asked = seat(leaf, words)
    if leaf.held_for:
        years = whole(number(leaf.held_for, ground))
        start = years is not None and lit(latest_start(ground.on, years))
        asked.append(
            f"CASE WHEN isfinite(since) THEN since <= {start} END" if start else "NULL::boolean"
        )
    return " AND ".join(asked) or "true"


def _verdict(name: str) -> str:
    return f"CASE WHEN p.in_office THEN p.{name} ELSE false END AS {name}"


def _post_columns(name: str, leaf, ways: list[str]) -> list[str]:
    if isinstance(leaf, tree.InCategory):
        return []
    return [f"p.{name}_{end}" for end in ("since", *map(came, ways))]


def _by_type(leaves: Mapping[tree.Leaf, str]) -> dict:
    grouped: dict = {}
    for leaf, name in leaves.items():
        grouped.setdefault(type(leaf), {})[leaf] = name
    return grouped


def _day(verdicts: list[str], columns: list[str], joins: list[str], place: Place) -> str:
    # Everyone in the order of their units: whatever is judged of them and stored then lies together
    # as well, where it is counted, indexed and read by unit.
    order = "ORDER BY COALESCE(p.unit_id, o.unit_id), o.person_id" if place.shared else ""
    # First what most requirements ask and everybody has, of one width: of a row the server takes
    # apart no more than it must, and until the first gap it knows where each column lies.
    return place.make(
        place.day,
        f"""SELECT o.person_id AS official_id, COALESCE(p.unit_id, o.unit_id) AS unit_id,
            COALESCE(p.rung, 0) AS rung, COALESCE(p.in_office, false) AS in_office,
            {"".join(f"{verdict}, " for verdict in verdicts)}p.main_since, p.recruited,
            lower(o.party_joined) AS joined_lo, upper(o.party_joined) AS joined_hi
            {"".join(f", {column}" for column in columns)}
        FROM {place.officials}
        {" ".join(joins)} {order}""",
    )
