"""How many pairs wait for somebody to look."""

from goc.care.models import Suspicion, Sweep
from goc.officials.models import Official


def open_pairs(suspicions=None):
    """The open ones of these pairs, or of all, both of whose files stand."""
    files = Official.objects.values("pk")
    found = Suspicion.objects.all() if suspicions is None else suspicions
    return found.filter(state=Suspicion.State.OPEN, first__in=files, second__in=files)


def waiting() -> int:
    """How many pairs wait, whoever may see them."""
    return open_pairs().count()


def last_sweep() -> Sweep | None:
    """The last search for doubles; None before the first."""
    return Sweep.objects.order_by("-pk").first()
