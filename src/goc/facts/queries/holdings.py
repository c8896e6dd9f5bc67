"""The SQL of what people hold: a row per person, with what meets each leaf, or its class hours."""

from collections.abc import Mapping
from datetime import date, timedelta

from goc.facts.queries.literal import by, listed, lit
from goc.facts.rules import tree
from goc.facts.rules.calendar import latest_start
from goc.facts.rules.holding import DAY_ZERO, FOREVER, number, step_asked, whole
from goc.facts.rules.person import Equivalent, Ground
from goc.facts.rules.vocabulary import Vocabulary

# Stands where a number would name what meets a leaf: something may, and nobody knows.
PERHAPS = -1


def by_source(on_held: Mapping[tree.Leaf, str]) -> list[dict]:
    """Group leaves by how they read what is held: as such, and for its class hours. The rows are
    read once for all leaves of a group."""
    held = {leaf: name for leaf, name in on_held.items() if isinstance(leaf, tree.Holds)}
    hours = {leaf: name for leaf, name in on_held.items() if leaf not in held}
    return [group for group in (held, hours) if group]


def select(
    leaves: Mapping,
    events: Mapping[tree.Event, str],
    words: Vocabulary,
    ground: Ground,
    place,
) -> str:
    """The qualifications that one source of leaves asks for, folded to a row a person.

    `events` gives the expression of each event's day over the posts of the day.
    """
    if isinstance(next(iter(leaves)), tree.Holds):
        return _held(leaves, events, words, ground, place)
    return _class_hours(leaves, ground, place)


def _held(leaves: Mapping, events, words: Vocabulary, ground: Ground, place) -> str:
    days, kinds = _days(leaves, events), sorted({leaf.kind for leaf in leaves})
    # Which leaves a level counts for is asked of the levels, once a kind and step; by expression.
    counting: dict[str, str] = {}
    folded = [_best(*each, ground, words, kinds, days, counting) for each in leaves.items()]
    levels = _levels(kinds, ground)
    told = "".join(f", {day} AS {name}" for name, day in days.values())
    asked = "".join(f", {expression} AS {name}" for expression, name in counting.items())
    # What leaves ask of a row is not kept by name: of most rows they ask no more than the level.
    # The offset is written as one constant: of a number that it must cast first the server believes
    # that workers could not share it, and brings every qualification home before it joins.
    return f"""SELECT person_id, {", ".join(folded)}
        FROM (
            SELECT q.person_id, q.id, q.field, q.expires_on, l.*,
                lower(q.granted) AS lo, upper(q.granted) AS hi{told}
            FROM officials_qualification q JOIN (
                SELECT id AS of_level, before{asked} FROM ({levels}) levels OFFSET '0'
            ) l ON l.of_level = q.level_id
            {_joined(days, place)}
            WHERE {place.of("q.person_id")}
        ) held GROUP BY person_id"""


def _class_hours(leaves: Mapping, ground: Ground, place) -> str:
    summed = [part for name in leaves.values() for part in _sum(name)]
    may = {name: _may_count(leaf, ground) for leaf, name in leaves.items()}
    counts = [
        f"(may_{name} AND {' AND '.join(_counting(leaf, ground))}) AS {name}"
        for leaf, name in leaves.items()
    ]
    # The offset keeps the server from asking again what counts, wherever that stands.
    return f"""SELECT person_id, {", ".join(summed)}
        FROM (
            SELECT *, {", ".join(counts)}
            FROM (
                SELECT q.person_id, q.id, q.hours, q.field,
                    {", ".join(f"({asked}) AS may_{name}" for name, asked in may.items())},
                    lower(q.granted) AS lo, upper(q.granted) AS hi
                FROM officials_qualification q
                WHERE ({" OR ".join(f"({asked})" for asked in may.values())})
                  AND {place.of("q.person_id")}
            ) read OFFSET 0
        ) held GROUP BY person_id"""


def _days(leaves: Mapping, events: Mapping[tree.Event, str]) -> dict:
    """The days of their own that leaves are judged on: by event, a name and the expression."""
    asked = dict.fromkeys(leaf.held_on for leaf in leaves if leaf.held_on in events)
    return {event: (f"day_{n}", events[event]) for n, event in enumerate(asked, start=1)}


def _joined(days: Mapping, place) -> str:
    if any(isinstance(event, tree.Appointment | tree.Recruitment) for event in days):
        return f"LEFT JOIN {place.name('post')} p ON p.official_id = q.person_id"
    return ""


def _counted_as(kind: str, ground: Ground) -> list[Equivalent]:
    return [other for other in ground.equivalents if other.as_kind == kind]


def _levels(kinds: list[str], ground: Ground) -> str:
    """The levels that count, each for the place of a kind in the list: for its own kind, and for
    others as equivalent. Of a qualification they say all that is asked of its kind."""
    parts = [
        f"SELECT id, {n} AS for_kind, step, NULL::date AS before "
        f"FROM officials_level WHERE kind = {lit(kind)}"
        for n, kind in enumerate(kinds)
    ]
    others = [(n, other) for n, kind in enumerate(kinds) for other in _counted_as(kind, ground)]
    parts += [
        f"SELECT id, {n}, {other.step}, {lit(other.before) if other.before else 'NULL'} "
        f"FROM officials_level WHERE kind = {lit(other.kind)} AND code = {lit(other.level)}"
        for n, other in others
    ]
    return " UNION ALL ".join(parts)


