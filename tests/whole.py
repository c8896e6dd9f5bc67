"""Everything a system consists of, in a form that two systems can be compared in."""

import hashlib
import re
from pathlib import Path

import psycopg
from psycopg import sql

TABLES = """
SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND n.nspname = 'public' ORDER BY 1
"""
# Order-free: the sum of the rows' hashes.
CONTENT = "SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) FROM {} t"
# PostgreSQL writes the same condition with other casts once it was dumped and read again.
CASTS = re.compile(r"::(character varying|text)(\[\])?|[()]")
PARTS = {
    "columns": """
        SELECT table_name, column_name, data_type, is_nullable, column_default, is_identity
        FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2""",
    "constraints": """
        SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2""",
    "indexes": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
    "triggers": """
        SELECT tgrelid::regclass::text, tgname, tgenabled, pg_get_triggerdef(oid)
        FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2""",
    "functions": """
        SELECT proname, md5(prosrc) FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace ORDER BY 1, 2""",
    "sequences": "SELECT sequencename, last_value FROM pg_sequences ORDER BY 1",
    "databases": "SELECT datname FROM pg_database ORDER BY 1",
    "database": """
        SELECT pg_encoding_to_char(encoding), datcollate, datctype, datdba::regrole::text
        FROM pg_database WHERE datname = current_database()""",
}


def content(connection) -> dict:
    """Rows and hash of each table."""
    tables = [name for [name] in connection.execute(TABLES)]
    return {
        table: connection.execute(sql.SQL(CONTENT).format(sql.Identifier(table))).fetchone()
        for table in tables
    }


def shape(connection) -> dict:
    """All that is in the database beside its rows, sequences included."""
    found = {name: connection.execute(query).fetchall() for name, query in PARTS.items()}
    for name in ("constraints", "indexes"):
        found[name] = [(*names, CASTS.sub("", definition)) for *names, definition in found[name]]
    return found


def folder(data_dir: Path) -> dict:
    """Digest of each file that belongs to the system."""
    passing = {"cluster", "log", "run", "static", "server.lock", "users.lock"}
    tops = [path for path in data_dir.iterdir() if path.name not in passing]
    kept = [path for top in tops for path in (top, *top.rglob("*"))]
    return {
        str(path.relative_to(data_dir)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in kept
        if path.is_file()
    }


def without_the_note(state: dict) -> dict:
    """The state but for the one act that restoring itself adds to the journal."""
    content = {name: value for name, value in state["content"].items() if name != "journal_entry"}
    shape = {
        name: [each for each in value if each[0] != "journal_entry_id_seq"]
        for name, value in state["shape"].items()
    }
    return state | {"content": content, "shape": shape}


def state(place: dict, data_dir: Path) -> dict:
    """The whole: `place` is what psycopg connects with."""
    with psycopg.connect(**place, autocommit=True) as connection:
        return {
            "content": content(connection),
            "shape": shape(connection),
            "folder": folder(data_dir),
        }
