"""Units that come with a workbook: all rows judged first, then written by sets."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.timezone import localdate

from goc.journal import services as journal
from goc.kit import span
from goc.kit.mark import Mark
from goc.kit.vietnamese import search_key, text_sort_key
from goc.org import queries, rules
from goc.org.models import Unit, UnitVersion
from goc.org.rules import Act, UnitRow, Verdict
from goc.org.services.reach import rebuild_reach

A_TIME = 2000


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
    by_act = {act: [row for row in rows if verdicts[row.code].act is act] for act in Act}
    _create(by_act[Act.CREATE], mark)
    _correct(by_act[Act.CORRECT])
    _succeed(by_act[Act.SUCCEED])
    if by_act[Act.CREATE] or by_act[Act.CORRECT] or by_act[Act.SUCCEED]:
        rebuild_reach(on=localdate(at))
        details = {act.value: len(some) for act, some in by_act.items()}
        journal.record(verb="org.units_written", subject=Unit, by=by, at=at, details=details)
    return verdicts


def _create(rows: list[UnitRow], mark: Mark) -> None:
    Unit.objects.bulk_create(
        [
            Unit(
                code=row.code,
                kind=row.kind,
                branch=row.branch,
                tier=row.tier,
                life=span.days(row.since, row.until),
                mark=mark,
            )
            for row in rows
        ],
        batch_size=A_TIME,
    )
    ids = _ids()
    versions = [_version(row, ids, span.days(row.since, row.until)) for row in rows]
    UnitVersion.objects.bulk_create(versions, batch_size=A_TIME)


def _correct(rows: list[UnitRow]) -> None:
    """Set kind, name, superior and days right in the latest version, where the row names them."""
    if not rows:
        return
    ids, units, latest = _ids(), _units(rows), _latest(rows)
    for row in rows:
        unit, version = units[row.code], latest[row.code]
        unit.kind, unit.branch, unit.tier = row.kind, row.branch, row.tier
        if row.since and version.period.lower is None:
            unit.life = DateRange(row.since, unit.life.upper)
            version.period = DateRange(row.since, version.period.upper)
        if row.until:
            end = row.until + timedelta(days=1)
            unit.life = _until(unit.life, end)
            version.period = _until(version.period, end)
        version.name, version.parent_id = row.name, ids.get(row.parent)
        version.search_key, version.sort_key = search_key(row.name), text_sort_key(row.name)
    Unit.objects.bulk_update(units.values(), ["kind", "branch", "tier", "life"], A_TIME)
    fields = ["name", "search_key", "sort_key", "parent", "period"]
    UnitVersion.objects.bulk_update(latest.values(), fields, A_TIME)


def _succeed(rows: list[UnitRow]) -> None:
    """End the latest version the day before the row's first day, and begin a new one."""
    if not rows:
        return
    ids, units, latest = _ids(), _units(rows), _latest(rows)
    for row in rows:
        unit, version = units[row.code], latest[row.code]
        unit.kind, unit.branch, unit.tier = row.kind, row.branch, row.tier
        if row.until:
            unit.life = _until(unit.life, row.until + timedelta(days=1))
        version.period = _until(version.period, row.since)
    Unit.objects.bulk_update(units.values(), ["kind", "branch", "tier", "life"], A_TIME)
    UnitVersion.objects.bulk_update(latest.values(), ["period"], A_TIME)
    UnitVersion.objects.bulk_create(
        [_version(row, ids, DateRange(row.since, units[row.code].life.upper)) for row in rows],
        batch_size=A_TIME,
    )


def _version(row: UnitRow, ids: dict[str, int], period: DateRange) -> UnitVersion:
    return UnitVersion(
        unit_id=ids[row.code],
        name=row.name,
        search_key=search_key(row.name),
        sort_key=text_sort_key(row.name),
        parent_id=ids.get(row.parent),
        period=period,
    )


def _until(period: DateRange, end) -> DateRange:
    return DateRange(period.lower, end, "[)" if period.lower else "()")


def _ids() -> dict[str, int]:
    return dict(Unit.objects.values_list("code", "id"))


def _units(rows: list[UnitRow]) -> dict[str, Unit]:
    return {unit.code: unit for unit in Unit.objects.filter(code__in=[row.code for row in rows])}


def _latest(rows: list[UnitRow]) -> dict[str, UnitVersion]:
    versions = UnitVersion.objects.filter(unit__code__in=[row.code for row in rows])
    latest = versions.select_related("unit").order_by("unit_id", "-period").distinct("unit_id")
    return {version.unit.code: version for version in latest}
