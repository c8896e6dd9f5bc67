"""The people whom a change touched, judged again in the state that stands."""

from collections.abc import Iterable

from django.db import connection, transaction

from goc.facts.queries.layout import Place
from goc.journal import services as journal
from goc.needs.models import Assessment
from goc.needs.queries import standing
from goc.needs.services import judging, tally

TOUCHED, STOOD, JUDGED = "touched", "stood", "judged"
NAME_THEM = f"""
DROP TABLE IF EXISTS pg_temp.{TOUCHED}, pg_temp.{STOOD}, pg_temp.{JUDGED};
CREATE TEMP TABLE {TOUCHED} (official_id bigint PRIMARY KEY) ON COMMIT DROP;
"""
KEPT = [name for name in standing.COLUMNS.split(", ") if name not in ("official_id", "version_id")]
# Of what is judged again most stays, and each row written is written to every index as well.
REPLACE = f"""
MERGE INTO needs_need need USING (
    SELECT official_id, version_id, new.status IS NULL AS is_gone,
        {", ".join(f"new.{name}" for name in KEPT)}
    FROM {STOOD} old FULL JOIN {JUDGED} new USING (official_id, version_id)
    WHERE ({", ".join(f"old.{name}" for name in KEPT)})
        IS DISTINCT FROM ({", ".join(f"new.{name}" for name in KEPT)})
) now ON need.official_id = now.official_id AND need.version_id = now.version_id
WHEN MATCHED AND is_gone THEN DELETE
WHEN MATCHED THEN UPDATE SET {", ".join(f"{name} = now.{name}" for name in KEPT)}
WHEN NOT MATCHED AND NOT is_gone
    THEN INSERT ({standing.COLUMNS}) VALUES (
        {", ".join(f"now.{name}" for name in standing.COLUMNS.split(", "))})
"""


@transaction.atomic
def reassess(*, people: Iterable[int], by, at, today=None) -> int:
    """Judge these officials again on the assessed day and bring the counts along; return how many
    pairs they now have.

    Files count as kept up to the day that the assessment knew, or to `today`. Nothing where the
    city was never assessed. What the whole run would write for them is what
    stands afterwards; everyone else's rows stay. Readers wait for nothing.
    """
    latest = Assessment.objects.order_by("-pk").first()
    people = sorted(set(people))
    if latest is None or not people:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(NAME_THEM)
        cursor.execute(f"INSERT INTO {TOUCHED} SELECT unnest(%s::bigint[])", [people])
        cursor.execute(f"ANALYZE {TOUCHED}")
    run = judging.begin(on=latest.on, today=today or latest.kept_to, place=Place(only=TOUCHED))
    pairs = _replace(run.selects)
    tally.move(touched=TOUCHED, before=STOOD, after=JUDGED, on=latest.on)
    journal.record(
        verb="needs.reassessed",
        subject=latest,
        by=by,
        at=at,
        details={"people": len(people), "pairs": pairs},
    )
    return pairs


def _replace(selects: list[str]) -> int:
    """Let the touched officials' needs stand as they are now judged; return how many these are."""
    needs = f"SELECT {standing.COLUMNS} FROM needs_need"
    judged = " UNION ALL ".join(selects) or f"{needs} WHERE false"
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TEMP TABLE {STOOD} ON COMMIT DROP AS {needs} "
            f"WHERE official_id IN (SELECT official_id FROM {TOUCHED})"
        )
        cursor.execute(f"CREATE TEMP TABLE {JUDGED} ON COMMIT DROP AS {judged}")
        pairs = cursor.rowcount
        cursor.execute(REPLACE)
    return pairs
