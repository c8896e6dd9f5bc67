"""What will be lacking some years ahead: the city judged on a later day, held against today."""

from django.db import connection, transaction

from goc.facts.queries.layout import Place
from goc.facts.rules.calendar import shifted
from goc.journal import services as journal
from goc.kit.errors import Refused
from goc.kit.workers import share_out
from goc.needs.models import Assessment, Forecast
from goc.needs.queries import coming
from goc.needs.services import judging
from goc.standards.models import RequirementVersion

HORIZONS = (1, 3, 5)
FOUND = "coming_found"
KEEP = f"""
INSERT INTO needs_coming (forecast_id, official_id, version_id, unit_id, cause, due_on)
SELECT %s, official_id, version_id, unit_id, cause, due_on FROM {FOUND}
"""
ADD_UP = f"""
INSERT INTO needs_comingtally (forecast_id, unit_id, version_id, cause, people)
SELECT %s, reach.ancestor_id, version_id, cause, sum(people) FROM (
    SELECT unit_id, version_id, cause, count(*) AS people FROM {FOUND}
    GROUP BY unit_id, version_id, cause
) counted JOIN org_unitreach reach ON reach.descendant_id = counted.unit_id
GROUP BY reach.ancestor_id, version_id, cause
"""

GONE = """
WITH gone AS (
    DELETE FROM needs_coming WHERE official_id = ANY(%s)
    RETURNING forecast_id, version_id, unit_id, cause
), counted AS (
    SELECT forecast_id, reach.ancestor_id AS unit_id, version_id, cause, count(*) AS people
    FROM gone JOIN org_unitreach reach ON reach.descendant_id = gone.unit_id
    GROUP BY forecast_id, reach.ancestor_id, version_id, cause
)
UPDATE needs_comingtally t SET people = t.people - counted.people FROM counted
WHERE (t.forecast_id, t.unit_id, t.version_id, t.cause)
    = (counted.forecast_id, counted.unit_id, counted.version_id, counted.cause)
"""


@transaction.atomic
def forget(*, people, by, at) -> None:
    """Take what is foreseen of these officials out until the next run; nobody is told of it."""
    with connection.cursor() as cursor:
        cursor.execute(GONE, [list(people)])


@transaction.atomic
def foresee(*, by, at, years: tuple[int, ...] = HORIZONS) -> list[Forecast]:
    """Judge the city so many years after the assessed day and keep what will newly be lacking.

    Files and law count as they now are: certificates lapse, people reach ages, years and terms
    begin, texts that are already published come into force. Refused before the first assessment.
    """
    latest = Assessment.objects.order_by("-pk").first()
    if latest is None:
        raise Refused("Chưa xét nhu cầu lần nào; hãy chạy ./goc needs rồi dự báo.")
    share_out()
    made = [_ahead(latest, each, by, at) for each in years]
    journal.record(
        verb="needs.foreseen",
        subject=latest,
        by=by,
        at=at,
        details={"days": [each.on.isoformat() for each in made]},
    )
    return made


def _ahead(latest: Assessment, years: int, by, at) -> Forecast:
    on = shifted(latest.on, years=years)
    Forecast.objects.filter(years=years).delete()
    made = Forecast.objects.create(years=years, on=on, base=latest.on, at=at, by=by)
    run = judging.begin(on=on, today=latest.kept_to, place=Place(shared=True))
    standing = dict(
        RequirementVersion.objects.filter(in_force__contains=latest.on).values_list(
            "requirement_id", "pk"
        )
    )
    selects = [
        coming.select(query, version, now=standing.get(version.requirement_id))
        for version, query in zip(run.versions, run.selects, strict=True)
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{FOUND}")
        # Made from the query, so that several processes of the server work on it.
        rows = " UNION ALL ".join(selects) or coming.NOBODY
        cursor.execute(f"CREATE TEMP TABLE {FOUND} ON COMMIT DROP AS {rows}")
        cursor.execute(f"ANALYZE {FOUND}")
        cursor.execute(KEEP, [made.pk])
        cursor.execute(ADD_UP, [made.pk])
    run.clear()
    return made
