"""Backup and restore with DATABASE_URL: a PostgreSQL of one's own, of another version than ours."""

import psycopg
import pytest

from config.cli.proof import debian_binaries
from goc.kit import postgres
from goc.kit.backup.databases import place
from tests import whole
from tests.db.config.conftest import System

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not debian_binaries(), reason="the system has no PostgreSQL of its own"),
]


@pytest.fixture(scope="module")
def server(rooms_for_systems):
    """The system's own PostgreSQL, with an empty database for us."""
    data_dir = rooms_for_systems / "server"
    with postgres.ensure(data_dir, say=print, binaries=debian_binaries()):
        yield postgres.settings(data_dir)


@pytest.fixture(scope="module")
def elsewhere(server, rooms_for_systems):
    """A system that was set up on that server, with an uploaded file."""
    url = f"postgresql://goc@/goc?host={server['HOST']}&port={server['PORT']}"
    system = System(rooms_for_systems / "elsewhere", DATABASE_URL=url)
    system.goc("manage", "setup")
    (system.data_dir / "files/intake").mkdir(parents=True)
    (system.data_dir / "files/intake/roster.xlsx").write_bytes(b"a roster")
    return system


@pytest.fixture(scope="module")
def backup(elsewhere, tmp_path_factory):
    path = tmp_path_factory.mktemp("backup") / "goc.tar"
    elsewhere.goc("backup", path)
    return path


@pytest.fixture
def administrator(server):
    """A session of the server's administrator, outside our database."""
    with psycopg.connect(
        **place(server | {"USER": "postgres", "NAME": "postgres"}), autocommit=True
    ) as connection:
        yield connection


def state(elsewhere, server):
    return whole.without_the_note(whole.state(place(server), elsewhere.data_dir))


def test_it_comes_back_on_the_same_server(elsewhere, server, backup):
    before = state(elsewhere, server)
    (elsewhere.data_dir / "files/intake/roster.xlsx").write_bytes(b"another")

    elsewhere.goc("restore", backup)

    after = state(elsewhere, server)
    assert after == before
    assert after["content"]["org_title"][0] > 100
    assert "files/intake/roster.xlsx" in after["folder"]


def test_it_moves_to_the_newer_embedded_server(backup, elsewhere, server, empty):
    empty.goc("restore", backup)

    found, source = whole.without_the_note(empty.state()), state(elsewhere, server)
    assert found["content"] == source["content"]
    assert found["folder"] == source["folder"]
    for part in ("columns", "indexes", "triggers", "functions", "sequences"):
        assert found["shape"][part] == source["shape"][part]


def test_a_newer_servers_backup_is_refused(city, elsewhere, server, tmp_path):
    city.goc("backup", tmp_path / "goc.tar")
    before = state(elsewhere, server)

    done = elsewhere.run("restore", tmp_path / "goc.tar")

    assert done.returncode == 1
    assert "Bản sao lưu làm từ PostgreSQL 18, mới hơn máy chủ này (PostgreSQL 15)" in done.stderr
    assert state(elsewhere, server) == before


def test_it_is_refused_while_another_machine_is_connected(elsewhere, server, backup):
    before = state(elsewhere, server)

    with psycopg.connect(**place(server)):
        done = elsewhere.run("restore", backup)

    assert done.returncode == 1
    assert "Cơ sở dữ liệu “goc” đang có 1 kết nối khác." in done.stderr
    assert state(elsewhere, server) == before


def test_who_connects_at_the_last_moment_stops_the_swap_and_nothing_changes(
    elsewhere, server, backup
):
    before = state(elsewhere, server)
    restoring = elsewhere.start("restore", backup)
    while not (elsewhere.data_dir / "beside/files").exists():
        assert restoring.poll() is None

    with psycopg.connect(**place(server)):
        _, said = restoring.communicate(timeout=120)

    assert restoring.returncode == 1
    assert "Cơ sở dữ liệu “goc” đang có 1 kết nối khác." in said
    assert state(elsewhere, server) == before
    assert not (elsewhere.data_dir / "restore.json").exists()


def test_a_role_that_may_not_make_databases_is_refused(elsewhere, server, backup, administrator):
    before = state(elsewhere, server)
    administrator.execute("ALTER ROLE goc NOCREATEDB")

    done = elsewhere.run("restore", backup)

    administrator.execute("ALTER ROLE goc CREATEDB")
    assert done.returncode == 1
    assert "ALTER ROLE goc CREATEDB" in done.stderr
    assert state(elsewhere, server) == before
