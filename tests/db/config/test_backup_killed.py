"""SIGKILL in the middle: no backup that looks whole and is not, no system between two states."""

import json
import os
import random
import shutil
import signal
import subprocess
import time

import pytest

from goc.kit.backup.archive import opened
from tests import whole
from tests.db.config.conftest import System

pytestmark = pytest.mark.slow

POINTS_OF_A_BACKUP = [
    ("goc.kit.backup.programs:run", "before", 1),
    ("goc.kit.backup.programs:run", "after", 1),
    ("goc.kit.backup.archive:Writer.add_file", "after", 7),
    ("goc.kit.backup.archive:Writer.close", "before", 1),
    ("goc.kit.backup.making:Draft.publish", "before", 1),
    ("goc.kit.backup.making:Draft.publish", "after", 1),
]
FORMER, RESTORED = "former", "restored"
POINTS_OF_A_RESTORE = [
    ("goc.kit.backup.loading:_load_folder", "after", 1, FORMER),
    ("goc.kit.backup.databases:create_like", "after", 1, FORMER),
    ("goc.kit.backup.programs:run", "after", 1, FORMER),
    ("goc.hall.services.restoring:_note", "after", 1, FORMER),
    ("goc.kit.backup.switch:Switch._record", "after", 2, FORMER),
    ("goc.kit.backup.databases:swap", "after", 1, RESTORED),
    ("pathlib:Path.rename", "after", 3, RESTORED),
    ("pathlib:Path.rename", "after", 4, RESTORED),
    ("pathlib:Path.rename", "after", 6, RESTORED),
    ("goc.kit.backup.switch:Switch.place", "after", 1, RESTORED),
    ("goc.kit.backup.databases:drop", "after", 2, RESTORED),
]


@pytest.mark.parametrize(("target", "when", "nth"), POINTS_OF_A_BACKUP)
def test_a_killed_backup_leaves_no_file_that_looks_whole(city, tmp_path, target, when, nth):
    path = tmp_path / "goc.tar"

    killed = city.run("backup", path, killed=(target, when, nth))

    assert killed.returncode == -signal.SIGKILL
    stands = (target, when) == ("goc.kit.backup.making:Draft.publish", "after")
    assert path.exists() is stands
    if stands:
        with opened(path) as backup:
            assert backup.manifest.tables["public.officials_official"] == 100
    else:
        city.goc("backup", path)
        assert os.listdir(tmp_path) == ["goc.tar"]


@pytest.fixture(scope="module")
def backup(city, tmp_path_factory):
    path = tmp_path_factory.mktemp("backup") / "goc.tar"
    city.goc("backup", path)
    return path


@pytest.fixture(scope="module")
def later(city, rooms_for_systems):
    """The city after changes that the backup does not hold, in database, files and secret."""
    place = rooms_for_systems / "later"
    subprocess.run(["cp", "-a", rooms_for_systems / "to-copy", place], check=True)
    system = System(place)
    system.ask("DELETE FROM officials_evaluation")
    (place / "files/later.xlsx").write_bytes(b"later")
    (place / "secret.key").write_text("of later")
    yield system
    shutil.rmtree(place)


@pytest.fixture(scope="module")
def states(backup, city, later):
    """What must be found: the one or the other, whole."""
    restored = whole.without_the_note(city.state())
    return {FORMER: later.state(), RESTORED: restored}


@pytest.fixture
def system(later, states, copied):
    return copied(later)


def verdict(system, states):
    """Which of the two states the system is in, or what it is instead."""
    doctor = system.goc("doctor", "--json")  # whatever verb comes next
    assert json.loads(doctor.stdout)["broken"] == []
    found = system.state()
    if found == states[FORMER]:
        return FORMER
    return RESTORED if whole.without_the_note(found) == states[RESTORED] else found


@pytest.mark.parametrize(("target", "when", "nth", "state"), POINTS_OF_A_RESTORE)
def test_a_killed_restore_leaves_one_state_whole(system, states, backup, target, when, nth, state):
    killed = system.run("restore", backup, "--replace", killed=(target, when, nth))

    assert killed.returncode == -signal.SIGKILL
    assert verdict(system, states) == state


def test_a_restore_killed_at_any_time_leaves_one_state_whole(system, states, backup):
    began = time.monotonic()
    system.goc("restore", backup, "--replace")
    needed, dice = time.monotonic() - began, random.Random(3)

    for _ in range(4):
        restoring = system.start("restore", backup, "--replace")
        time.sleep(dice.uniform(0.3, 1) * needed)
        restoring.kill()
        restoring.communicate()
        assert verdict(system, states) == RESTORED


def test_a_restore_that_is_asked_to_stop_cleans_up_itself(system, states, backup):
    restoring = system.start("restore", backup, "--replace")
    while not (system.data_dir / "beside").exists():
        assert restoring.poll() is None
        time.sleep(0.005)

    restoring.send_signal(signal.SIGINT)

    assert restoring.wait(60) == 130
    restoring.communicate()
    assert not (system.data_dir / "restore.json").exists()
    assert system.state() == states[FORMER]
