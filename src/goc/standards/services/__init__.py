"""The only writers of requirements, and of who is let off one."""

from goc.standards.services.dispensations import end, give
from goc.standards.services.requirements import load_reference, publish

__all__ = ["end", "give", "load_reference", "publish"]
