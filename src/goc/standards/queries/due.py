"""When duties fall due, as SQL over a row of `facts_day` (rules.due says it for one person)."""

from datetime import date, timedelta

from goc.facts.queries.compiler import Compiler
from goc.facts.queries.literal import lit
from goc.facts.rules import tree
from goc.facts.rules.calendar import shifted
from goc.facts.rules.holding import number, whole
from goc.standards.rules.due import (
    CHANGE_OF_LAW,
    BeforeAppointment,
    ByEndOfYear,
    ByTermEnd,
    Duty,
    WithinMonths,
)

NO_DAY = "NULL::date"


def due_on(duty: Duty, compiler: Compiler) -> str:
    """Return the date expression of the last day on which the duty may be met."""
    ground = compiler.ground
    match duty.due:
        case ByEndOfYear():
            return lit(date(ground.on.year, 12, 31))
        case ByTermEnd(branch):
            term = ground.terms.get(branch)
            return lit(term.end - timedelta(days=1)) if term else NO_DAY
        case BeforeAppointment(counted_from):
            began = _counted(compiler.event(duty.event), counted_from or duty.since, 0)
            plans = tuple(tree.plans_asked(duty.who))
            if not plans:
                return began
            return f"COALESCE({compiler.planned_until(duty.event, plans)}, {began})"
        case WithinMonths(months, of, counted_from):
            months = whole(number(months, ground))
            since = counted_from or duty.since
            if months is None:
                return NO_DAY
            if of == CHANGE_OF_LAW:
                return lit(shifted(since, months=months))
            return _counted(compiler.event(duty.event), since, months)
    return NO_DAY


def _counted(event: str, counted_from: date, months: int) -> str:
    later = f"GREATEST({event}, {lit(counted_from)})"
    moved = f"({later} + interval '{months} months')::date" if months else later
    return f"(CASE WHEN isfinite({event}) THEN {moved} END)"
