"""SIGKILL in the middle of an import, by the command line and by the worker: it leaves nothing,
the batch tells so, and the same file taken in again comes to the same."""

import os
import signal
import subprocess
import sys
import time

import pytest

from goc.desk import services as desk
from goc.desk.models import Batch, Notice
from goc.intake import jobs, queries, services
from goc.officials.models import Official, Post, Qualification
from tests import sheets
from tests.builders import AT
from tests.db.config.conftest import KILLED, SOURCE
from tests.sheets import ROSTER

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("words", "units"),
]
PEOPLE = [
    {},
    {"Số hiệu": "CB900002", "Số CCCD": "", "Họ và tên": "Bùi Văn Ba"},
    {"Số hiệu": "", "Số CCCD": ""},
]
POINTS = [
    ("goc.desk.services:begin", "after"),
    ("goc.kit.staging:Staging.load", "after"),
    ("goc.officials.services.people:write_people", "after"),
    ("goc.intake.services.taking:write_refused_file", "after"),
    ("goc.intake.services.taking:Taking.take", "after"),
]
WRITTEN = POINTS[-1]


@pytest.fixture
def goc(settings, tmp_path):
    """Run a verb of ./goc on the database of the test as a process; killed at a point, or not."""
    database = settings.DATABASES["default"]
    place = f"host={database['HOST']}&port={database['PORT']}"
    environment = os.environ | {
        "DATABASE_URL": f"postgresql://{database['USER']}@/{database['NAME']}?{place}",
        "PGPASSWORD": database["PASSWORD"],
        "PYTHONPATH": os.pathsep.join([str(SOURCE), *sys.path]),
        "GOC_DATA_DIR": str(tmp_path / "data"),
        "SECRET_KEY": "only-for-tests",
    }
    settings.MEDIA_ROOT = tmp_path / "data/files"

    def run(*arguments, killed=()):
        program = [str(KILLED), *killed, "1"] if killed else ["-m", "config.cli"]
        return subprocess.run(
            [sys.executable, *program, *map(str, arguments)],
            env=environment,
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )

    return run


def standing():
    """All that the files say of people, without the numbers of rows."""
    return [
        sorted(Official.objects.values_list("code", "person__full_name", "person__born")),
        sorted(Post.objects.values_list("official__code", "period", "row")),
        sorted(Qualification.objects.values_list("person__full_name", "kind", "row")),
    ]


def wait_until_dead(batch):
    """The server notices a vanished client when it next speaks to it."""
    until = time.monotonic() + 30
    while not queries.is_broken_off(batch) and time.monotonic() < until:
        time.sleep(0.05)
    assert queries.is_broken_off(batch)


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point[0].rpartition(":")[2])
def test_a_killed_verb_leaves_nothing_or_all_and_the_second_run_ends_equal(
    point, goc, tmp_path, city_officer, take_in
):
    path = sheets.write(tmp_path / "a.xlsx", ROSTER, *PEOPLE)

    killed = goc("intake", path, "--as", city_officer.username, killed=point)

    assert killed.returncode == -signal.SIGKILL, killed.stderr
    batch = Batch.objects.get()
    if point == WRITTEN:
        assert (batch.state, Official.objects.count()) == ("WRITTEN", 2)
    else:
        wait_until_dead(batch)
        assert standing() == [[], [], []]
    again = goc("intake", path, "--as", city_officer.username)
    assert again.returncode == 1, again.stderr  # the row without a code is refused
    tally = Batch.objects.order_by("-pk").first().tally
    expected = (
        {"created": 0, "unchanged": 2} if point == WRITTEN else {"created": 2, "unchanged": 0}
    )
    assert tally == {"read": 3, "updated": 0, "refused": 1} | expected
    assert [len(rows) for rows in standing()] == [2, 2, 4]


def test_a_killed_worker_leaves_nothing_and_the_batch_is_run_again(
    goc, tmp_path, city_officer, settings, monkeypatch
):
    monkeypatch.setattr(jobs, "SMALL", 10)
    batch = sent(sheets.write(tmp_path / "a.xlsx", ROSTER, {}), city_officer)
    jobs.start(batch=batch, by=city_officer, at=AT)

    killed = goc(
        "worker", "--one-shot", killed=("goc.officials.services.people:write_people", "after")
    )

    assert killed.returncode == -signal.SIGKILL, killed.stderr
    batch.refresh_from_db()
    wait_until_dead(batch)
    assert (batch.state, queries.standing(batch).state) == ("RUNNING", "Bị ngắt giữa chừng")
    assert not Official.objects.exists()

    jobs.look_after(0)
    assert Notice.objects.get().user == city_officer
    jobs.start(batch=services.again(batch=batch), by=city_officer, at=AT)
    done = goc("worker", "--one-shot")

    assert done.returncode == 0, done.stderr
    batch.refresh_from_db()
    assert (batch.state, batch.tally["created"]) == ("WRITTEN", 1)
    assert Official.objects.get().code == "CB900001"


def sent(path, by):
    """A batch that waits, as a page would have made it."""
    file = desk.keep_file(path=path, name=path.name, by=by, at=AT)
    return desk.open_batch(file=file, kind="", options={}, by=by, at=AT)
