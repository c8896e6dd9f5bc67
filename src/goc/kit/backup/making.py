"""A backup on its way: beside the target until all of it is on the disk, then under its name."""

import fcntl
import hashlib
import os
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from goc.kit.backup import programs, snapshot
from goc.kit.backup.archive import ABOUT, Writer
from goc.kit.backup.manifest import Manifest
from goc.kit.backup.switch import DEMO, FILES, SECRET
from goc.kit.errors import Refused
from goc.kit.release import release

MB = 1_000_000
README = """\
Bản sao lưu của Gốc (tệp tar). Phục hồi bằng lệnh: ./goc restore TỆP

Không có Gốc thì vẫn lấy lại được nội dung:
  tar -xf TỆP
  pg_restore --no-owner --dbname=TÊN_CƠ_SỞ_DỮ_LIỆU database
  files/ là các tệp đã gửi lên; manifest.json nói bản này làm khi nào, từ bản Gốc nào.

Trong tệp này có dữ liệu cá nhân và khóa bí mật: giữ kín như giữ chính hệ thống.
"""


@dataclass(frozen=True, slots=True)
class Source:
    """What is backed up: the database (Django's settings of it), the folder, its uploaded files,
    the key that signs sessions, the locks to wait for (see `snapshot.held`)."""

    database: dict
    data_dir: Path
    files: Path
    secret: str
    turns: tuple = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A sealed backup that does not bear its name yet."""

    path: Path
    part: Path
    manifest: Manifest
    files: int

    @property
    def bytes(self) -> int:
        return self.part.stat().st_size

    def publish(self) -> None:
        """Give it its name."""
        self.part.rename(self.path)
        folder = os.open(self.path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def made(path: Path, source: Source, *, made_by: dict, made_at: str, say):
    """Yield a `Draft`; whatever was not published when the block ends is gone.

    Refused where the name is taken or cannot be written, or pg_dump fails; OSError on a full disk.
    """
    _refuse_place(path, source.data_dir)
    with _part(path) as part:
        dump = path.with_name(f"{path.name}.dump")
        try:
            with snapshot.held(source.database, turns=source.turns, say=say) as still:
                _dump(source.database, still, dump, say)
            writer = Writer(part)
            files = _fill(writer, source, dump, say)
        finally:
            shutil.rmtree(dump, ignore_errors=True)
        writer.close(manifest := _manifest(still, source, made_by=made_by, made_at=made_at))
        part.flush()
        os.fsync(part.fileno())
        yield Draft(path, path.with_name(f"{path.name}.part"), manifest, files)


def _refuse_place(path, data_dir):
    if path.exists():
        raise Refused(f"Đã có tệp {path}; hãy chọn tên khác cho bản sao lưu.")
    if not path.parent.is_dir():
        raise Refused(f"Không có thư mục {path.parent} để ghi bản sao lưu; hãy tạo trước.")
    if path.parent.resolve().is_relative_to(data_dir.resolve()):
        raise Refused(
            f"Đừng để bản sao lưu trong chính thư mục dữ liệu {data_dir}: mất thư mục ấy là mất cả "
            "hai. Hãy chọn nơi khác, tốt nhất là một đĩa khác."
        )


@contextmanager
def _part(path):
    """The file under its passing name, for its owner alone, held against a second backup."""
    part = path.with_name(f"{path.name}.part")
    try:
        handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise Refused(f"Không ghi được vào {path.parent}: {error.strerror}.") from error
    with open(handle, "r+b") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Refused(f"Một lệnh khác đang ghi bản sao lưu {path}.") from error
        try:
            file.truncate()  # what a killed backup left
            shutil.rmtree(path.with_name(f"{path.name}.dump"), ignore_errors=True)
            yield file
        finally:
            with suppress(FileNotFoundError):
                if os.path.samestat(part.stat(), os.fstat(file.fileno())):
                    part.unlink()


def _dump(database, still, dump, say):
    def tell():
        written = sum(file.stat().st_size for file in dump.glob("*"))
        say(f"  … đã ghi {written // MB} MB")

    say(f"Đang sao lưu cơ sở dữ liệu ({still.database_bytes // MB} MB) …")
    dump.mkdir(mode=0o700)
    programs.run(
        [
            programs.program("pg_dump", major=still.postgres_major),
            "--format=directory", f"--jobs={programs.JOBS}", "--compress=1", "--no-sync",
            "--no-owner", "--no-privileges", "--lock-wait-timeout=60000",
            f"--snapshot={still.name}", f"--file={dump}",
        ],
        database=database,
        what="Không sao lưu được cơ sở dữ liệu",
        tell=tell,
    )  # fmt: skip


def _fill(writer, source, dump, say):
    writer.add_bytes(ABOUT, README.encode())
    for file in sorted(dump.iterdir()):
        writer.add_file(f"database/{file.name}", file)
    if _secret_of(source.data_dir) == source.secret:
        writer.add_bytes(SECRET, source.secret.encode())
    if (source.data_dir / DEMO).exists():
        writer.add_file(DEMO, source.data_dir / DEMO)
    uploaded = sorted(path for path in source.files.rglob("*") if path.is_file())
    say(f"Đang sao lưu {len(uploaded)} tệp đã gửi lên …")
    for path in uploaded:
        with suppress(FileNotFoundError):  # thrown away since it was listed
            writer.add_file(f"{FILES}/{path.relative_to(source.files)}", path)
    return len(uploaded)


def _secret_of(data_dir):
    with suppress(FileNotFoundError):
        return (data_dir / SECRET).read_text()
    return None


def fingerprint(secret: str) -> str:
    """What a backup says of the key without giving it away."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _manifest(still, source, *, made_by, made_at):
    return Manifest(
        goc=release(),
        made_at=made_at,
        made_by=made_by,
        postgres=still.postgres,
        postgres_major=still.postgres_major,
        database_bytes=still.database_bytes,
        migrations=still.migrations,
        tables=still.tables,
        secret=fingerprint(source.secret),
    )
