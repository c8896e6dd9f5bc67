"""The reorganisation of July 2025 taken back with everybody in the city: 126 communes become 526.

In a database that holds the demonstration. Whoever came since is assigned to some heir of their
unit. The seconds are of the one transaction that changes units, posts and files, rolled back.
"""

import time

from bench._measure import report, setup


def main():
    setup()
    from django.conf import settings  # noqa: PLC0415 - after setup
    from django.db import transaction  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from goc.officials.models import Official, Reorganisation  # noqa: PLC0415
    from goc.officials.rules.reorganising import Fate  # noqa: PLC0415
    from goc.officials.services import carrying_out, reorganising  # noqa: PLC0415
    from goc.org.services import acting  # noqa: PLC0415

    at, on = timezone.now(), settings.DEMO_DAY
    done = Reorganisation.objects.filter(state="DONE", reverses=None).order_by("pk").first()
    if done is None:
        raise SystemExit("No reorganisation stands here: run ./goc demo first.")
    with transaction.atomic():
        told = {"by": acting(at=at), "at": at}
        back = {"on": on, "document": done.document, "why": "Đo."}
        begun = time.perf_counter()
        made = reorganising.reverse(reorganisation=done, **back, **told)
        assign_the_rest(made, on, Fate, reorganising, told)
        drafted = time.perf_counter()
        reorganising.review(reorganisation=made, on=on, **told)
        reviewed = time.perf_counter()
        rehearsal = carrying_out.carry_out(reorganisation=made, on=on, **told)
        seconds = time.perf_counter() - reviewed
        counts = reorganising.tally(rehearsal)
        transaction.set_rollback(True)
    report(
        "reorganise",
        size=Official.objects.count(),
        seconds=seconds,
        units=counts.opened + counts.ended + counts.changed,
        posts=counts.follow + counts.assigned,
        drafting=round(drafted - begun, 2),
        review=round(reviewed - drafted, 2),
    )


def assign_the_rest(made, on, fates, reorganising, told):
    """Everybody who waits goes to the first heir of their unit; where it has none, to the city."""
    rehearsal = reorganising.rehearse(made, today=on)
    heirs = {}
    for before, after in rehearsal.plan.edges:
        heirs.setdefault(before, after)
    waiting = reorganising.queries.people(rehearsal, fates.UNASSIGNED, limit=10**6)
    going = [reorganising.Going(one.post, heirs.get(one.old_code, "TP")) for one in waiting]
    reorganising.assign(reorganisation=made, going=going, **told)


if __name__ == "__main__":
    main()
