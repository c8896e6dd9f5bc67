"""Acts that span rooms: what one room writes and another counts anew, in one transaction."""

from django.db import transaction

from goc.standards import services as standards
from goc.standards.models import Dispensation


@transaction.atomic
def let_off(*, by, at, on, **asked) -> Dispensation:
    """Let an official off a requirement (`standards.services.give`)."""
    return standards.give(by=by, at=at, on=on, **asked)


@transaction.atomic
def end_dispensation(*, dispensation: Dispensation, on, why: str, by, at) -> Dispensation:
    """End a dispensation before its time (`standards.services.end`)."""
    return standards.end(dispensation=dispensation, on=on, why=why, by=by, at=at)
