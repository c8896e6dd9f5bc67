"""How many pairs wait for somebody to look."""

from goc.care.models import Suspicion, Sweep
from goc.officials.models import Official


def waiting() -> int:
    """How many open pairs wait, whoever may see them, both of whose files stand."""
    files = Official.objects.values("pk")
    open_pairs = Suspicion.objects.filter(state=Suspicion.State.OPEN)
    return open_pairs.filter(first__in=files, second__in=files).count()


def last_sweep() -> Sweep | None:
    """The last search for doubles; None before the first."""
    return Sweep.objects.order_by("-pk").first()
