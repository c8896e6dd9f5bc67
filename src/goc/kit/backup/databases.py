"""Databases beside the one in use: made, swapped with it in one transaction, thrown away."""

from contextlib import contextmanager

import psycopg
from django.db import connection
from psycopg import sql
from psycopg.errors import DuplicateDatabase, InsufficientPrivilege, ObjectInUse

from goc.kit.errors import Refused

# Where one stands while the databases around are renamed.
NEUTRAL = ("postgres", "template1")
SHAPE = """
SELECT pg_encoding_to_char(encoding), datcollate, datctype, datlocprovider,
       coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale')
FROM pg_database d WHERE datname = %s
"""
PROVIDERS = {"i": ("icu", "ICU_LOCALE"), "b": ("builtin", "BUILTIN_LOCALE")}


@contextmanager
def neutral(database):
    """A connection to the server of `database` (Django's settings) that stands in none of ours."""
    for name in NEUTRAL:
        try:
            server = psycopg.connect(**place(database | {"NAME": name}), autocommit=True)
        except psycopg.OperationalError as error:
            trouble = error
            continue
        with server:
            yield server
        return
    raise Refused(
        "Không nối được vào cơ sở dữ liệu “postgres” của máy chủ, nơi cần đứng để tạo và đổi tên "
        f"cơ sở dữ liệu. Máy chủ báo: {str(trouble).strip()}"
    )


def place(database):
    """The settings of Django as psycopg takes them."""
    return {
        "dbname": database["NAME"],
        "user": database["USER"] or None,
        "password": database["PASSWORD"] or None,
        "host": database["HOST"] or None,
        "port": database["PORT"] or None,
        "connect_timeout": 10,
    }


@contextmanager
def standing_in(name):
    """Let Django's connection stand in another database of the same server."""
    usual = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = usual


def exists(server, name) -> bool:
    return bool(server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone())


def major(server) -> int:
    return server.info.server_version // 10000


def refuse_powerless(server, name):
    """Refuse when this role may not make databases, or does not own the one in use."""
    may, owns = server.execute(
        "SELECT r.rolsuper OR r.rolcreatedb, r.rolsuper OR d.datdba = r.oid"
        " FROM pg_roles r, pg_database d WHERE r.rolname = current_user AND d.datname = %s",
        [name],
    ).fetchone()
    if not (may and owns):
        user = server.info.user
        raise Refused(
            f"Vai trò “{user}” phải sở hữu cơ sở dữ liệu “{name}” và có quyền tạo cơ sở dữ liệu "
            f"mới được phục hồi. Hãy nhờ người quản trị máy chủ chạy: ALTER ROLE {user} CREATEDB."
        )


def sessions(server, name) -> int:
    """How many clients are connected to the database."""
    return server.execute(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = %s AND backend_type = 'client backend'",
        [name],
    ).fetchone()[0]


def create_like(server, model, name):
    """Make an empty database with encoding and order of the database `model`."""
    encoding, collate, ctype, provider, locale = server.execute(SHAPE, [model]).fetchone()
    options = sql.SQL("TEMPLATE template0 ENCODING {} LC_COLLATE {} LC_CTYPE {}").format(
        sql.Literal(encoding), sql.Literal(collate), sql.Literal(ctype)
    )
    if provider in PROVIDERS:
        word, option = PROVIDERS[provider]
        options += sql.SQL(" LOCALE_PROVIDER {} {} {}").format(
            sql.Identifier(word), sql.SQL(option), sql.Literal(locale)
        )
    made = sql.SQL("CREATE DATABASE {} {}").format(sql.Identifier(name), options)
    try:
        server.execute(made)
    except (InsufficientPrivilege, DuplicateDatabase) as error:
        raise Refused(
            f"Không tạo được cơ sở dữ liệu “{name}” để phục hồi. Máy chủ báo: {str(error).strip()}"
        ) from error


def drop(server, name):
    """Throw a database away if it is there, with whoever is still connected to it."""
    server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def swap(server, *, live, beside, former):
    """Let `beside` take the name of `live`, which becomes `former`: both or neither. Refused while
    somebody is connected to the live one."""
    rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    try:
        with server.transaction():
            server.execute(rename.format(sql.Identifier(live), sql.Identifier(former)))
            server.execute(rename.format(sql.Identifier(beside), sql.Identifier(live)))
    except ObjectInUse as error:
        raise Refused(in_use(live, sessions(server, live))) from error


def in_use(name, count):
    return (
        f"Cơ sở dữ liệu “{name}” đang có {count} kết nối khác. Hãy dừng ./goc serve và mọi "
        "./goc worker ở tất cả các máy, đóng các chương trình đang mở nó, rồi chạy lại; dữ liệu "
        "đang dùng chưa bị đụng đến."
    )
