"""The SQL of what people hold: a row per person, with what meets each leaf, or its class hours."""

from collections.abc import Mapping
from datetime import date, timedelta

from goc.facts.queries.literal import by, listed, lit
from goc.facts.rules import tree
from goc.facts.rules.holding import DAY_ZERO, FOREVER, number, step_asked, whole
from goc.facts.rules.person import Equivalent, Ground
from goc.facts.rules.vocabulary import Vocabulary


def by_source(on_held: Mapping[tree.Leaf, str]) -> dict:
    """Group leaves by the rows that they read, so that each row is read for its own leaves only."""
    grouped: dict = {}
    for leaf, name in on_held.items():
        source = ("kind", leaf.kind) if isinstance(leaf, tree.Holds) else ("hours", leaf)
        grouped.setdefault(source, {})[leaf] = name
    return grouped


def select(
    source,
    leaves: Mapping,
    events: Mapping[tree.Event, str],
    words: Vocabulary,
    ground: Ground,
    place,
) -> str:
    """The qualifications of one kind (or those that count for hours), folded to a row a person.

    `events` gives the expression of each event's day over the posts of the day.
    """
    how, what = source
    # What leaves ask of a row, each asked once a row under a name; by the expression.
    asked: dict[str, str] = {}
    if how == "hours":
        folded = [part for leaf, name in leaves.items() for part in _sum(leaf, name, ground, asked)]
        levels, where, days = "", _may_count(what, ground), {}
        told = "q.person_id, q.id, q.hours, q.field"
    else:
        days = _days(leaves, events)
        others = _counted_as(what, ground)
        best = [_best(*each, ground, words, others, days, asked) for each in leaves.items()]
        folded = [part for parts in best for part in parts]
        levels, where = _levels(what, ground)
        told = "q.person_id, q.id, l.step, q.field, q.expires_on" + (", l.before" if others else "")
    joined = f"JOIN {levels} ON l.id = q.level_id " if levels else ""
    told += "".join(f", {day} AS {name}" for name, day in days.values())
    # The offset keeps the server from asking all of it again wherever a name stands.
    return f"""SELECT person_id, {", ".join(folded)}
        FROM (
            SELECT *, {", ".join(f"{expression} AS {name}" for expression, name in asked.items())}
            FROM (
                SELECT {told}, lower(q.granted) AS lo, upper(q.granted) AS hi
                FROM officials_qualification q {joined}{_joined(days, ground, place)}
                WHERE {where} AND {place.of("q.person_id")}
            ) read OFFSET 0
        ) held GROUP BY person_id"""


def _asked(expression: str, asked: dict[str, str]) -> str:
    """The name under which the expression is asked of each row."""
    return asked.setdefault(expression, f"c{len(asked) + 1}")


def _days(leaves: Mapping, events: Mapping[tree.Event, str]) -> dict:
    """The days of their own that leaves are judged on: by event, a name and the expression."""
    asked = dict.fromkeys(leaf.held_on for leaf in leaves if leaf.held_on in events)
    return {event: (f"day_{n}", events[event]) for n, event in enumerate(asked, start=1)}


def _joined(days: Mapping, ground: Ground, place) -> str:
    joined = []
    if any(isinstance(event, tree.Appointment) for event in days):
        joined.append(f"LEFT JOIN {place.name('post')} p ON p.official_id = q.person_id")
    if tree.Recruitment() in days:
        begun = recruited(ground.on, place)
        joined.append(f"LEFT JOIN ({begun}) f ON f.official_id = q.person_id")
    return " ".join(joined)


def recruited(on: date, place) -> str:
    """Since when each official holds posts: -infinity where nobody knows."""
    return f"""
            SELECT official_id, min(COALESCE(lower(period), '-infinity')) AS recruited
            FROM officials_post
            WHERE COALESCE(lower(period), '-infinity') <= {lit(on)} AND {place.of("official_id")}
            GROUP BY official_id
        """


def _counted_as(kind: str, ground: Ground) -> list[Equivalent]:
    return [other for other in ground.equivalents if other.as_kind == kind]


def _levels(kind: str, ground: Ground) -> tuple[str, str]:
    """The levels that count for a kind, as `l`, and what their qualifications are asked."""
    others = _counted_as(kind, ground)
    if not others:
        return "officials_level l", f"q.kind = {lit(kind)}"
    parts = [f"SELECT id, step, NULL::date AS before FROM officials_level WHERE kind = {lit(kind)}"]
    parts += [
        f"SELECT id, {other.step}, {lit(other.before) if other.before else 'NULL'} "
        f"FROM officials_level WHERE kind = {lit(other.kind)} AND code = {lit(other.level)}"
        for other in others
    ]
    kinds = sorted({kind, *(other.kind for other in others)})
    return f"({' UNION ALL '.join(parts)}) l", f"q.kind IN {listed(kinds)}"


def _best(leaf: tree.Holds, name: str, ground, words, others, days, asked) -> list[str]:
    step = step_asked(leaf, ground, words)
    conditions = _conditions(leaf, ground, days)
    if others:
        conditions.append(f"(before IS NULL OR {by('lo', 'hi', '(before - 1)')})")
    met = " AND ".join(_asked(condition, asked) for condition in conditions)
    if leaf.held_on in days:
        met = f"CASE WHEN isfinite({days[leaf.held_on][0]}) THEN {met} END"
    packed = _asked(_packed(leaf, ground), asked)
    return [
        f"max(CASE WHEN step >= {step} AND {met} THEN {packed} END) AS {name}",
        f"bool_or(step >= {step} AND ({met}) IS NULL) AS {name}_u",
    ]


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
        asked.append(_within(whole(number(leaf.within, ground)), day))
    if leaf.in_term:
        asked.append(_in_term(leaf.in_term, ground))
    return asked


def _programme(programme: str) -> str:
    return f"(NULLIF(field, '') = {lit(programme)})"


def _within(years: int | None, on: str) -> str:
    if years is None:
        return "NULL::boolean"
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


def _sum(leaf: tree.Hours, name: str, ground: Ground, asked) -> list[str]:
    counts = _asked(" AND ".join(_counting(leaf, ground)), asked)
    return [
        f"sum(hours) FILTER (WHERE {counts}) AS {name}_sure",
        f"sum(hours) FILTER (WHERE {counts} IS NOT FALSE) AS {name}_possible",
        f"bool_or(hours IS NULL AND {counts} IS NOT FALSE) AS {name}_u",
        f"max(id) FILTER (WHERE hours IS NOT NULL AND {counts}) AS {name}_id",
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


def columns(alias: str, leaf, name: str) -> str:
    if isinstance(leaf, tree.Holds):
        return f"{alias}.{name}, {alias}.{name}_u"
    parts = ("_sure", "_possible", "_u", "_id")
    return ", ".join(f"{alias}.{name}{part}" for part in parts)
