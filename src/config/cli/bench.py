"""`bench`: each measurement in a process of its own, so that its peak memory is its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

from django.db import connection

from config.cli import database
from config.cli.speech import asks_json, say
from goc.kit.errors import Refused
from goc.kit.verb import as_line

ROOT = Path(__file__).resolve().parents[3]


def bench(arguments):
    """Run bench/NAME.py with the arguments after it, or all of them; each prints a JSON line, and
    with --json all of them stand in one object."""
    as_json, arguments = asks_json(arguments)
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
        # A measurement may copy the database, which nobody else must then be connected to.
        connection.close()
        lines, broken = [], []
        for name in chosen:
            measured, ended = _measure(
                [sys.executable, "-P", scripts[name], *rest], places, as_json
            )
            lines += measured
            broken += [name] if ended else []
    if as_json:
        print(as_line({"results": [json.loads(line) for line in lines], "broken": broken}))
    return 1 if broken else 0


def _measure(command, places, as_json):
    """Run one measurement; its lines where they are wanted, and its exit code."""
    environment = os.environ | {"PYTHONPATH": places}
    told = subprocess.PIPE if as_json else None
    lines = []
    with subprocess.Popen(command, env=environment, stdout=told, text=True) as child:
        for line in child.stdout or ():
            say(line.rstrip())
            lines += [line] if line.startswith("{") else []
    return lines, child.returncode
