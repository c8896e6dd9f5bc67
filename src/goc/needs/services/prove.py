"""The state that changes left one by one, held against a run of the whole city on the same day."""

from datetime import datetime

from django.db import connection, transaction

from goc.facts.queries.layout import Place
from goc.journal import services as journal
from goc.kit.workers import share_out
from goc.needs.models import Assessment
from goc.needs.queries import standing
from goc.needs.services import judging

# A pair that stands otherwise counts once, whether it is missing, too many, or only differs.
DIFFERING = """
SELECT count(*) FROM (
    SELECT official_id, version_id FROM (
        (SELECT {columns} FROM needs_need EXCEPT SELECT {columns} FROM whole_run)
        UNION ALL
        (SELECT {columns} FROM whole_run EXCEPT SELECT {columns} FROM needs_need)
    ) either GROUP BY official_id, version_id
) pairs
"""


@transaction.atomic
def prove(*, by, at: datetime) -> int | None:
    """Judge the assessed day once more as a whole, and note how many pairs stand otherwise.

    Returns that number, None where the city was never assessed. The standing state is left as it
    is; law edited since shows as a difference, as would a change that nobody followed.
    """
    latest = Assessment.objects.order_by("-pk").first()
    if latest is None:
        return None
    share_out()
    run = judging.begin(on=latest.on, today=latest.kept_to, place=Place(shared=True))
    empty = f"SELECT {standing.COLUMNS} FROM needs_need WHERE false"
    rows = " UNION ALL ".join(run.selects or [empty])
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.whole_run")
        cursor.execute(f"CREATE TEMP TABLE whole_run ON COMMIT DROP AS {rows}")
        cursor.execute(DIFFERING.format(columns=standing.COLUMNS))
        [differing] = cursor.fetchone()
    run.clear()
    latest.proven_at, latest.differing = at, differing
    latest.save(update_fields=["proven_at", "differing"])
    journal.record(
        verb="needs.proven", subject=latest, by=by, at=at, details={"differing": differing}
    )
    return differing
