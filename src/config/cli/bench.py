"""`bench`: each measurement in a process of its own, so that its peak memory is its own."""

import os
import subprocess
import sys
from pathlib import Path

from config.cli import database
from goc.kit.errors import Refused

ROOT = Path(__file__).resolve().parents[3]


def bench(arguments):
    """Run bench/NAME.py with the arguments after it, or all of them; each prints a JSON line."""
    scripts = {path.stem: path for path in sorted((ROOT / "bench").glob("[a-z]*.py"))}
    chosen, rest = arguments[:1] or list(scripts), arguments[1:]
    for name in chosen:
        if name not in scripts:
            raise Refused(
                f"Không có phép đo “{name}”. Hiện có: {', '.join(scripts) or 'chưa có gì'}."
            )
    places = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    with database.served():
        database.prepare()
        ended = [
            subprocess.run(
                [sys.executable, "-P", scripts[name], *rest],
                env=os.environ | {"PYTHONPATH": places},
                check=False,
            ).returncode
            for name in chosen
        ]
    return 1 if any(ended) else 0
