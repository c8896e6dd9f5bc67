"""`./goc backup` and `./goc restore` as real processes: what comes back is what there was."""

import json
import os
import stat
import subprocess
import tarfile
import threading
import time

import pytest

from goc.needs.services.judging import LOCK as ASSESSING
from tests import whole

pytestmark = pytest.mark.slow


FORGET_BACKUPS = "DELETE FROM journal_entry WHERE verb = 'system.backed_up'"


@pytest.fixture(scope="module")
def backup(city, tmp_path_factory):
    """A backup of the city, and the state it was made of."""
    path = tmp_path_factory.mktemp("backup") / "goc.tar"
    # The note of a backup stands in none but later ones: those of other tests are in the way, too.
    city.ask(FORGET_BACKUPS)
    city.goc("backup", path)
    city.ask(FORGET_BACKUPS)
    return path


@pytest.fixture(scope="module")
def state_of_the_city(backup, city):
    # Tests of other files may have backed it up in between.
    city.ask(FORGET_BACKUPS)
    return city.state()


def test_a_restored_system_equals_the_one_backed_up(empty, backup, city, state_of_the_city):
    said = empty.goc("restore", backup, "--json")

    found = empty.state()
    assert whole.without_the_note(found) == whole.without_the_note(state_of_the_city)
    assert len(found["content"]) > 50
    assert len(found["shape"]["triggers"]) > 30
    assert len(found["folder"]) > 10
    assert (
        found["content"]["journal_entry"][0] == state_of_the_city["content"]["journal_entry"][0] + 1
    )
    facts = json.loads(said.stdout)
    assert facts["same_secret"] is True
    assert facts["files"] == len(found["folder"]) - 2
    assert facts["rows"] > 10_000
    assert json.loads(empty.goc("doctor", "--json").stdout)["broken"] == []


def test_the_restored_system_goes_on_where_the_former_stopped(empty, backup):
    empty.goc("restore", backup, "--why", "diễn tập")

    who, why, replaced = empty.ask(
        "SELECT ARRAY[actor_name, why, details ->> 'replaced'] FROM journal_entry"
        " WHERE verb = 'system.restored'"
    )
    assert (who, why, replaced) == ("Người vận hành bản minh họa", "diễn tập", "false")
    kept = empty.ask(
        "UPDATE org_unit SET code = code || '.x' WHERE code = 'TP'",
        "SELECT count(*) FROM org_unitevent WHERE code = 'TP'",
    )
    assert kept == 1
    assert empty.ask("SELECT max(id) - nextval('journal_entry_id_seq') FROM journal_entry") == -1


def test_a_backup_is_for_its_owner_alone_and_says_what_it_is(backup):
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    with tarfile.open(backup) as tar:
        assert "./goc restore" in tar.extractfile("README.txt").read().decode()
        manifest = json.loads(tar.extractfile("manifest.json").read())
    assert (manifest["format"], manifest["postgres_major"]) == (1, 18)
    assert manifest["made_by"]["username"] == "demo"
    assert manifest["tables"]["public.officials_official"] == 100
    assert ["officials", "0001_initial"] in manifest["migrations"]
    assert list(backup.parent.iterdir()) == [backup]


def test_making_a_backup_is_on_record(copied, tmp_path):
    system = copied()

    system.goc("backup", tmp_path / "goc.tar")

    assert (
        system.ask(
            "SELECT actor_name || ': ' || subject_name FROM journal_entry"
            " WHERE verb = 'system.backed_up'"
        )
        == "Người vận hành bản minh họa: bản sao lưu goc.tar"
    )


def test_a_backup_holds_one_moment_while_people_write(copied, empty, tmp_path):
    system, path = copied(), tmp_path / "goc.tar"
    over, pairs = threading.Event(), []

    def write_pairs(connection):
        while not over.is_set():
            with connection.transaction():
                connection.execute(
                    "INSERT INTO journal_reading (at, actor_id, actor_name, page, subject_kind,"
                    " subject_id, filter, people) VALUES (now(), 1, '', 'cặp', '', '', '', 0)"
                )
                connection.execute(
                    "INSERT INTO journal_entry (at, actor_name, verb, subject_kind, subject_id,"
                    " subject_name, why, details) VALUES (now(), '', 'cặp', '', '', '', '', '{}')"
                )
            pairs.append(1)

    with system.connected() as connection:
        writer = threading.Thread(target=write_pairs, args=[connection])
        writer.start()
        system.goc("backup", path)
        over.set()
        writer.join()

    empty.goc("restore", path)
    readings = empty.ask("SELECT count(*) FROM journal_reading WHERE page = 'cặp'")
    entries = empty.ask("SELECT count(*) FROM journal_entry WHERE verb = 'cặp'")
    assert readings == entries
    assert 0 < readings < len(pairs)


def test_an_assessment_under_way_is_waited_for(city, tmp_path):
    with city.connected() as assessing:
        assessing.execute("SELECT pg_advisory_lock(%s)", [ASSESSING])
        backing_up = city.start("backup", tmp_path / "goc.tar")
        first = backing_up.stderr.readline()
        assert not (tmp_path / "goc.tar.dump").exists()

    out, _ = backing_up.communicate(timeout=120)
    assert first == "Đang chờ một việc lớn khác ghi xong …\n"
    assert (backing_up.returncode, out.startswith("Đã sao lưu vào")) == (0, True)


