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
) -> str:
    """Return the query of everyone's standing under one version, in the order of COLUMNS.

    `dispensed`: somebody has a dispensation from this requirement that day.
    """
    found, on = outcome(version, compiler), compiler.ground.on
    who, needs, support, due = found.who, found.needs, found.support, found.due
    until = f"(CASE WHEN {support} < {FOREVER}::bigint << 40 THEN {support} >> 40 END)"
    expiring = "false"
    if warning_months is not None:
        limit = (shifted(on, months=warning_months) - DAY_ZERO).days
        expiring = f"until < {limit}"
    joined = _dispensations(version, on) if dispensed else ""
    return f"""
        SELECT official_id, {version.id} AS version_id, unit_id, status, day AS due_on,
            {_priority(lit(on))} AS priority, qualification_id
        FROM (
            SELECT official_id, unit_id, rung, status,
                CASE status WHEN 'EXPIRING' THEN {lit(DAY_ZERO)} + until::int
                    WHEN 'DUE' THEN due WHEN 'OVERDUE' THEN due
                    {"WHEN 'EXCEPTED' THEN waits" if dispensed else ""} END AS day,
                CASE WHEN needs THEN NULLIF(support & {(1 << 40) - 1}, 0) END AS qualification_id
            FROM (
                SELECT *, {_status(expiring, lit(on), "let_off" if dispensed else "")} AS status
                FROM (
                    SELECT official_id, unit_id, rung, {who} AS who, {needs} AS needs,
                        {support} AS support, {until} AS until, {due} AS due
                        {", let_off, waits" if dispensed else ""}
                    FROM {compiler.place.day} {joined} WHERE {who} IS NOT FALSE
                ) bound
            ) stood
        ) dated"""


def _dispensations(version: Version, on: date) -> str:
    return f"""LEFT JOIN (
            SELECT official_id AS of_official, kind AS let_off, upper(period) - 1 AS waits
            FROM standards_dispensation
            WHERE requirement_id = {version.requirement_id} AND period @> {lit(on)}
        ) dispensed ON of_official = official_id"""


def _status(expiring: str, on: str, let_off: str) -> str:
    return f"""CASE WHEN needs THEN CASE WHEN {expiring} THEN 'EXPIRING' ELSE 'MET' END
        {f"WHEN {let_off} IS NOT NULL THEN {let_off}" if let_off else ""}
        WHEN who IS NULL OR needs IS NULL THEN 'CANNOT_TELL'
        WHEN due < {on} THEN 'OVERDUE' ELSE 'DUE' END"""


def _priority(on: str) -> str:
    late = f"LEAST(({on} - day) / {rules.DAYS_A_MONTH}, {rules.MONTHS_COUNTED})"
    left = f"GREATEST({rules.MONTHS_COUNTED} - (day - {on}) / {rules.DAYS_A_MONTH}, 0)"
    at_rest = ", ".join(f"'{status}'" for status in rules.AT_REST)
    return f"""CASE WHEN status IN ({at_rest}) THEN 0
        ELSE rung / {rules.RUNGS_A_POINT} + CASE status
        WHEN 'OVERDUE' THEN {rules.OVERDUE_BASE} + {late}
        WHEN 'CANNOT_TELL' THEN {rules.CANNOT_TELL_BASE}
        ELSE {rules.OPEN_BASE} + COALESCE({left}, 0) END END"""
