"""The needs of everyone: seconds stored with keys, against bench/need_floor.sql.

For a database that holds a city, that city; for an empty one a crowd of each size named as argument
(65000, 131565 and 263000). All of it in databases made for it beside the one in use: a copy of the
city, which nobody may be at work on meanwhile, or an empty one for each crowd.

With `--people N` a crowd of N (2600000: a country's), once, of which only the counts and the open
needs are kept. `server_mb` is the most that any process of the database server held for itself.
"""

import argparse
import threading
import time
from datetime import date
from pathlib import Path

import psutil

from bench._measure import MEGABYTE, median, report, setup

HERE = Path(__file__).parent
ON = date(2026, 7, 1)
SIZES = (65000, 131565, 263000)
OPEN = "('DUE', 'OVERDUE', 'EXPIRING', 'CANNOT_TELL')"
PAIRS = "SELECT unit_id, version_id, status, count(*) AS people FROM ({}) each GROUP BY 1, 2, 3"


def main(sizes, people=None):
    setup()
    from django.core.management import call_command  # noqa: PLC0415 - after setup
    from django.db import transaction  # noqa: PLC0415

    from goc.kit import schema  # noqa: PLC0415
    from goc.officials.models import Official  # noqa: PLC0415

    call_command("setup")
    if Official.objects.exists():
        if people:
            raise SystemExit("--people cần một cơ sở dữ liệu trống; hãy đặt GOC_DATA_DIR khác.")
        with schema.another(copy):
            measure(0)
        return
    for size in [people] if people else sizes:
        with schema.another():
            call_command("setup")
            if people:
                with transaction.atomic():
                    count_and_keep_open(size)
            else:
                measure(size)


def copy(server, ours, made):
    """Make a database that is a copy of ours."""
    server.execute(f"CREATE DATABASE {made} TEMPLATE {ours} STRATEGY file_copy")


def measure(size):
    """Fill in a crowd of that size (0: none); three times judge it and write the floor right after,
    so that a machine that slows down slows both."""
    from django.utils import timezone  # noqa: PLC0415

    from goc.accounts.services import system_account  # noqa: PLC0415
    from goc.needs.services import assess  # noqa: PLC0415

    if size:
        run((HERE / "crowd.sql").read_text(), {"people": size})
        run("ANALYZE")
    at = timezone.now()
    by = system_account(at=at)
    runs, floors = [], []
    for _ in range(3):
        runs.append(assess(on=ON, by=by, at=at, today=ON))
        floors.append(floor_seconds())
    report(
        "needs",
        size=runs[0].people,
        seconds=median([made.seconds for made in runs]),
        ratio=median([made.seconds / floor for made, floor in zip(runs, floors, strict=True)]),
        pairs=runs[0].pairs,
        requirements=runs[0].requirements,
        floor=round(median(floors), 3),
    )


def count_and_keep_open(size):
    """Judge a crowd of that size; keep how many stand how in each unit, and the open needs."""
    from goc.facts.queries.layout import Place  # noqa: PLC0415
    from goc.kit.workers import share_out  # noqa: PLC0415
    from goc.needs.services import judging  # noqa: PLC0415
    from goc.needs.services.swap import Part, take_place  # noqa: PLC0415

    run((HERE / "crowd.sql").read_text(), {"people": size})
    run("ANALYZE")
    with ServerMemory() as server:
        begun = time.perf_counter()
        share_out()
        judged = judging.begin(on=ON, today=ON, place=Place(shared=True))
        run(f"CREATE TEMP TABLE counts AS {PAIRS.format(' UNION ALL '.join(judged.selects))}")
        kept = Part()
        kept.fill(
            [f"SELECT * FROM ({each}) all_of WHERE status IN {OPEN}" for each in judged.selects]
        )
        kept.index()
        take_place([kept])
        taken = time.perf_counter() - begun
    report(
        "needs.open",
        size=size,
        seconds=taken,
        pairs=int(asked("SELECT sum(people) FROM counts")),
        open=asked("SELECT count(*) FROM needs_need"),
        requirements=len(judged.selects),
        server_mb=round(server.peak_mb),
    )


class ServerMemory:
    """The most that any process of the database server takes for itself while the block runs,
    beyond what it held before; what all of them share is not counted."""

    def __init__(self):
        self.peak_mb, self._over = 0.0, threading.Event()
        ours = psutil.Process(asked("SELECT pg_backend_pid()"))
        self._server, self._before = ours.parent(), {ours.pid: _own_mb(ours)}
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *error):
        self._over.set()
        self._thread.join()

    def _look(self):
        while not self._over.wait(0.5):
            for one in self._server.children():
                try:
                    taken = _own_mb(one) - self._before.get(one.pid, 0)
                except psutil.Error:
                    continue
                self.peak_mb = max(self.peak_mb, taken)


def _own_mb(process):
    held = process.memory_info()
    return (held.rss - held.shared) / MEGABYTE


def asked(query):
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]


def floor_seconds():
    run("CREATE TABLE floor_source AS SELECT * FROM needs_need")
    begun = time.perf_counter()
    run((HERE / "need_floor.sql").read_text())
    taken = time.perf_counter() - begun
    run("DROP TABLE floor_need, floor_source")
    return taken


def run(statements, params=None):
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(statements, params)


if __name__ == "__main__":
    given = argparse.ArgumentParser()
    given.add_argument("sizes", nargs="*", type=int)
    given.add_argument("--people", type=int)
    told = given.parse_args()
    main(told.sizes or SIZES, told.people)
