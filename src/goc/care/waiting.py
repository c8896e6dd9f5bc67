"""What waits for those who judge pairs, as their home tells it."""

from collections.abc import Iterator

from django.urls import reverse

from goc.care import access
from goc.care.models import Suspicion
from goc.desk.queries import Waiting


def waiting(user) -> Iterator[Waiting]:
    """How many pairs within the user's sight nobody has decided."""
    pairs = access.visible_suspicions(user)
    count = pairs.filter(state=Suspicion.State.OPEN).count()
    if count:
        yield Waiting(
            count, "cặp hồ sơ có thể là của một người", reverse("care:doubles"), "Xem, gộp"
        )