def _best(leaf: tree.Holds, name: str, ground, words, kinds, days, counting) -> str:
    step = step_asked(leaf, ground, words)
    conditions = _conditions(leaf, ground, days)
    if any(other.before for other in _counted_as(leaf.kind, ground)):
        conditions.append(f"(before IS NULL OR {by('lo', 'hi', '(before - 1)')})")
    met = " AND ".join(conditions)
    if leaf.held_on in days:
        met = f"CASE WHEN isfinite({days[leaf.held_on][0]}) THEN {met} END"
    found = f"WHEN true THEN {_packed(leaf, ground)} WHEN false THEN NULL ELSE {PERHAPS}"
    asked = f"(for_kind = {kinds.index(leaf.kind)} AND step >= {step})"
    counts = counting.setdefault(asked, f"counts_{len(counting) + 1}")
    return f"max(CASE ({met}) {found} END) FILTER (WHERE {counts}) AS {name}"


def _conditions(leaf: tree.Holds, ground: Ground, days) -> list[str]:
    on = leaf.held_on if isinstance(leaf.held_on, date) else ground.on
    undated = "true" if on >= ground.today else "NULL"
    day = lit(on)
    if leaf.held_on in days:
        [on, _] = days[leaf.held_on]
        day, undated = on, f"CASE WHEN {on} >= {lit(ground.today)} THEN true END"
    asked = [_programme(leaf.programme)] if leaf.programme else []
    asked += [
        f"(CASE WHEN lo IS NULL THEN {undated} ELSE {by('lo', 'hi', on)} END)",
        f"(expires_on IS NULL OR expires_on >= {day})",
    ]
    if leaf.since:
        asked.append(f"(NOT {by('lo', 'hi', leaf.since - timedelta(days=1))})")
    if leaf.issued_before:
        asked.append(by("lo", "hi", leaf.issued_before - timedelta(days=1)))
    if leaf.within:
        asked.append(_within(whole(number(leaf.within, ground)), on))
    if leaf.in_term:
        asked.append(_in_term(leaf.in_term, ground))
    return asked


def _programme(programme: str) -> str:
    return f"(NULLIF(field, '') = {lit(programme)})"


def _within(years: int | None, on: date | str) -> str:
    if years is None:
        return "NULL::boolean"
    if isinstance(on, date):
        return f"(NOT {by('lo', 'hi', latest_start(on - timedelta(days=1), years))})"
    later = f"interval '{years} years'"
    return (
        f"(CASE WHEN lo + {later} >= {on} THEN true WHEN (hi - 1) + {later} < {on} THEN false END)"
    )


def _in_term(branch: str, ground: Ground) -> str:
    term = ground.terms.get(branch)
    if term is None:
        return "NULL::boolean"
    ended = by("lo", "hi", term.end - timedelta(days=1))
    return f"({ended} AND NOT {by('lo', 'hi', term.start - timedelta(days=1))})"


def _packed(leaf: tree.Holds, ground: Ground) -> str:
    """How long it stays good and which it is, in one number: the greatest is the one to name."""
    if leaf.held_on:
        return f"({FOREVER}::bigint << 40 | id)"
    ends = ["expires_on"]
    years = whole(number(leaf.within, ground)) if leaf.within else None
    if years is not None:
        ends.append(f"(lo + interval '{years} years')::date")
    until = f"LEAST({', '.join(ends)}) - {lit(DAY_ZERO)}"
    days = f"LEAST(GREATEST(COALESCE({until}, {FOREVER}), 0), {FOREVER})"
    return f"(({days})::bigint << 40 | id)"


def _sum(name: str) -> list[str]:
    return [
        f"sum(hours) FILTER (WHERE {name}) AS {name}_sure",
        f"sum(hours) FILTER (WHERE {name} IS NOT FALSE) AS {name}_possible",
        f"bool_or(hours IS NULL AND {name} IS NOT FALSE) AS {name}_u",
        f"max(id) FILTER (WHERE hours IS NOT NULL AND {name}) AS {name}_id",
    ]


def _counting(leaf: tree.Hours, ground: Ground) -> list[str]:
    asked = [by("lo", "hi", ground.on)]
    if leaf.programmes:
        asked.append(f"(NULLIF(field, '') IN {listed(leaf.programmes)})")
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


def verdict(column: str) -> str:
    """Whether something meets the leaf of the column; NULL where only PERHAPS."""
    return f"(CASE WHEN {column} >= 0 THEN true WHEN {column} IS NULL THEN false END)"


def columns(alias: str, leaf, name: str) -> str:
    if isinstance(leaf, tree.Holds):
        return f"{alias}.{name}"
    parts = ("_sure", "_possible", "_u", "_id")
    return ", ".join(f"{alias}.{name}{part}" for part in parts)
