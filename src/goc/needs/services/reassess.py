"""The people whom a change touched, judged again in the state that stands."""

from collections.abc import Iterable

from django.db import connection, transaction

from goc.facts.queries.layout import Place
from goc.journal import services as journal
from goc.needs.models import Assessment
from goc.needs.queries import standing
from goc.needs.services import judging, tally

TOUCHED = "touched"
NAME_THEM = f"""
DROP TABLE IF EXISTS pg_temp.{TOUCHED};
CREATE TEMP TABLE {TOUCHED} (official_id bigint PRIMARY KEY) ON COMMIT DROP;
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
    tally.forget(TOUCHED)
    pairs = _replace(run.selects)
    tally.count_in(TOUCHED, on=latest.on)
    journal.record(
        verb="needs.reassessed",
        subject=latest,
        by=by,
        at=at,
        details={"people": len(people), "pairs": pairs},
    )
    return pairs


def _replace(selects: list[str]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM needs_need WHERE official_id IN (SELECT official_id FROM {TOUCHED})"
        )
        if not selects:
            return 0
        cursor.execute(f"INSERT INTO needs_need ({standing.COLUMNS}) {' UNION ALL '.join(selects)}")
        return cursor.rowcount
