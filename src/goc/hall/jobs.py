"""What the worker does for the whole house."""

from django.utils import timezone
from procrastinate.contrib.django import app

from goc.desk import services as desk
from goc.hall.queries.outbox import quiet


@app.periodic(cron="* * * * *")
@app.task(queue="outbox", queueing_lock="hall.send_letters")
def send_letters(timestamp):
    """Send the letters that are due, outside the quiet hours of the day; safe to run twice."""
    desk.send_waiting(quiet=quiet(timezone.now()), clock=timezone.now)
