"""The file that an empty database is filled from tells what all migrations make."""

from goc.kit import schema
from tests.db.config.conftest import System
from tests.migrated import REWRITE


def test_it_tells_what_all_migrations_make(rooms_for_systems, tmp_path):
    system = System(rooms_for_systems / "written")
    system.goc("manage", "schema", str(tmp_path / "schema.sql"))

    assert (tmp_path / "schema.sql").read_text() == schema.FILE.read_text(), REWRITE
