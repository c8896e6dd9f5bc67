"""Long batches, worked off by a worker, short ones at once; and what follows after the fact."""

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from goc.accounts.models import User
from goc.accounts.services import system_account
from goc.desk.models import Batch
from goc.intake import services
from goc.kit.errors import Refused

# A file of this size is read and written within a request's patience.
SMALL = 200 << 10


def start(*, batch: Batch, by, at) -> None:
    """Take a small file in at once, and leave a large one to a worker.

    Refused where the small one is; the large one says so on its batch. A file whose columns nobody
    has explained yet waits for that instead.
    """
    if batch.file.size <= SMALL:
        if services.settle_columns(batch=batch, by=by):
            services.run(batch=batch, by=by, at=at)
    else:
        with transaction.atomic():
            run_batch.defer(batch_id=batch.pk, user_id=by.pk)


@app.task(name="intake.run_batch", queue="intake")
def run_batch(batch_id: int, user_id: int) -> None:
    """Take the file of the batch in for that user; a batch that no longer waits stays as it is."""
    batch = Batch.objects.select_related("file").get(pk=batch_id)
    try:
        by = User.objects.get(pk=user_id)
        take(batch, by=by, at=timezone.now())
    except Refused:
        return  # the batch itself tells why


def take(batch: Batch, *, by, at) -> None:
    """Take the file in, or tell its sender that its columns are to be explained."""
    if batch.state == Batch.State.WAITING and not services.settle_columns(batch=batch, by=by):
        services.tell_of_columns(batch=batch, by=by, at=at)
    else:
        services.run(batch=batch, by=by, at=at, announce=True)


@app.periodic(cron="* * * * *")
@app.task(name="intake.look_after", queue="intake", queueing_lock="intake.look_after")
def look_after(timestamp):
    """Tell of batches whose process died, and judge again whom written ones touched; safe to run
    twice."""
    at = timezone.now()
    by = system_account(at=at)
    services.tell_of_the_dead(by=by, at=at)
    services.judge_again(by=by, at=at)
