"""Where everyone stands, as SQL over `facts_day` (rules.standing says it for one person)."""

from datetime import date

from goc.facts.queries.compiler import Compiler
from goc.facts.queries.literal import lit
from goc.facts.rules.calendar import shifted
from goc.facts.rules.holding import DAY_ZERO, FOREVER, whole
from goc.facts.rules.person import Ground
from goc.needs import rules
from goc.standards.queries import Version
from goc.standards.queries.outcomes import outcome

COLUMNS = "official_id, version_id, unit_id, status, due_on, priority, qualification_id"


def warning_months(ground: Ground) -> int | None:
    """Return how many months before a certificate runs out its holder is told; None where nothing
    sets it."""
    warning = ground.values.get("expiry_warning_months")
    return whole(warning.amount) if warning else None


def select(
    version: Version,
    compiler: Compiler,
    *,
    warning_months: int | None,
    dispensed: bool = False,
    unbound: bool = False,
) -> str:
    """Return the query of everyone's standing under one version, in the order of COLUMNS.

    `dispensed`: somebody has a dispensation from this requirement that day.
    `unbound`: those whom it does not bind come too, with no status: where no row is left out, to
    join it to a person costs the server nothing.
    """
    found, on = outcome(version, compiler), lit(compiler.ground.on)
    joined = f"""LEFT JOIN (
            SELECT official_id AS of_official, kind AS let_off, upper(period) - 1 AS waits
            {_dispensed(version, compiler.ground.on)}
        ) dispensed ON of_official = official_id"""
    expiring = _expiring("until", compiler.ground.on, warning_months)

    # Every column asks again where the person stands: what is the same for everyone is then worked
    # out before the first row.
    def case(*, met, soon, let_off, unknown, overdue, due) -> str:
        return f"""CASE {"WHEN who IS FALSE THEN NULL" if unbound else ""}
            WHEN needs THEN CASE WHEN {expiring} THEN {soon} ELSE {met} END
            {f"WHEN let_off IS NOT NULL THEN {let_off}" if dispensed else ""}
            WHEN who IS NULL OR needs IS NULL THEN {unknown}
            WHEN due < {on} THEN {overdue} ELSE {due} END"""

    ends = f"({lit(DAY_ZERO)} + until::int)"
    late = f"LEAST(({on} - due) / {rules.DAYS_A_MONTH}, {rules.MONTHS_COUNTED})"
    status = case(
        met="'MET'",
        soon="'EXPIRING'",
        let_off="let_off",
        unknown="'CANNOT_TELL'",
        overdue="'OVERDUE'",
        due="'DUE'",
    )
    day = case(
        met="NULL",
        soon=ends,
        let_off="CASE WHEN let_off = 'EXCEPTED' THEN waits END",
        unknown="NULL",
        overdue="due",
        due="due",
    )
    rung = f"rung / {rules.RUNGS_A_POINT}"
    priority = case(
        met="0",
        soon=f"{rung} + {_open(ends, on)}",
        let_off="0",
        unknown=f"{rung} + {rules.CANNOT_TELL_BASE}",
        overdue=f"{rung} + {rules.OVERDUE_BASE} + {late}",
        due=f"{rung} + {_open('due', on)}",
    )
    return f"""
        SELECT official_id, {version.id} AS version_id, unit_id, {status} AS status,
            {day} AS due_on, {priority} AS priority,
            CASE WHEN needs THEN NULLIF(support & {(1 << 40) - 1}, 0) END AS qualification_id
        FROM (
            SELECT official_id, unit_id, rung, {found.who} AS who, {found.needs} AS needs,
                {found.support} AS support, {_until(found.support)} AS until, {found.due} AS due
                {", let_off, waits" if dispensed else ""}
            FROM {compiler.place.day} {joined if dispensed else ""}
            {"" if unbound else f"WHERE {found.who} IS NOT FALSE"}
        ) bound"""


def lacks(
    version: Version,
    compiler: Compiler,
    *,
    warning_months: int | None,
    dispensed: bool = False,
) -> str:
    """Return the condition that somebody lacks what the version asks: that `select` gives one of
    MISSING for this row of `facts_day`."""
    found, on = outcome(version, compiler), compiler.ground.on
    expiring = _expiring(_until(found.support), on, warning_months)
    not_let_off = f"AND official_id NOT IN (SELECT official_id {_dispensed(version, on)})"
    return f"""({found.who} IS NOT FALSE AND CASE WHEN {found.needs} THEN {expiring}
        ELSE {found.who} AND NOT {found.needs} {not_let_off if dispensed else ""} END)"""


def _until(support: str) -> str:
    return f"(CASE WHEN {support} < {FOREVER}::bigint << 40 THEN {support} >> 40 END)"


def _expiring(until: str, on: date, warning_months: int | None) -> str:
    if warning_months is None:
        return "false"
    return f"{until} < {(shifted(on, months=warning_months) - DAY_ZERO).days}"


def _open(day: str, on: str) -> str:
    """The priority of what is open or runs out on a day, without that of the post."""
    left = f"GREATEST({rules.MONTHS_COUNTED} - ({day} - {on}) / {rules.DAYS_A_MONTH}, 0)"
    return f"{rules.OPEN_BASE} + COALESCE({left}, 0)"


def _dispensed(version: Version, on: date) -> str:
    """Where those stand who have a dispensation from the requirement that day."""
    return (
        "FROM standards_dispensation "
        f"WHERE requirement_id = {version.requirement_id} AND period @> {lit(on)}"
    )
