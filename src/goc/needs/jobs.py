"""What the worker does for the needs."""

from django.utils import timezone
from procrastinate.contrib.django import app

from goc.accounts.services import system_account
from goc.kit.today import today
from goc.needs import services


@app.periodic(cron="40 18 * * *")  # cron counts in UTC: 1:40 at night in Hanoi
@app.task(queue="needs", queueing_lock="needs.assess_nightly")
def assess_nightly(timestamp):
    """Judge everyone for the new day: deadlines have come nearer, and law may have been edited."""
    at = timezone.now()
    services.assess(on=today(), by=system_account(at=at), at=at)
