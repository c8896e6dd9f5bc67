"""What a roof writes: that the whole was kept and brought back, and acts that span rooms."""

from goc.hall.services.corrections import answer, ask, decide, propose
from goc.hall.services.dispensations import end_dispensation, let_off
from goc.hall.services.keeping import Kept, back_up
from goc.hall.services.restoring import Restored, restore

__all__ = [
    "Kept",
    "Restored",
    "answer",
    "ask",
    "back_up",
    "decide",
    "end_dispensation",
    "let_off",
    "propose",
    "restore",
]
