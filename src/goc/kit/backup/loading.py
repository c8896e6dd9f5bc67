"""A backup's content brought up beside what stands, which is not touched."""

import os
import shutil
import tempfile
from pathlib import Path

import psycopg

from goc.kit.backup import databases, programs
from goc.kit.backup.making import MB
from goc.kit.backup.switch import BESIDE, DEMO, FILES, SECRET, Switch
from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused

ROOM_TO_SPARE = 512 * MB


def planned(backup, *, data_dir, live) -> Switch:
    """The switch that this backup asks for: a key that came from the environment is not in it, and
    a system that was no demonstration is none afterwards."""
    members = backup.manifest.members
    comes = [FILES, *(name for name in (SECRET, DEMO) if name in members)]
    return Switch.of(data_dir, live, comes=comes, goes=() if DEMO in members else (DEMO,))


def refuse_impossible(backup, server, switch):
    """Refuse, before anything is made, what would fail in the middle."""
    _refuse_newer_server(backup.manifest, databases.major(server))
    databases.refuse_powerless(server, switch.live)
    if databases.exists(server, switch.former):
        raise Refused(
            f"Trên máy chủ đã có cơ sở dữ liệu “{switch.former}”, tên mà việc phục hồi cần dùng. "
            "Hãy đổi tên hoặc xoá nó."
        )
    uploaded = switch.data_dir / FILES
    if uploaded.is_symlink() or uploaded.is_mount():
        raise Refused(
            f"{uploaded} là một đĩa gắn riêng hoặc một liên kết nên không thay bằng một bước được. "
            "Hãy đặt cả thư mục dữ liệu lên đĩa ấy rồi phục hồi."
        )
    # Where the database lies on another machine, its disk is that machine's business.
    embedded = (switch.data_dir / "cluster").exists()
    needed = backup.manifest.file_bytes + (backup.manifest.database_bytes if embedded else 0)
    free = shutil.disk_usage(switch.data_dir).free
    if free < needed + ROOM_TO_SPARE:
        raise Refused(
            f"Phục hồi cần {(needed + ROOM_TO_SPARE) // MB} MB nhưng đĩa chứa {switch.data_dir} "
            f"chỉ còn {free // MB} MB. Hãy giải phóng chỗ rồi chạy lại."
        )


def _refuse_newer_server(manifest, major):
    if manifest.postgres_major > major:
        raise Refused(
            f"Bản sao lưu làm từ PostgreSQL {manifest.postgres_major}, mới hơn máy chủ này "
            f"(PostgreSQL {major}). Hãy phục hồi vào máy chủ từ bản {manifest.postgres_major}."
        )


def load(backup, server, switch, database, *, say):
    """Fill the database beside and the folder beside. Refused, or OSError on a full disk."""
    beside = database | {"NAME": switch.beside}
    _load_folder(backup, switch, say)
    databases.create_like(server, switch.live, switch.beside)
    with tempfile.TemporaryDirectory(dir=switch.data_dir / BESIDE) as place:
        dump = Path(place) / "database"
        backup.unpack("database", dump)
        _load_database(dump, beside, databases.major(server), backup.manifest, say)
    with psycopg.connect(**databases.place(beside), autocommit=True) as connection:
        _refuse_lost_rows(connection, backup.manifest)
        connection.execute("VACUUM ANALYZE")


def _load_folder(backup, switch, say):
    say("Đang phục hồi các tệp đã gửi lên …")
    beside = switch.data_dir / BESIDE
    (beside / FILES).mkdir(mode=0o750)
    backup.unpack(FILES, beside / FILES)
    for name in (SECRET, DEMO):
        if (content := backup.read(name)) is not None:
            with open(os.open(beside / name, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
    _give_to_owner(beside, switch.data_dir)


def _give_to_owner(beside, data_dir):
    """Root restores for whoever serves: the owner of the secret that stands."""
    if os.geteuid() == 0:
        owner = (data_dir / SECRET if (data_dir / SECRET).exists() else data_dir).stat()
        for path in [beside, *beside.rglob("*")]:
            os.chown(path, owner.st_uid, owner.st_gid)


def _load_database(dump, beside, major, manifest, say):
    def tell():
        with psycopg.connect(**databases.place(beside), autocommit=True) as connection:
            size = "SELECT pg_database_size(current_database())"
            done = connection.execute(size).fetchone()[0]
        say(f"  … {done // MB} trong khoảng {manifest.database_bytes // MB} MB")

    say(f"Đang phục hồi cơ sở dữ liệu ({vn_number(manifest.rows)} dòng) …")
    programs.run(
        [
            programs.program("pg_restore", major=major),
            f"--jobs={programs.JOBS}", "--exit-on-error", "--no-owner", "--no-privileges",
            f"--dbname={beside['NAME']}", dump,
        ],
        database=beside,
        what="Không phục hồi được cơ sở dữ liệu",
        tell=tell,
    )  # fmt: skip


def _refuse_lost_rows(connection, manifest):
    for table, rows in manifest.tables.items():
        found = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        if found != rows:
            raise Refused(
                f"Bảng {table} phục hồi được {found} dòng, khác {rows} dòng trong bản sao lưu; dữ "
                "liệu đang dùng chưa bị đụng đến. Hãy thử một bản sao lưu khác."
            )
