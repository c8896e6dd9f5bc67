"""Where an official stands today, kept on the file and derived from what is dated."""

from django.db import connection, transaction

from goc.kit import history
from goc.kit.staging import Staging

# Today's main post; without one the last; of posts yet to begin, none.
DERIVED = """
UPDATE officials_official o
SET unit_id = s.unit_id, title_id = s.title_id, since = s.since, in_office = s.in_office,
    category = s.category, rank_id = s.rank_id, management_level = s.management_level,
    search_key = s.search_key, sort_key = s.sort_key
FROM (
    SELECT file.person_id,
           COALESCE(post.unit_id, file.unit_id) AS unit_id,
           COALESCE(post.title_id, file.title_id) AS title_id,
           lower(post.period) AS since,
           COALESCE(post.period @> %(on)s::date, false) AS in_office,
           COALESCE(post.category, file.category) AS category,
           held.rank_id,
           COALESCE(managed.level, entailed.management_level, '') AS management_level,
           person.search_key, person.sort_key
    FROM ({changed}) changed
    JOIN officials_official file USING (person_id)
    JOIN officials_person person ON person.id = file.person_id
    LEFT JOIN LATERAL (
        SELECT p.unit_id, p.title_id, p.category, p.period FROM officials_post p
        WHERE p.official_id = file.person_id AND p.is_main AND NOT isempty(p.period)
          AND COALESCE(lower(p.period) <= %(on)s::date, true)
        ORDER BY p.period @> %(on)s::date DESC, upper(p.period) DESC NULLS FIRST LIMIT 1
    ) post ON true
    LEFT JOIN officials_rankholding held
           ON held.official_id = file.person_id AND held.period @> %(on)s::date
    LEFT JOIN officials_managementholding managed
           ON managed.official_id = file.person_id AND managed.period @> %(on)s::date
    LEFT JOIN org_titleentailment entailed
           ON entailed.title_id = COALESCE(post.title_id, file.title_id)
          AND entailed.period @> %(on)s::date
) s
WHERE o.person_id = s.person_id
  AND (o.unit_id, o.title_id, o.since, o.in_office, o.category, o.rank_id, o.management_level,
       o.search_key, o.sort_key)
      IS DISTINCT FROM
      (s.unit_id, s.title_id, s.since, s.in_office, s.category, s.rank_id, s.management_level,
       s.search_key, s.sort_key)
"""
FOUND = "SELECT DISTINCT f.person_id FROM found f {which}"
TOUCHED = 'JOIN touched USING ("row")'
TOUCHED_OR_NEW = 'WHERE f.is_new OR f."row" IN (SELECT "row" FROM touched)'


def derive_standing(staging: Staging, *, on, which: str = TOUCHED) -> None:
    """Bring the files of the changed rows in step with their posts, ranks and levels."""
    staging.run("ANALYZE touched")
    staging.run(DERIVED.format(changed=FOUND.format(which=which)), on=on)


def derive_standing_of(people: str, *, on) -> None:
    """The same for the people that a query names, in a column `person_id`."""
    with connection.cursor() as cursor:
        cursor.execute(DERIVED.format(changed=people), {"on": on})


def derive_one(official, *, on) -> None:
    """The same for one file."""
    derive_standing_of(f"SELECT {official.pk:d}::bigint AS person_id", on=on)


@transaction.atomic
def derive_for_the_day(*, on, by) -> None:
    """The same for every file on a day that has begun: some posts, ranks and levels begin with it,
    others ended the day before, and nobody wrote anything."""
    history.remember(user=by.pk, why="Sang ngày mới")
    derive_standing_of("SELECT person_id FROM officials_official", on=on)
