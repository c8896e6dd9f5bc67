"""What the worker does for the journal."""

from django.utils import timezone
from procrastinate.contrib.django import app

from goc.journal import services


@app.periodic(cron="*/10 * * * *")
@app.task(queue="journal", queueing_lock="journal.seal")
def seal(timestamp):
    """Seal what was written since the last time; safe to run twice."""
    services.seal(at=timezone.now())
