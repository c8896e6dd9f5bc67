"""A small demonstration city in a data folder of its own, and ./goc on it as a real process."""

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg
import pytest

from goc.kit import postgres
from goc.kit.backup.databases import place
from tests import whole

SOURCE = Path(__file__).parents[3] / "src"
KILLED = Path(__file__).with_name("killed_verb.py")
OURS = ("DATABASE_URL", "SECRET_KEY", "GOC_DEMO")


class System:
    """One installation: a data folder, and perhaps a database elsewhere."""

    program = ("-m", "config.cli")

    def __init__(self, data_dir, **environment):
        self.data_dir = data_dir
        kept = {name: text for name, text in os.environ.items() if name not in OURS}
        self.environment = kept | {"PYTHONPATH": str(SOURCE), "GOC_DATA_DIR": str(data_dir)}
        self.environment |= environment

    def start(self, *arguments, killed=()):
        program = [KILLED, *map(str, killed)] if killed else self.program
        return subprocess.Popen(
            [sys.executable, "-P", *program, *map(str, arguments)],
            env=self.environment,
            cwd="/",
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments, killed=()):
        """Run a verb to its end; the result has what it said."""
        process = self.start(*arguments, killed=killed)
        out, err = process.communicate(timeout=300)
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def goc(self, *arguments):
        """Run a verb that must do."""
        done = self.run(*arguments)
        assert done.returncode == 0, done.stderr
        return done

    def ask(self, *statements):
        """Run statements in the database; returns the first value of the last one."""
        with self.connected() as connection:
            for statement in statements:
                cursor = connection.execute(statement)
            return cursor.fetchone()[0] if cursor.description else None

    def state(self):
        """All of it, to be compared (tests.whole)."""
        with postgres.ensure(self.data_dir, say=print):
            return whole.state(place(postgres.settings(self.data_dir)), self.data_dir)

    def connected(self):
        return _Connected(self.data_dir)


class _Connected:
    def __init__(self, data_dir):
        self._server = postgres.ensure(data_dir, say=print)
        self._place = place(postgres.settings(data_dir))

    def __enter__(self):
        self._server.__enter__()
        self._connection = psycopg.connect(**self._place, autocommit=True)
        return self._connection

    def __exit__(self, *error):
        self._connection.close()
        return self._server.__exit__(*error)


@pytest.fixture(scope="session")
def rooms_for_systems():
    """A folder that the database's user may reach, for data folders; in memory if there is room."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and shutil.disk_usage(memory).free > 2**30
    with tempfile.TemporaryDirectory(
        prefix="goc-whole-", dir=memory if roomy else None, ignore_cleanup_errors=True
    ) as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


@pytest.fixture(scope="session")
def city(rooms_for_systems, tmp_path_factory, worker_id):
    """A city of a hundred officials, taken in, judged, with uploaded files; its server runs, and
    nobody changes it: for that there are copies. The first process of a run makes it, the others
    take a copy as well."""
    made, source = System(rooms_for_systems / "city"), rooms_for_systems / "to-copy"
    base = tmp_path_factory.getbasetemp()
    told = (base if worker_id == "master" else base.parent) / "city"
    with told.open("a+") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        former = Path(told.read_text() or "/nonexistent")
        if not former.is_dir():
            made.goc("demo", "--officials", "100", "--no-serve")
            former = made.data_dir
        subprocess.run(["cp", "-a", former, source], check=True)
        told.write_text(str(source))
    if not made.data_dir.exists():
        subprocess.run(["cp", "-a", source, made.data_dir], check=True)
    with postgres.ensure(made.data_dir, say=print):
        yield made


@pytest.fixture
def copied(rooms_for_systems, city):
    """A function that makes a second system like the city, or like another that is at rest; gone
    after the test."""
    made = []

    def copied(other=None):
        source = other.data_dir if other else rooms_for_systems / "to-copy"
        place = Path(tempfile.mkdtemp(dir=rooms_for_systems)) / "data"
        place.parent.chmod(0o711)
        subprocess.run(["cp", "-a", source, place], check=True)
        made.append(place.parent)
        return System(place)

    yield copied
    for folder in made:
        shutil.rmtree(folder)


@pytest.fixture
def empty(rooms_for_systems):
    """A system that nobody has started yet; its folder is gone after the test."""
    place = Path(tempfile.mkdtemp(dir=rooms_for_systems))
    place.chmod(0o711)
    yield System(place / "data")
    shutil.rmtree(place)
