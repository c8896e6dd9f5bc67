"""What the worker does for the needs."""

from contextlib import suppress

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from goc.accounts.models import User
from goc.accounts.services import system_account
from goc.kit.today import today
from goc.needs import services
from goc.needs.queries import reading
from goc.officials.services import standing
from goc.org import services as org

# A city of this size is judged within a request's patience.
FEW_PEOPLE = 20_000
AT_ONCE, LATER, NOT_YET = "AT_ONCE", "LATER", "NOT_YET"


def start(*, by, at) -> str:
    """Judge everyone again after law or requirements changed: at once where few people are judged,
    else by a worker; one run that waits already is enough. Nothing where nobody ever was judged.
    """
    latest = reading.latest()
    if latest is None:
        return NOT_YET
    if latest.people <= FEW_PEOPLE:
        services.assess(on=today(), by=by, at=at)
        return AT_ONCE
    services.ask_for_the_whole(by=by)
    return LATER


@app.task(name=services.WHOLE, queue="needs", queueing_lock=services.WHOLE)
def assess_anew(user_id: int) -> None:
    """Judge everyone for today in that user's name; safe to run twice."""
    services.assess(on=today(), by=User.objects.get(pk=user_id), at=timezone.now())


@app.periodic(cron="40 18 * * *")  # cron counts in UTC: 1:40 at night in Hanoi
@app.task(queue="needs", queueing_lock="needs.assess_nightly")
def assess_nightly(timestamp):
    """Prove what the day's changes left, let units and files stand as on the new day, judge
    everyone for it, look years ahead."""
    at = timezone.now()
    by = system_account(at=at)
    services.prove(by=by, at=at)
    org.rebuild_reach(on=today())
    standing.derive_for_the_day(on=today(), by=by)
    services.assess(on=today(), by=by, at=at)
    services.foresee(by=by, at=at)


@app.task(queue="needs", queueing_lock="needs.foresee_once")
def foresee_once():
    """Look years ahead from the state that stands, without waiting for the night."""
    at = timezone.now()
    services.foresee(by=system_account(at=at), at=at)


def foresee_soon() -> None:
    """Let a worker look years ahead as soon as it can; one run that waits already is enough."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        foresee_once.defer()
