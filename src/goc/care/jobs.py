"""What the worker does for doubles."""

from contextlib import suppress

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from goc.accounts.models import User
from goc.accounts.services import system_account
from goc.care import services


@app.periodic(cron="*/20 * * * *")
@app.task(queue="care", queueing_lock="care.find_new")
def find_new(timestamp):
    """Seek the doubles of the files written since the last search; safe to run twice."""
    at = timezone.now()
    services.find(by=system_account(at=at), at=at, only_new=True)


@app.task(name="care.find_all", queue="care", queueing_lock="care.find_all")
def find_all(user_id: int) -> None:
    """Seek the doubles of the whole city for that user; safe to run twice."""
    services.find(by=User.objects.get(pk=user_id), at=timezone.now())


def start(*, by) -> None:
    """Leave a search of the whole city to a worker; one that waits already is enough."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        find_all.defer(user_id=by.pk)
