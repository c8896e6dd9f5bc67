"""Who uses the embedded server: the first one starts it, the last one out stops it."""

import fcntl
import os
from contextlib import contextmanager

import psycopg

from goc.kit.postgres.account import server_account
from goc.kit.postgres.binaries import runnable
from goc.kit.postgres.cluster import Cluster
from goc.kit.postgres.folder import Unavailable, locked, prepare, settings, shared

OLDEST = 15


@contextmanager
def ensure(data_dir, *, say, binaries=None, durable=True, alone=False):
    """Keep the embedded server of `data_dir` running while the block runs, with its database `goc`.

    Any number of processes may hold it at once; whoever leaves last stops it. One that is killed
    leaves the server running, and the next one to come finds it. `say` receives progress sentences.
    Raises Unavailable. `durable=False` trades safety for speed, for databases of tests only.
    `alone` refuses to share the server: those there are in its way, those who come wait.
    Takes libpq's variables (PGHOSTADDR, PGOPTIONS, …) out of this process's environment: they are
    meant for other servers, and libpq obeys some of them whatever it is told.
    """
    for name in [name for name in os.environ if name.startswith("PG")]:
        del os.environ[name]
    guard = data_dir / "server.lock"
    with joined(data_dir, say=say, alone=alone) as users:
        with locked(guard, say=say):
            cluster = _cluster(data_dir, binaries, durable=durable)
        owner = os.getpid()
        try:
            with locked(guard, say=say):
                _bring_up(cluster, say)
            yield
        finally:
            if os.getpid() == owner:  # a forked child shares our lock and must not act on it
                with locked(guard, say=say):
                    _leave(cluster, users)


@contextmanager
def joined(data_dir, *, say, alone=False):
    """Be one of those who use the data folder, or the only one; yields the lock they share."""
    prepare(data_dir)
    with shared(data_dir / "users.lock", say=say, alone=alone) as users:
        yield users


def verify(database):
    """Refuse a database (Django's settings of it) that does not answer, is too old or not UTF-8."""
    with _connect(database) as connection:
        version = connection.info.server_version // 10000
        encoding = connection.info.parameter_status("server_encoding")
    refused = list(objections(database["NAME"], version, encoding))
    if refused:
        raise Unavailable(" ".join(refused))


def objections(name, version, encoding):
    """Why a database of this server version and encoding cannot serve us, a sentence each."""
    if version < OLDEST:
        yield (
            f"Máy chủ là PostgreSQL {version}; Gốc cần PostgreSQL {OLDEST} trở lên. "
            "Hãy nâng cấp máy chủ hoặc đổi DATABASE_URL."
        )
    if encoding != "UTF8":
        yield (
            f"Cơ sở dữ liệu “{name}” dùng bảng mã {encoding}; Gốc cần UTF8. "
            "Hãy tạo lại: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0."
        )


def _cluster(data_dir, binaries, *, durable):
    account = server_account(data_dir / "cluster")
    if os.geteuid() == 0 and data_dir.stat().st_uid == 0:
        os.chown(data_dir, account.uid, account.gid)
    if account.run("test", "-w", data_dir, "-a", "-x", data_dir, cwd="/").returncode != 0:
        raise Unavailable(
            f"Người dùng hệ thống “{account.name}”, người chạy cơ sở dữ liệu, không vào được "
            f"thư mục dữ liệu {data_dir}. Hãy đặt GOC_DATA_DIR sang nơi người đó vào được, "
            "ví dụ /var/lib/goc."
        )
    programs = binaries or runnable(data_dir, account)
    return Cluster(data_dir=data_dir, account=account, binaries=programs, durable=durable)


def _bring_up(cluster, say):
    cluster.create(say)
    if not cluster.answers():
        cluster.await_the_living(say)
    if not cluster.answers():
        cluster.start(say)
    database = settings(cluster.data_dir)
    _found(database)
    verify(database)


def _found(database):
    with _connect(database | {"USER": "postgres", "NAME": "postgres"}) as connection:
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = 'goc'").fetchone():
            connection.execute("CREATE ROLE goc LOGIN CREATEDB")
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = 'goc'").fetchone():
            connection.execute("CREATE DATABASE goc OWNER goc")


def _connect(database):
    try:
        return psycopg.connect(
            dbname=database["NAME"],
            user=database["USER"] or None,
            password=database["PASSWORD"] or None,
            host=database["HOST"] or None,
            port=database["PORT"] or None,
            connect_timeout=5,
            autocommit=True,
        )
    except psycopg.OperationalError as error:
        raise Unavailable(
            f"Không nối được với cơ sở dữ liệu “{database['NAME']}” ở "
            f"“{database['HOST'] or 'máy này'}”. Hãy kiểm tra máy chủ PostgreSQL và DATABASE_URL. "
            f"Máy chủ báo: {str(error).strip()}"
        ) from error


def _leave(cluster, users):
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return
    cluster.stop()
