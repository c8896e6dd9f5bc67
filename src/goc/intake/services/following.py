"""What follows after the fact: batches that died are told of, people written are judged again."""

from datetime import datetime

from django.db import transaction

from goc.desk import services as desk
from goc.desk.models import Batch
from goc.intake import queries
from goc.intake.services.telling import DIED, tell_sender
from goc.journal import services as journal
from goc.kit.today import today
from goc.needs import services as needs
from goc.needs.queries import reading
from goc.utilisation import services as utilisation


def tell_of_the_dead(*, by, at: datetime) -> int:
    """Note on each batch whose process died that it did, and tell its sender; how many they are."""
    told = 0
    for batch in queries.dead():
        # It may have ended well between the two looks that found it dead.
        with desk.held(batch=batch) as is_ours, transaction.atomic():
            batch.refresh_from_db()
            if not is_ours or batch.state != Batch.State.RUNNING:
                continue
            desk.break_off(batch=batch, why=queries.DIED)
            journal.record(verb="intake.broken_off", subject=batch, by=by, at=at)
            tell_sender(batch, DIED, by=by, at=at)
            told += 1
    return told


def judge_again(*, by, at: datetime) -> int:
    """Judge the needs of those whom batches written since have touched; return how many people.

    Nobody where the city was never assessed: its first assessment will see them all.
    """
    batches = queries.to_follow_up()
    if not batches:
        return 0
    people = queries.touched_people(batches)
    if reading.latest() is None:
        people = []
    elif len(people) > needs.MANY or queries.touch_units(batches):
        needs.assess(on=today(), by=by, at=at)
        utilisation.follow(by=by, at=at)
    elif people:
        needs.reassess(people=people, by=by, at=at)
        utilisation.follow(people=people, by=by, at=at)
    desk.follow_up(batches=batches, at=at)
    return len(people)
