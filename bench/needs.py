"""The needs of everyone: seconds stored with keys, against bench/need_floor.sql.

In a database that holds a city, that city; in an empty one a crowd of each size named as argument
(65000, 131565 and 263000). All of it in transactions that are rolled back.
"""

import sys
import time
from datetime import date
from pathlib import Path

from bench._measure import median, report, setup

HERE = Path(__file__).parent
ON = date(2026, 7, 1)
SIZES = (65000, 131565, 263000)


def main(sizes):
    setup()
    from django.core.management import call_command  # noqa: PLC0415 - after setup
    from django.db import transaction  # noqa: PLC0415

    from goc.officials.models import Official  # noqa: PLC0415

    call_command("setup")
    if Official.objects.exists():
        sizes = [0]
    for size in sizes:
        with transaction.atomic():
            measure(size)
            transaction.set_rollback(True)


def measure(size):
    """Fill in a crowd of that size (0: none), judge it three times, write the floor three times."""
    from django.utils import timezone  # noqa: PLC0415

    from goc.accounts.services import system_account  # noqa: PLC0415
    from goc.needs.services import assess  # noqa: PLC0415

    if size:
        run((HERE / "crowd.sql").read_text(), {"people": size})
        run("ANALYZE")
    at = timezone.now()
    by = system_account(at=at)
    runs = [assess(on=ON, by=by, at=at, today=ON) for _ in range(3)]
    run("CREATE TABLE floor_source AS SELECT * FROM needs_need")
    floor = median([floor_seconds() for _ in range(3)])
    taken = median([made.seconds for made in runs])
    report(
        "needs",
        size=runs[0].people,
        seconds=taken,
        ratio=taken / floor,
        pairs=runs[0].pairs,
        requirements=runs[0].requirements,
        floor=round(floor, 3),
    )


def floor_seconds():
    begun = time.perf_counter()
    run((HERE / "need_floor.sql").read_text())
    taken = time.perf_counter() - begun
    run("DROP TABLE floor_need")
    return taken


def run(statements, params=None):
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(statements, params)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
