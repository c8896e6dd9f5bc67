"""What a workbook or a reorganisation may change of units, and who may give which role."""

from goc.org.rules.changes import Line, Restructuring, Stance, State, restructuring
from goc.org.rules.granting import EVERYWHERE, GIVES, Held, Wanted, bars
from goc.org.rules.units import Act, StandingUnit, UnitRow, Verdict, verdicts

__all__ = [
    "EVERYWHERE",
    "GIVES",
    "Act",
    "Held",
    "Line",
    "Restructuring",
    "Stance",
    "StandingUnit",
    "State",
    "UnitRow",
    "Verdict",
    "Wanted",
    "bars",
    "restructuring",
    "verdicts",
]
