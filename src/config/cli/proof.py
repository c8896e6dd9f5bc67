"""`check` and `test`: what must hold before a change goes out, each step with its time."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from config.cli.speech import asks_json, say
from goc.kit import postgres
from goc.kit.errors import Refused
from goc.kit.verb import as_line

ROOT = Path(__file__).resolve().parents[3]
PYTHON = [sys.executable, "-P"]
# Whoever is through takes over from the other: tests of one file mostly stay together, with what is
# set up for all of them, and nobody waits for the last long one.
PYTEST = [*PYTHON, "-m", "pytest", "-q", "-n", "2", "--dist", "worksteal"]
NO_TESTS_COLLECTED = 5
HOUSE = {
    "định dạng": [*PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."],
    "lỗi thường gặp": [*PYTHON, "-m", "ruff", "check", "--quiet", "."],
    "hướng phụ thuộc": [*PYTHON, "-c", "from importlinter.cli import *; lint_imports_command()"],
    # It asks the database too, if one runs, and only warns when none does.
    "cấu trúc dữ liệu": [
        *PYTHON, "-W", "ignore::RuntimeWarning",
        "-m", "django", "makemigrations", "--check", "--dry-run", "--settings=config.settings",
    ],
}  # fmt: skip
# The traps of the embedded server ask nothing of another one.
EMBEDDED_ONLY = "tests/db/kit/test_postgres_*"
QUICK = ["-m", "not browser and not slow", "tests/unit", "tests/property", "tests/arch"]


def check(arguments):
    """Run what takes less than a minute: format, lint, contracts, migrations, fast tests; of what
    property tests draw only a part (tests/cases.py)."""
    as_json, arguments = asks_json(arguments)
    steps = HOUSE | {"kiểm thử nhanh": [*PYTEST, *QUICK, *arguments]}
    some = {"GOC_CASES_TIMES": os.environ.get("GOC_CASES_TIMES", "0.2")}
    return _report(_steps(steps, as_json, **some), as_json)


def test(arguments):
    """Run everything; with arguments, only pytest with those."""
    as_json, arguments = asks_json(arguments)
    if arguments:
        done = _steps({"kiểm thử": [*PYTEST, *arguments]}, as_json)
        return _report(done, as_json)
    browser = _provide("chromium", "chromium", have_chromium)
    second_engine = _provide("PostgreSQL của hệ điều hành", "postgresql", debian_binaries)
    done, rest = _steps(HOUSE, as_json), ["tests"]
    if second_engine:
        done += _on_second_engine(debian_binaries(), as_json)
        rest = _not_on_second_engine()
    rest = [*PYTEST, *rest, *([] if browser else ["-m", "not browser"])]
    return _report(done + _steps({"mọi kiểm thử khác": rest}, as_json), as_json)


def _on_second_engine(binaries, as_json):
    with tempfile.TemporaryDirectory(prefix="goc-debian-") as place:
        data_dir = Path(place).resolve()
        with postgres.ensure(data_dir, say=say, binaries=binaries, durable=False):
            host = postgres.settings(data_dir)["HOST"]
            tests = ["tests/db", "--ignore-glob", EMBEDDED_ONLY]
            return _steps(
                {"tests/db trên PostgreSQL của hệ điều hành": [*PYTEST, *tests]},
                as_json,
                DATABASE_URL=f"postgresql://goc@/goc?host={host}&port=5432",
            )


def _not_on_second_engine():
    """All tests but those that already ran there: what stands on tables is asked of one engine,
    what stands on pages of the other."""
    folders = sorted(path for path in (ROOT / "tests").iterdir() if any(path.glob("**/test_*.py")))
    others = [folder for folder in folders if folder.name != "db"]
    return [str(path) for path in [*others, *ROOT.glob(EMBEDDED_ONLY)]]


def have_chromium():
    """The browser of the browser tests, or None."""
    return shutil.which("chromium")


def debian_binaries():
    """The programs of the oldest PostgreSQL that the system has and we support, or None."""
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    versions = sorted((int(path.parts[-3]), path.parent) for path in found)
    return next((folder for version, folder in versions if version >= 15), None)


def _provide(what, package, find):
    if not find() and os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"Đang cài gói {package}…")
        quiet = {"stdout": subprocess.DEVNULL, "check": False}
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
        options = {"env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}, **quiet}
        subprocess.run(["apt-get", "update", "-qq"], **options)
        subprocess.run(install, **options)
    if find():
        return True
    missing = f"Không có {what} (gói {package}): các kiểm thử cần đến nó KHÔNG được chạy."
    if os.environ.get("CI") == "true":
        raise Refused(missing)
    say(f"\n!!! {missing}\n")
    return False


def _steps(steps, as_json, **environment):
    """Run each step; what became of it. Where a program reads the result, what the steps print goes
    to standard error."""
    environment = os.environ | environment
    # Named there, pytest would read the settings before the tests say where their data lies.
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    return [_step(name, command, environment, as_json) for name, command in steps.items()]


def _step(name, command, environment, as_json):
    begun, is_shown = time.monotonic(), "pytest" in command
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        stdout=(sys.stderr if as_json else None) if is_shown else subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    ended, seconds = done.returncode, round(time.monotonic() - begun, 1)
    if ended and not is_shown:
        (sys.stderr if as_json else sys.stdout).write(done.stdout.decode())
    verdict = "đạt" if ended == 0 else f"HỎNG (mã {ended})"
    say(f"{name}: {verdict}, {seconds} giây")
    if ended == NO_TESTS_COLLECTED:
        say("Không có kiểm thử nào được chạy.")
    return {"name": name, "passed": ended == 0, "seconds": seconds}


def _report(steps, as_json):
    failed = [step["name"] for step in steps if not step["passed"]]
    if failed:
        say("Chưa đạt: " + "; ".join(failed) + ".")
    if as_json:
        print(as_line({"passed": not failed, "steps": steps}))
    return 1 if failed else 0
