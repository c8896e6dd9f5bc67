"""Units that come with a workbook: all rows judged first, then written by sets."""

from collections.abc import Iterable

from django.db import connection, transaction
from django.utils.timezone import localdate

from goc.journal import services as journal
from goc.kit.mark import Mark
from goc.kit.vietnamese import search_key, text_sort_key
from goc.org import queries, rules
from goc.org.models import Unit
from goc.org.rules import Act, UnitRow, Verdict
from goc.org.services.reach import rebuild_reach

WRITTEN = (Act.CREATE, Act.CORRECT, Act.SUCCEED)

STAGE = """
CREATE TEMPORARY TABLE said (
    act text, code text, name text, search_key text, sort_key text COLLATE "C", kind text,
    branch text, tier text, parent text, since date, until date
)
"""
# The row's last day is the day before the span ends; a day that the row leaves out stays.
CREATE_UNITS = """
INSERT INTO org_unit (code, kind, branch, tier, life, mark, is_reference)
SELECT code, kind, branch, tier, daterange(since, until + 1), %(mark)s, false
FROM said WHERE act = 'create'
"""
CORRECT_UNITS = """
UPDATE org_unit unit
SET kind = said.kind, branch = said.branch, tier = said.tier,
    life = daterange(
        CASE WHEN said.act = 'correct' THEN COALESCE(lower(unit.life), said.since)
             ELSE lower(unit.life) END,
        COALESCE(said.until + 1, upper(unit.life)))
FROM said
WHERE said.code = unit.code AND said.act IN ('correct', 'succeed')
"""
LATEST = """
SELECT DISTINCT ON (version.unit_id) version.id, said.*, parent.id AS parent_id
FROM said
JOIN org_unit unit ON unit.code = said.code
JOIN org_unitversion version ON version.unit_id = unit.id
LEFT JOIN org_unit parent ON parent.code = said.parent
WHERE said.act = %(act)s
ORDER BY version.unit_id, version.period DESC
"""
CORRECT_VERSIONS = f"""
UPDATE org_unitversion version
SET name = latest.name, search_key = latest.search_key, sort_key = latest.sort_key,
    parent_id = latest.parent_id,
    period = daterange(COALESCE(lower(version.period), latest.since),
                       COALESCE(latest.until + 1, upper(version.period)))
FROM ({LATEST}) latest WHERE version.id = latest.id
"""
END_VERSIONS = f"""
UPDATE org_unitversion version SET period = daterange(lower(version.period), latest.since)
FROM ({LATEST}) latest WHERE version.id = latest.id
"""
BEGIN_VERSIONS = """
INSERT INTO org_unitversion
    (unit_id, name, search_key, sort_key, parent_id, period, position)
SELECT unit.id, said.name, said.search_key, said.sort_key, parent.id,
       daterange(said.since, upper(unit.life)), 999
FROM said
JOIN org_unit unit ON unit.code = said.code
LEFT JOIN org_unit parent ON parent.code = said.parent
WHERE said.act IN ('create', 'succeed')
"""


@transaction.atomic
def upsert_units(
    rows: Iterable[UnitRow], *, by, at, mark: Mark = Mark.LOCAL_CHOICE
) -> dict[str, Verdict]:
    """Write what the rows say of units and return each row's verdict, by code.

    `mark` tells how sure we are of those that are new.
    Rows that are refused leave no trace and hold up no others, except those that stand under them.
    A unit that the rows do not name stays as it is. The reach follows within the transaction.
    """
    rows = list(rows)
    with connection.cursor() as cursor:
        # Two workbooks at once would each judge without knowing the other's units.
        cursor.execute("LOCK TABLE org_unit IN SHARE ROW EXCLUSIVE MODE")
    verdicts = rules.verdicts(rows, queries.standing_units())
    counts = {act.value: sum(verdict.act is act for verdict in verdicts.values()) for act in Act}
    if any(counts[act] for act in WRITTEN):
        _write([row for row in rows if verdicts[row.code].act in WRITTEN], verdicts, mark)
        rebuild_reach(on=localdate(at))
        journal.record(verb="org.units_written", subject=Unit, by=by, at=at, details=counts)
    return verdicts


def _write(rows: list[UnitRow], verdicts: dict[str, Verdict], mark: Mark) -> None:
    with connection.cursor() as cursor:
        cursor.execute(STAGE)
        with cursor.copy("COPY said FROM STDIN") as copy:
            for row in rows:
                copy.write_row(_staged(row, verdicts[row.code].act))
        cursor.execute("ANALYZE said")
        cursor.execute(CREATE_UNITS, {"mark": mark})
        cursor.execute(CORRECT_UNITS)
        cursor.execute(CORRECT_VERSIONS, {"act": Act.CORRECT})
        cursor.execute(END_VERSIONS, {"act": Act.SUCCEED})
        cursor.execute(BEGIN_VERSIONS)
        cursor.execute("DROP TABLE said")


def _staged(row: UnitRow, act: Act) -> tuple:
    return (
        act.value,
        row.code,
        row.name,
        search_key(row.name),
        text_sort_key(row.name),
        row.kind,
        row.branch,
        row.tier,
        row.parent,
        row.since,
        row.until,
    )
