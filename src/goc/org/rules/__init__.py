"""What a workbook of units may change, and who may give which role."""

from goc.org.rules.granting import EVERYWHERE, GIVES, Held, Wanted, bars
from goc.org.rules.units import Act, StandingUnit, UnitRow, Verdict, verdicts

__all__ = [
    "EVERYWHERE",
    "GIVES",
    "Act",
    "Held",
    "StandingUnit",
    "UnitRow",
    "Verdict",
    "Wanted",
    "bars",
    "verdicts",
]
