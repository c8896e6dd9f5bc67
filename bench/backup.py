"""A backup of the database at hand, and a restore of it into a new embedded system, verified.

The floor of the backup is pg_dump alone with the same options. Build the city first: ./goc demo.
"""

import os
import subprocess
import sys
import tempfile
import time
from os import getpid
from pathlib import Path

from bench._measure import Watch, report, setup

SOURCE = Path(__file__).resolve().parents[1] / "src"


def main():
    setup()
    from django.utils import timezone  # noqa: PLC0415 - after Django is ready

    from goc.hall.services import back_up  # noqa: PLC0415
    from goc.officials.models import Official  # noqa: PLC0415
    from goc.org.services import acting  # noqa: PLC0415

    at, people = timezone.now(), Official.objects.count()
    with tempfile.TemporaryDirectory(prefix="goc-bench-backup-") as folder:
        Path(folder).chmod(0o711)
        path = Path(folder) / "goc.tar"
        watch, begun = Watch(getpid()), time.perf_counter()
        kept = back_up(path, by=acting(at=at), at=at, say=lambda text: None)
        taken = time.perf_counter() - begun
        report(
            "backup",
            size=people,
            seconds=taken,
            peak_mb=watch.stop(),
            ratio=taken / _floor(folder),
            rows=kept.rows,
            files=kept.files,
            megabytes=round(kept.bytes / 1e6, 1),
        )
        taken, peak = _restored(path, Path(folder) / "data")
        report("restore", size=people, seconds=taken, peak_mb=peak, rows=kept.rows)


def _floor(folder):
    from django.db import connection  # noqa: PLC0415

    from goc.kit.backup import programs  # noqa: PLC0415

    command = [
        programs.program("pg_dump", major=connection.pg_version // 10000),
        "--format=directory", "--jobs=2", "--compress=1", "--no-sync", f"--file={folder}/floor",
    ]  # fmt: skip
    begun = time.perf_counter()
    programs.run(command, database=connection.settings_dict, what="", tell=lambda: None)
    return time.perf_counter() - begun


def _restored(path, data_dir):
    """Seconds and peak memory of ./goc restore, the making of an empty system included."""
    environment = {name: text for name, text in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"GOC_DATA_DIR": str(data_dir), "PYTHONPATH": str(SOURCE)}
    begun = time.perf_counter()
    restoring = subprocess.Popen(
        [sys.executable, "-P", "-m", "config.cli", "restore", path, "--json"],
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    watch = Watch(restoring.pid)
    if restoring.wait():
        raise SystemExit(restoring.returncode)
    return time.perf_counter() - begun, watch.stop()


if __name__ == "__main__":
    main()
