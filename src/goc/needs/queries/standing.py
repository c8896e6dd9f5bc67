"""Where everyone stands, as SQL over `facts_day` (rules.standing says it for one person)."""

from goc.facts.queries.compiler import Compiler
from goc.facts.queries.literal import lit
from goc.facts.rules.calendar import shifted
from goc.facts.rules.holding import DAY_ZERO, FOREVER
from goc.needs import rules
from goc.standards.queries import Version
from goc.standards.queries.due import due_on

COLUMNS = "official_id, version_id, unit_id, status, due_on, priority, qualification_id"


def select(version: Version, compiler: Compiler, *, warning_months: int | None) -> str:
    """Return the query of everyone's standing under one version, in the order of COLUMNS."""
    duty, on = version.duty, compiler.ground.on
    who, needs = compiler.verdict(duty.who), compiler.verdict(duty.needs)
    support = compiler.support(duty.needs) or "NULL::bigint"
    due = due_on(duty, compiler)
    until = f"(CASE WHEN {support} < {FOREVER}::bigint << 40 THEN {support} >> 40 END)"
    expiring = "false"
    if warning_months is not None:
        limit = (shifted(on, months=warning_months) - DAY_ZERO).days
        expiring = f"until < {limit}"
    return f"""
        SELECT official_id, {version.id} AS version_id, unit_id, status, day AS due_on,
            {_priority(lit(on))} AS priority, qualification_id
        FROM (
            SELECT official_id, unit_id, rung, status,
                CASE status WHEN 'EXPIRING' THEN {lit(DAY_ZERO)} + until::int
                    WHEN 'DUE' THEN due WHEN 'OVERDUE' THEN due END AS day,
                CASE WHEN needs THEN NULLIF(support & {(1 << 40) - 1}, 0) END AS qualification_id
            FROM (
                SELECT *, {_status(expiring, lit(on))} AS status
                FROM (
                    SELECT official_id, unit_id, rung, {who} AS who, {needs} AS needs,
                        {support} AS support, {until} AS until, {due} AS due
                    FROM facts_day WHERE {who} IS NOT FALSE
                ) bound
            ) stood
        ) dated"""


def _status(expiring: str, on: str) -> str:
    return f"""CASE WHEN needs THEN CASE WHEN {expiring} THEN 'EXPIRING' ELSE 'MET' END
        WHEN who IS NULL OR needs IS NULL THEN 'CANNOT_TELL'
        WHEN due < {on} THEN 'OVERDUE' ELSE 'DUE' END"""


def _priority(on: str) -> str:
    late = f"LEAST(({on} - day) / {rules.DAYS_A_MONTH}, {rules.MONTHS_COUNTED})"
    left = f"GREATEST({rules.MONTHS_COUNTED} - (day - {on}) / {rules.DAYS_A_MONTH}, 0)"
    return f"""CASE status WHEN 'MET' THEN 0 ELSE rung / {rules.RUNGS_A_POINT} + CASE status
        WHEN 'OVERDUE' THEN {rules.OVERDUE_BASE} + {late}
        WHEN 'CANNOT_TELL' THEN {rules.CANNOT_TELL_BASE}
        ELSE {rules.OPEN_BASE} + COALESCE({left}, 0) END END"""
