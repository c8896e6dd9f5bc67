"""Where what lay in a unit on one day lies on a later one: edges followed as far as they go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection

# Whether an edge leads on from its predecessor for what lay there on a day. An undone edge leads
# nowhere, and the edge that undid it concerns only what lay on the other side meanwhile.
LEADS = """
    edge."on" > {day} AND edge."on" <= %(on)s::date
    AND NOT EXISTS (SELECT FROM org_unitedge undone
                    WHERE undone.id = edge.undoes_id AND undone."on" > {day})
    AND NOT EXISTS (SELECT FROM org_unitedge back
                    WHERE back.undoes_id = edge.id AND back."on" <= %(on)s::date)
"""
# Rows (origin_id, unit_id, stands): every unit that a unit's people of `day` may be in on `on`; one
# that does not stand then is where a trail ends, for nothing followed it. A unit that stays when it
# gives a part away is one of its own heirs.
WALK = f"""
WITH RECURSIVE walk AS (
    SELECT id AS origin_id, id AS unit_id, %(day)s::date AS day
    FROM org_unit WHERE %(units)s::bigint[] IS NULL OR id = ANY(%(units)s::bigint[])
    UNION
    SELECT walk.origin_id, step.unit_id, turn."on"
    FROM walk CROSS JOIN LATERAL (
        SELECT min(edge."on") AS "on" FROM org_unitedge edge
        WHERE edge.predecessor_id = walk.unit_id AND {LEADS.format(day="walk.day")}
    ) turn CROSS JOIN LATERAL (
        SELECT edge.successor_id AS unit_id FROM org_unitedge edge
        WHERE edge.predecessor_id = walk.unit_id AND edge."on" = turn."on"
          AND {LEADS.format(day="walk.day")}
        UNION ALL
        SELECT version.unit_id FROM org_unitversion version
        WHERE version.unit_id = walk.unit_id AND version.period @> turn."on"
    ) step
    WHERE turn."on" IS NOT NULL
)
SELECT DISTINCT ends.origin_id, ends.unit_id, standing.unit_id IS NOT NULL
FROM walk ends
LEFT JOIN org_unitversion standing
       ON standing.unit_id = ends.unit_id AND standing.period @> %(on)s::date
WHERE NOT EXISTS (
    SELECT FROM org_unitedge edge
    WHERE edge.predecessor_id = ends.unit_id AND {LEADS.format(day="ends.day")})
"""


@dataclass(frozen=True, slots=True)
class Followed:
    """The units that a unit's people of one day may be in on another, and those `ended` ones at
    which the trail of some of them ends."""

    units: frozenset[int]
    ended: frozenset[int] = frozenset()

    @property
    def is_open(self) -> bool:
        """Whether it cannot be told where they are: a split, or a unit that nothing followed."""
        return self.certain is None

    @property
    def certain(self) -> int | None:
        """The one unit where they are for certain; None where a split or an end leaves it open."""
        return next(iter(self.units)) if len(self.units) == 1 and not self.ended else None


def followed(day: date, on: date, units: Iterable[int] | None = None) -> dict[int, Followed]:
    """Return by unit where its people of `day` are on the later day `on`, over any number of
    mergers, splits and ways back; for all units, or the given ones."""
    asked = {"day": day, "on": on, "units": None if units is None else list(units)}
    standing: dict[int, set[int]] = {}
    ended: dict[int, set[int]] = {}
    with connection.cursor() as cursor:
        cursor.execute(WALK, asked)
        for origin, unit, stands in cursor.fetchall():
            (standing if stands else ended).setdefault(origin, set()).add(unit)
    return {
        origin: Followed(frozenset(standing.get(origin, ())), frozenset(ended.get(origin, ())))
        for origin in standing.keys() | ended.keys()
    }
