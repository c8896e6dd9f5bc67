"""The workbooks of the invented city, on both cores, and its one wide register.

Arguments: the number of officials (131565). The floor is the same cells written without inventing
anybody: the workbooks read once and written again by one process.
"""

import sys
import tempfile
import time
from os import getpid
from pathlib import Path

from bench._measure import Watch, report, setup


def main(officials=131565):
    setup()
    from demo import city  # noqa: PLC0415 - after Django is ready

    for name, wide in (("city", False), ("city-wide", True)):
        with tempfile.TemporaryDirectory(prefix="goc-bench-city-") as folder:
            watch, begun = Watch(getpid()), time.perf_counter()
            manifest = city.write(folder, officials=officials, wide=wide)
            seconds = time.perf_counter() - begun
            peak = watch.stop()
            floor = _written_again(Path(folder), manifest)
        rows = sum(file.rows for file in manifest.files)
        report(
            name, size=officials, seconds=seconds, peak_mb=peak, ratio=seconds / floor, rows=rows
        )


def _written_again(folder, manifest):
    from python_calamine import CalamineWorkbook  # noqa: PLC0415

    from goc.kit.sheets import write_flat  # noqa: PLC0415

    taken = 0.0
    for file in manifest.files:
        header, *rows = (
            CalamineWorkbook.from_path(str(folder / file.path)).get_sheet_by_index(0).to_python()
        )
        begun = time.perf_counter()
        write_flat(folder / "again.xlsx", header, rows)
        taken += time.perf_counter() - begun
    return taken


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
