"""`./goc bench plan`: the draft of the coming year for the city in the data folder.

Three times, each in a transaction that is rolled back; the seconds of making and storing it.
"""

import time

from bench._measure import median, report, setup

RUNS = 3


def main():
    setup()
    from django.db import transaction  # noqa: PLC0415 - after setup
    from django.utils import timezone  # noqa: PLC0415

    from goc.kit.today import today  # noqa: PLC0415
    from goc.org import services as org  # noqa: PLC0415
    from goc.planning import services  # noqa: PLC0415
    from goc.planning.queries import figures  # noqa: PLC0415

    taken = []
    for _ in range(RUNS):
        with transaction.atomic():
            at = timezone.now()
            by = org.acting(at=at)
            begun = time.perf_counter()
            plan = services.make(year=today().year + 1, by=by, at=at)
            taken.append(time.perf_counter() - begun)
            found = figures.whole(plan)
            transaction.set_rollback(True)
    report(
        "plan",
        size=plan.assessment.people,
        seconds=median(taken),
        open_needs=found.open,
        met=found.met,
        classes=found.classes,
        seats=found.seats,
    )


if __name__ == "__main__":
    main()
