"""The data folder: where it lies, whose it is, what stands in it."""

import fcntl
import hashlib
import os
import secrets
import time
from contextlib import contextmanager, suppress
from pathlib import Path

PORT = 5432  # only names the socket file: the server listens on no network
LONGEST_SOCKET_FOLDER = 85  # the kernel takes 107 bytes, ".s.PGSQL.5432" included
PATIENCE_SECONDS = 3
SOCKET_RECORD = "socket.path"
OTHERS = (
    "Đang có lệnh khác của Gốc chạy trên thư mục dữ liệu này (./goc serve, ./goc worker hoặc một "
    "lệnh dài). Hãy dừng chúng rồi chạy lại; dữ liệu chưa bị đụng đến."
)
OURS = {"server.lock", "cluster", "secret.key", "files", "static", "demo.json"}


class Unavailable(Exception):
    """The database or its folder cannot be used; the text is a whole Vietnamese sentence."""


def data_folder(text):
    """The data folder named by `text`, or the default: of the system for root, else of the user."""
    if text:
        return Path(text).expanduser().resolve()
    if os.geteuid() == 0:
        return Path("/var/lib/goc")
    home = os.environ.get("XDG_DATA_HOME", "")
    return (Path(home) if home.startswith("/") else Path.home() / ".local/share").resolve() / "goc"


def settings(data_dir):
    """Django's connection settings of the embedded server; whether it runs is not asked."""
    host = str(socket_folder(data_dir))
    return {"NAME": "goc", "USER": "goc", "PASSWORD": "", "HOST": host, "PORT": str(PORT)}


def secret_key(data_dir):
    """The installation's secret, made once; processes that race for it read the same one."""
    path = data_dir / "secret.key"
    with writing_sentences(data_dir):
        if not path.exists():
            prepare(data_dir)
            _write_once(path, secrets.token_urlsafe(50))
        return path.read_text()


def _write_once(path, text):
    draft = path.with_name(f"secret.{secrets.token_hex(8)}")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(text)
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def prepare(data_dir):
    """Make the data folder, for its owner alone; one that holds other things is refused."""
    with writing_sentences(data_dir):
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        names = {entry.name for entry in data_dir.iterdir()} - {"lost+found"}
        if names and not names & OURS:
            raise Unavailable(
                f"Thư mục {data_dir} đang chứa tệp không phải của Gốc. "
                "Hãy đặt GOC_DATA_DIR sang một thư mục trống."
            )
        if "server.lock" not in names:
            data_dir.chmod(0o700)
        os.close(os.open(data_dir / "server.lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600))


@contextmanager
def writing_sentences(data_dir):
    try:
        yield
    except OSError as error:
        raise Unavailable(
            f"Không ghi được vào thư mục dữ liệu {data_dir} ({error.strerror}). "
            "Hãy cấp quyền ghi cho người dùng đang chạy, giải phóng đĩa, "
            "hoặc đặt GOC_DATA_DIR sang thư mục khác."
        ) from error


def socket_folder(data_dir):
    """Where the server's socket stands: in the data folder, or on a short path if that is too long.

    A choice outside is put on record when the server starts, so that root and the owner agree.
    """
    inside = data_dir / "run"
    if _fits(inside):
        return inside
    record = data_dir / SOCKET_RECORD
    if record.exists():
        written_for, place = record.read_text().split("\n")
        if written_for == str(data_dir):  # the folder was neither moved nor copied since
            return Path(place)
    name = f"goc-{hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:12]}"
    place = Path("/run") / name if os.geteuid() == 0 else Path.home() / f".{name}"
    if _fits(place) and os.access(place.parent, os.W_OK):
        return place
    raise Unavailable(
        f"Đường dẫn thư mục dữ liệu {data_dir} quá dài, hoặc có dấu phẩy hay dấu nháy. "
        "Hãy đặt GOC_DATA_DIR ngắn hơn 80 ký tự và không có các dấu đó."
    )


def _fits(path):
    # To libpq a comma parts one host from the next; to the server, quotes need quoting.
    return len(os.fsencode(path)) <= LONGEST_SOCKET_FOLDER and not set(str(path)) & set(",\"'")


@contextmanager
def locked(path, *, say):
    """Hold the lock file `path` alone, saying so when another process makes us wait long."""
    with _lock_file(path) as file:
        _patiently(file, fcntl.LOCK_EX, say)
        yield


@contextmanager
def shared(path, *, say, alone=False):
    """Hold the lock file `path` together with others; yields it, for who would be the last.
    `alone`: hold it against all others; Unavailable when there are some."""
    with _lock_file(path) as file:
        if not alone:
            _patiently(file, fcntl.LOCK_SH, say)
        elif not _lock_within(file, fcntl.LOCK_EX, PATIENCE_SECONDS):
            raise Unavailable(OTHERS)
        yield file


def _patiently(file, kind, say):
    if not _lock_within(file, kind, PATIENCE_SECONDS):
        say("Một lệnh khác đang khởi động, dừng hoặc phục hồi cơ sở dữ liệu, xin chờ…")
        fcntl.flock(file, kind)


def _lock_within(file, kind, seconds):
    deadline = time.monotonic() + seconds
    while True:
        with suppress(BlockingIOError):
            fcntl.flock(file, kind | fcntl.LOCK_NB)
            return True
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)


def _lock_file(path):
    with writing_sentences(path.parent):
        return open(os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600), "r+")
