"""A process that uses the embedded server until its standard input ends.

    python postgres_client.py DATA_DIR ACCOUNT HOME

As root it becomes ACCOUNT first, after its imports: that user may not be able to read our Python.
It prints one JSON line a sentence it is told, then one with what the server says of itself.
"""

import json
import os
import pwd
import sys
from pathlib import Path

import psycopg

from goc.kit import postgres
from goc.kit.postgres import binaries, cluster
from goc.kit.postgres.account import Account

SERVER = """
    SELECT json_build_object(
        'started', pg_postmaster_start_time(), 'user', current_user,
        'encoding', getdatabaseencoding(),
        'collation', (SELECT datcollate FROM pg_database WHERE datname = current_database()),
        'settings', (SELECT json_object_agg(name, setting) FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'jit',
                           'listen_addresses', 'max_connections'))
    )
"""


def main(folder, account, home):
    data_dir = Path(folder)
    programs = become(account, Path(home)) if account != "root" and os.geteuid() == 0 else None
    try:
        with postgres.ensure(data_dir, say=lambda text: tell(said=text), binaries=programs):
            if os.environ.get("FORK"):
                end_a_forked_child()
            place = postgres.settings(data_dir)
            with psycopg.connect(
                dbname=place["NAME"], user=place["USER"], host=place["HOST"], port=place["PORT"]
            ) as connection:
                tell(server=connection.execute(SERVER).fetchone()[0], host=place["HOST"])
            sys.stdin.read()
    except postgres.Unavailable as trouble:
        tell(trouble=str(trouble))
        return 1
    return 0


def end_a_forked_child():
    """Fork a child that leaves the way Python does, its open blocks closed behind it."""
    if os.fork() == 0:
        sys.exit()
    os.wait()


def become(name, home):
    """Turn from root into the user `name`; returns where that user finds the server's programs."""
    user = pwd.getpwnam(name)
    store = home / "programs"
    store.mkdir(mode=0o755, exist_ok=True)
    found = binaries.runnable(store, Account(user.pw_uid, user.pw_gid, user.pw_name))
    os.environ["HOME"] = str(home)
    os.setgroups([])
    os.setgid(user.pw_gid)
    os.setuid(user.pw_uid)
    return found


def tell(**words):
    print(json.dumps(words), flush=True)


if __name__ == "__main__":
    cluster.TELLING_SECONDS = float(os.environ.get("TELLING_SECONDS", cluster.TELLING_SECONDS))
    sys.exit(main(*sys.argv[1:]))
