"""When duties fall due, as SQL over a row of `facts_day` (rules.due says it for one person)."""

from datetime import date, timedelta

from goc.facts.queries.compiler import Compiler
from goc.facts.queries.literal import lit
from goc.facts.rules import tree
from goc.facts.rules.holding import number, whole
from goc.standards.rules.due import BeforeAppointment, ByEndOfYear, ByTermEnd, Duty, WithinMonths

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
            return _counted(
                compiler.appointed(tree.posts_asked(duty.who)), counted_from or duty.since, 0
            )
        case WithinMonths(months, of, counted_from):
            months = whole(number(months, ground))
            if months is None:
                return NO_DAY
            event = (
                compiler.appointed(tree.posts_asked(duty.who))
                if of == "appointment"
                else "recruited"
            )
            return _counted(event, counted_from or duty.since, months)
    return NO_DAY


def _counted(event: str, counted_from: date, months: int) -> str:
    later = f"GREATEST({event}, {lit(counted_from)})"
    shifted = f"({later} + interval '{months} months')::date" if months else later
    return f"(CASE WHEN isfinite({event}) THEN {shifted} END)"
