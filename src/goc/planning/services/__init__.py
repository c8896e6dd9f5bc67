"""The only writer of plans."""

from goc.planning.services.draft import make
from goc.planning.services.runs import ask, carry_out

__all__ = ["ask", "carry_out", "make"]
