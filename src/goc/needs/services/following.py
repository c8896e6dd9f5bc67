"""What a change of facts leads to: few people are judged at once, very many with the whole city."""

from collections.abc import Sequence
from contextlib import suppress

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from goc.needs.models import Assessment
from goc.needs.services.reassess import reassess

# So many people at once are judged sooner by the whole run.
MANY = 3000
WHOLE = "needs.assess_anew"


def follow(*, people: Sequence[int], by, at) -> None:
    """Judge these officials again in the caller's transaction; more than MANY are left to a run of
    the whole city that a worker begins at once. Nothing before the first assessment."""
    if not people or not Assessment.objects.exists():
        return
    if len(people) <= MANY:
        reassess(people=people, by=by, at=at)
        return
    ask_for_the_whole(by=by)


def ask_for_the_whole(*, by) -> None:
    """Ask the worker to judge everyone anew in the user's name; once, however often it is asked
    before it begins."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task(WHOLE, queueing_lock=WHOLE, queue="needs").defer(user_id=by.pk)
