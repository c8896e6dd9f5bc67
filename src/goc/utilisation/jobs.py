"""What the worker does for appointments."""

from django.utils import timezone
from procrastinate.contrib.django import app

from goc.accounts.services import system_account
from goc.utilisation import services


@app.periodic(cron="10 19 * * *")  # cron counts in UTC: 2:10 at night in Hanoi, after the needs
@app.task(queue="needs", queueing_lock="utilisation.follow_nightly")
def follow_nightly(timestamp):
    """Judge the watched appointments and what is owed for the new day; safe to run twice."""
    at = timezone.now()
    services.follow(by=system_account(at=at), at=at)
