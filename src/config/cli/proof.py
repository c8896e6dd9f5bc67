"""`check` and `test`: what must hold before a change goes out, each step with its time."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from config.cli.speech import say
from goc.kit import postgres
from goc.kit.errors import Refused

ROOT = Path(__file__).resolve().parents[3]
PYTHON = [sys.executable, "-P"]
PYTEST = [*PYTHON, "-m", "pytest", "-q", "-n", "2"]
NO_TESTS_COLLECTED = 5
HOUSE = {
    "định dạng": [*PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."],
    "lỗi thường gặp": [*PYTHON, "-m", "ruff", "check", "--quiet", "."],
    "hướng phụ thuộc": [*PYTHON, "-c", "from importlinter.cli import *; lint_imports_command()"],
    # It asks the database too, if one runs, and only warns when none does.
    "cấu trúc dữ liệu": [
        *PYTHON, "-W", "ignore::RuntimeWarning",
        "-m", "django", "makemigrations", "--check", "--dry-run",
    ],
}  # fmt: skip
QUICK = ["-m", "not browser and not slow", "tests/unit", "tests/property", "tests/arch"]


def check(arguments):
    """Run what takes less than a minute: format, lint, contracts, migrations, fast tests."""
    return _report(_failures(HOUSE | {"kiểm thử nhanh": [*PYTEST, *QUICK, *arguments]}))


def test(arguments):
    """Run everything; with arguments, only pytest with those."""
    if arguments:
        return subprocess.run([*PYTEST, *arguments], cwd=ROOT, check=False).returncode
    browser = _provide("chromium", "chromium", have_chromium)
    second_engine = _provide("PostgreSQL của hệ điều hành", "postgresql", debian_binaries)
    failed = _failures(HOUSE)
    if second_engine:
        failed += _on_second_engine(debian_binaries())
    everything = [*PYTEST, *([] if browser else ["-m", "not browser"])]
    return _report(failed + _failures({"mọi kiểm thử": everything}))


def _on_second_engine(binaries):
    with tempfile.TemporaryDirectory(prefix="goc-debian-") as place:
        data_dir = Path(place).resolve()
        with postgres.ensure(data_dir, say=say, binaries=binaries, durable=False):
            host = postgres.settings(data_dir)["HOST"]
            # The traps of the embedded server ask nothing of this one.
            tests = ["tests/db", "--ignore-glob", "tests/db/kit/test_postgres_*"]
            return _failures(
                {"tests/db trên PostgreSQL của hệ điều hành": [*PYTEST, *tests]},
                DATABASE_URL=f"postgresql://goc@/goc?host={host}&port=5432",
            )


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


def _failures(steps, **environment):
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings"} | environment
    failed = []
    for name, command in steps.items():
        begun = time.monotonic()
        seen = None if "pytest" in command else subprocess.PIPE
        done = subprocess.run(
            command, cwd=ROOT, env=environment, stdout=seen, stderr=subprocess.STDOUT, check=False
        )
        ended = done.returncode
        if ended and seen:
            sys.stdout.write(done.stdout.decode())
        verdict = "đạt" if ended == 0 else f"HỎNG (mã {ended})"
        say(f"{name}: {verdict}, {time.monotonic() - begun:.1f} giây")
        if ended == NO_TESTS_COLLECTED:
            say("Không có kiểm thử nào được chạy.")
        if ended:
            failed.append(name)
    return failed


def _report(failed):
    if failed:
        say("Chưa đạt: " + "; ".join(failed) + ".")
    return 1 if failed else 0
