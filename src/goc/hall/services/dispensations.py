"""Acts that span rooms: what one room writes and another counts anew, in one transaction."""

from django.db import transaction

from goc.needs import services as needs
from goc.standards import services as standards
from goc.standards.models import Dispensation
from goc.utilisation import services as utilisation


@transaction.atomic
def let_off(*, official, by, at, on, **asked) -> Dispensation:
    """Let an official off a requirement (`standards.services.give`), and judge them anew at
    once."""
    given = standards.give(official=official, by=by, at=at, on=on, **asked)
    needs.reassess(people=[official.pk], by=by, at=at)
    utilisation.follow(people=[official.pk], by=by, at=at)
    return given


@transaction.atomic
def end_dispensation(*, dispensation: Dispensation, on, why: str, by, at) -> Dispensation:
    """End a dispensation before its time (`standards.services.end`), and judge the official again
    at once."""
    ended = standards.end(dispensation=dispensation, on=on, why=why, by=by, at=at)
    needs.reassess(people=[ended.official_id], by=by, at=at)
    utilisation.follow(people=[ended.official_id], by=by, at=at)
    return ended
