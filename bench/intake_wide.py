"""The city's one wide register taken in: read, checked, stored with history, a verdict a row.

Arguments: the number of officials (131565). Then the same file once more, which changes nothing.
The floor is the COPY of the same cells into a bare table. Works on a database of its own, made
beside the one it is started on and dropped at the end.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from python_calamine import CalamineWorkbook

from bench._measure import report, setup

os.environ["GOC_DEMO"] = "yes"  # the register is relative to the demonstration's day
setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from demo import city  # noqa: E402
from goc.intake import services  # noqa: E402
from goc.kit.sheets.readers import shown  # noqa: E402
from goc.kit.staging import line  # noqa: E402
from goc.org.services import acting  # noqa: E402


def main(officials=131565):
    own = f"{connection.settings_dict['NAME']}_bench"
    with tempfile.TemporaryDirectory(prefix="goc-bench-intake-") as folder:
        settings.MEDIA_ROOT = Path(folder, "files")
        manifest = city.write(Path(folder, "city"), officials=officials, seed=1, wide=True)
        administer(f'DROP DATABASE IF EXISTS "{own}"', f'CREATE DATABASE "{own}"')
        connection.settings_dict["NAME"] = own
        try:
            call_command("setup", stdout=sys.stderr, stderr=sys.stderr)
            measure(Path(folder, "city"), manifest)
        finally:
            connection.close()
            administer(f'DROP DATABASE "{own}"')


def administer(*statements):
    connection.close()
    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def measure(folder, manifest):
    by = acting(at=timezone.now())
    for path in manifest.paths("units"):
        services.take_in(folder / path, by=by, at=timezone.now())
    (path,) = manifest.paths("roster")
    floor = bare_copy(folder / path)
    for name in ("intake.wide", "intake.wide_again"):
        begun = time.perf_counter()
        outcome = services.take_in(folder / path, by=by, at=timezone.now())
        seconds = time.perf_counter() - begun
        if outcome.refused:
            raise SystemExit(f"{name}: {outcome.refused} rows were refused; none should be.")
        report(name, size=outcome.read, seconds=seconds, ratio=seconds / floor)


def bare_copy(path):
    """Seconds to copy the cells, read before, into a table without key or index."""
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows()
    lines = [line([shown(cell) for cell in row]) + "\n" for row in rows]
    columns = ", ".join(f"c{number} text" for number in range(lines[0].count("\t") + 1))
    begun = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE bare ({columns})")
        with cursor.copy("COPY bare FROM STDIN") as copy:
            for one in lines:
                copy.write(one)
        cursor.execute("DROP TABLE bare")
    return time.perf_counter() - begun


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
