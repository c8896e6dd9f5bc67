"""The main job: `./goc demo --no-serve` on an empty data folder, the largest process watched.

Arguments: the number of officials (131565).
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench._measure import Watch, report

ROOT = Path(__file__).resolve().parents[1]


def main(officials=131565):
    with tempfile.TemporaryDirectory(prefix="goc-bench-demo-") as folder:
        # The server may run as an account of its own, which must be able to enter.
        Path(folder).chmod(0o711)
        begun = time.perf_counter()
        demo = subprocess.Popen(
            [ROOT / "goc", "demo", "--officials", str(officials), "--no-serve", "--json"],
            stdout=subprocess.PIPE,
            env=os.environ | {"GOC_DATA_DIR": f"{folder}/data"},
        )
        watch = Watch(demo.pid)
        said = demo.communicate()[0].decode()
        peak = watch.stop()
        seconds = time.perf_counter() - begun
    if demo.returncode:
        sys.exit(demo.returncode)
    report(
        "demo", size=officials, seconds=seconds, peak_mb=peak, largest=watch.largest,
        summary=json.loads(said.strip().splitlines()[-1]),
    )  # fmt: skip


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
