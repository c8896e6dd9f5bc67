"""Units from a staged sheet: who may write which is asked here, the rest is `upsert_units`."""

from django.db import connection

from goc.kit.staging import Staging
from goc.org import queries
from goc.org.models import Unit
from goc.org.rules import Act, UnitRow, Verdict
from goc.org.services.units import upsert_units

ROWS = """
SELECT "row", code, name, kind, branch, tier, parent, since, until
FROM incoming WHERE reasons IS NULL ORDER BY "row"
"""
REFUSED = """
SELECT said."row", reason
FROM unnest(%(rows)s::int[], %(reasons)s::text[]) AS said ("row", reason)
"""
OUT_OF_SCOPE = """
SELECT i."row", 'Đơn vị “' || i.code || '” hoặc đơn vị cấp trên của nó ngoài phạm vi bạn được nhập.'
FROM incoming i
WHERE i.reasons IS NULL AND i."row" NOT IN (SELECT "row" FROM found)
  AND i."row" NOT IN (SELECT "row" FROM refusal)
"""
FOUND = """
INSERT INTO found ("row", is_new) SELECT * FROM unnest(%(rows)s::int[], %(new)s::boolean[])
"""


def write_units(staging: Staging, *, batch, scope: list[int], on, by, at) -> None:
    """Write the staged units that stand under the scope, and refuse the others with reasons."""
    with connection.cursor() as cursor:
        cursor.execute(ROWS)
        numbered = [(number, UnitRow(*rest)) for number, *rest in cursor.fetchall()]
    foreign = set(Unit.objects.exclude(pk__in=scope).values_list("code", flat=True))
    superiors = {code: unit.parent for code, unit in queries.standing_units().items()}
    within = [
        (number, row)
        for number, row in numbered
        if row.code not in foreign
        and (row.parent not in foreign or superiors.get(row.code) == row.parent)
    ]
    verdicts = upsert_units([row for _, row in within], by=by, at=at)
    _tell(staging, {number: verdicts[row.code] for number, row in within})
    staging.refuse(OUT_OF_SCOPE)


def _tell(staging: Staging, verdicts: dict[int, Verdict]) -> None:
    """Note in the staging what became of each row that was judged."""
    rows, new = list(verdicts), [verdict.act is Act.CREATE for verdict in verdicts.values()]
    staging.run(FOUND, rows=rows, new=new)
    refused = [(row, why) for row, verdict in verdicts.items() for why in verdict.reasons]
    staging.refuse(REFUSED, rows=[row for row, _ in refused], reasons=[why for _, why in refused])
    changed = [row for row, said in verdicts.items() if said.act in (Act.CORRECT, Act.SUCCEED)]
    staging.run("INSERT INTO touched SELECT unnest(%(rows)s::int[])", rows=changed)