def test_a_full_disk_is_a_sentence_and_leaves_nothing(city, small_disk):
    done = city.run("backup", small_disk / "goc.tar")

    assert done.returncode == 1
    assert "đĩa đã đầy" in done.stderr.lower()
    assert "Traceback" not in done.stderr
    assert list(small_disk.iterdir()) == []


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 300 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", disk]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root can make a small disk")
    yield disk
    subprocess.run(["umount", disk], check=True)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("taken.tar", "Đã có tệp"),
        ("none/goc.tar", "Không có thư mục"),
    ],
)
def test_a_place_that_will_not_do_is_refused(city, tmp_path, name, sentence):
    (tmp_path / "taken.tar").write_text("kept")

    done = city.run("backup", tmp_path / name)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(sentence)
    assert (tmp_path / "taken.tar").read_text() == "kept"
    assert os.listdir(tmp_path) == ["taken.tar"]


def test_the_data_folder_is_no_place_for_its_backup(city):
    done = city.run("backup", city.data_dir / "goc.tar")

    assert done.returncode == 1
    assert done.stderr.startswith("Đừng để bản sao lưu trong chính thư mục dữ liệu")


def test_tables_of_another_release_are_not_backed_up(empty, tmp_path):
    done = empty.run("backup", tmp_path / "goc.tar")

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("Các bảng chưa theo bản Gốc này")


def test_people_are_not_replaced_unasked(copied, backup):
    system = copied()
    before = system.state()

    done = system.run("restore", backup)

    assert done.returncode == 1
    assert "Hệ thống này đang có 100 hồ sơ và" in done.stderr
    assert "--replace" in done.stderr
    assert system.state() == before


def test_replaced_on_request_nothing_of_the_former_stays(copied, backup, state_of_the_city):
    system = copied()
    system.ask("DELETE FROM officials_qualification")
    (system.data_dir / "files/intake/new.xlsx").write_bytes(b"of the former")
    (system.data_dir / "secret.key").write_text("another")

    system.goc("restore", backup, "--replace")

    assert whole.without_the_note(system.state()) == whole.without_the_note(state_of_the_city)


def test_nothing_is_restored_under_those_who_work(copied, backup):
    system = copied()

    with system.connected():
        done = system.run("restore", backup, "--replace")

    assert done.returncode == 1
    assert done.stderr.startswith("Đang có lệnh khác của Gốc chạy trên thư mục dữ liệu này")


def test_who_comes_while_a_restore_runs_waits_for_it(copied, backup):
    system = copied()
    restoring = system.start("restore", backup, "--replace")
    while not (system.data_dir / "beside").exists():
        assert restoring.poll() is None
        time.sleep(0.005)

    doctor = system.goc("doctor", "--json")

    assert restoring.wait(60) == 0
    restoring.communicate()
    assert json.loads(doctor.stdout)["broken"] == []
    assert system.ask("SELECT count(*) FROM journal_entry WHERE verb = 'system.restored'") == 1


@pytest.fixture
def older(copied, tmp_path):
    """A backup made before the sessions had a table."""
    system, path = copied(), tmp_path / "older.tar"
    system.goc("manage", "migrate", "sessions", "zero")
    make = (
        "from pathlib import Path; from django.utils import timezone;"
        "from goc.hall.services import back_up; from goc.org.services import acting;"
        f"at = timezone.now(); back_up(Path({str(path)!r}), by=acting(at=at), at=at, say=print)"
    )
    system.goc("manage", "shell", "-c", make)
    return path


def test_an_older_backup_is_brought_up_to_this_release(empty, older, state_of_the_city):
    done = empty.goc("restore", older)

    assert "đang đưa các bảng lên bản này" in done.stderr
    found = empty.state()["shape"]
    assert found["columns"] == state_of_the_city["shape"]["columns"]
    assert found["indexes"] == state_of_the_city["shape"]["indexes"]


def test_a_backup_of_a_newer_release_is_refused(copied, tmp_path, empty):
    system, path = copied(), tmp_path / "newer.tar"
    system.ask(
        "INSERT INTO django_migrations (app, name, applied)"
        " VALUES ('reports', '0007_of_next_year', now())"
    )
    system.goc("backup", path)

    done = empty.run("restore", path)

    assert done.returncode == 1
    assert "mới hơn bản này" in done.stderr
    assert "reports.0007_of_next_year" in done.stderr
    assert not (empty.data_dir / "beside").exists()


def test_a_harmed_backup_changes_nothing(copied, backup, tmp_path):
    system, harmed = copied(), tmp_path / "harmed.tar"
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    harmed.write_bytes(content)
    before = system.state()

    altered = system.run("restore", harmed, "--replace")
    harmed.write_bytes(backup.read_bytes()[:-1000])
    cut = system.run("restore", harmed, "--replace")

    assert (altered.returncode, cut.returncode) == (1, 1)
    assert "nội dung không khớp với dấu niêm" in altered.stderr
    assert "bị cắt cụt" in cut.stderr
    assert system.state() == before


def test_who_acts_must_have_an_account(city, tmp_path):
    done = city.run("backup", tmp_path / "goc.tar", "--as", "khong-co")

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("Không có tài khoản “khong-co”")
    assert list(tmp_path.iterdir()) == []
