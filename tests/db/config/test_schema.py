"""The file that an empty database is filled from tells what all migrations make."""

from pathlib import Path

from goc.kit import schema
from tests.db.config.conftest import System
from tests.migrated import REWRITE

QUICK = Path(__file__).with_name("quick_migrations.py")


def test_it_tells_what_all_migrations_make(rooms_for_systems, tmp_path):
    system, told = System(rooms_for_systems / "written"), tmp_path / "schema.sql"
    system.program = [QUICK]

    system.goc("manage", "schema", told)

    assert told.read_text() == schema.FILE.read_text(), REWRITE
