"""Two files of one thing made into one: each room ships a rule per table in its `merging` module,
and a ledger keeps what moved from where, so that it can be put back."""

from goc.kit.merging.ledger import Changed, Ledger, put_back
from goc.kit.merging.outcome import Choice, Part, Plan, carry_out, plan, standing
from goc.kit.merging.rules import (
    Derived,
    Filled,
    InTurn,
    Left,
    Moved,
    OncePer,
    Rule,
    Settled,
    collected,
)

__all__ = [
    "Changed",
    "Choice",
    "Derived",
    "Filled",
    "InTurn",
    "Ledger",
    "Left",
    "Moved",
    "OncePer",
    "Part",
    "Plan",
    "Rule",
    "Settled",
    "carry_out",
    "collected",
    "plan",
    "put_back",
    "standing",
]
