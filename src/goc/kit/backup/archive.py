"""The backup file: an ordinary tar, a manifest as its last member, a seal over all of it.

    members … | manifest.json | end of tar | GOC-BACKUP 0001 <where the manifest begins> <sha256>

The seal covers every byte before the digest, so that no byte of the file can change unseen; `tar`
ignores it, so that the content can be had without Gốc.
"""

import hashlib
import io
import os
import re
import tarfile
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from goc.kit.backup.manifest import FORMAT, Manifest
from goc.kit.errors import Refused

BLOCK = 1 << 20
MANIFEST = "manifest.json"
ABOUT = "README.txt"
SEAL = re.compile(rb"GOC-BACKUP (\d{4}) (\d{16}) ([0-9a-f]{64})\n")
SEAL_LENGTH = len("GOC-BACKUP 0001 ") + 17 + 65
DIGEST_LENGTH = 65


class Writer:
    """Fills a backup that is still on its way; `close` seals it."""

    def __init__(self, file):
        self._out = _Hashing(file)
        self._tar = tarfile.TarFile(fileobj=self._out, mode="w", format=tarfile.PAX_FORMAT)
        self.members = {}

    def add_bytes(self, name: str, content: bytes) -> None:
        self._add(name, len(content), io.BytesIO(content))

    def add_file(self, name: str, path: Path) -> None:
        """Take in a file as long as it is now; FileNotFoundError if it is gone."""
        with path.open("rb") as content:
            self._add(name, os.fstat(content.fileno()).st_size, content)

    def close(self, manifest: Manifest) -> None:
        """Write the manifest with what was added, and the seal."""
        begins = self._tar.offset
        self._add(MANIFEST, *_sized(manifest.to_json(members=self.members)))
        self._tar.close()
        self._out.write(b"GOC-BACKUP %04d %016d " % (FORMAT, begins))
        self._out.write(self._out.hexdigest().encode() + b"\n")

    def _add(self, name, size, content):
        member = tarfile.TarInfo(name)
        member.size, member.mode = size, 0o600
        hashing = _Hashing(content)
        self._tar.addfile(member, hashing)
        if name != MANIFEST:
            self.members[name] = {"size": size, "sha256": hashing.hexdigest()}


class Archive:
    """A backup that was read whole and found unharmed; `manifest` says what is in it."""

    def __init__(self, file, manifest):
        self._file, self.manifest = file, manifest

    def read(self, name: str) -> bytes | None:
        """The content of a small member, or None where the backup has none of that name."""
        with self._tar() as tar:
            return tar.extractfile(name).read() if name in self.manifest.members else None

    def unpack(self, folder: str, into: Path) -> None:
        """Write the members below `folder` under `into`, each held against its digest."""
        into.mkdir(mode=0o700, exist_ok=True)
        with self._tar() as tar:
            for member in tar:
                if member.name.startswith(f"{folder}/"):
                    self._write(tar, member, into / member.name.removeprefix(f"{folder}/"))

    @contextmanager
    def _tar(self):
        self._file.seek(0)
        with tarfile.open(fileobj=self._file, mode="r:") as tar:
            yield tar

    def _write(self, tar, member, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        content = _Hashing(tar.extractfile(member))
        with path.open("xb") as out:
            while block := content.read(BLOCK):
                out.write(block)
            out.flush()
            os.fsync(out.fileno())
        path.chmod(0o640)
        if content.hexdigest() != self.manifest.members[member.name]["sha256"]:
            raise Refused(_harmed(path.name))


@contextmanager
def opened(path: Path):
    """Yield the backup at `path` once all of it is verified. Refused: no backup, cut off, altered,
    or of a newer format."""
    try:
        file = path.open("rb")
    except FileNotFoundError as error:
        raise Refused(f"Không có tệp sao lưu {path}. Hãy xem lại tên tệp.") from error
    except OSError as error:
        raise Refused(f"Không đọc được tệp sao lưu {path}: {error.strerror}.") from error
    with file:
        yield Archive(file, _verified(file, path))


def _verified(file, path) -> Manifest:
    if not file.read(len(ABOUT)) == ABOUT.encode():
        raise Refused(f"Tệp {path} không phải bản sao lưu của Gốc. Hãy xem lại tên tệp.")
    size = os.fstat(file.fileno()).st_size
    file.seek(max(0, size - SEAL_LENGTH))
    seal = SEAL.fullmatch(file.read())
    if not seal:
        raise Refused(
            f"Bản sao lưu {path} bị cắt cụt hoặc phần cuối đã bị sửa. "
            "Hãy chép lại tệp từ nơi gốc hoặc dùng một bản sao lưu khác."
        )
    if _digest(file, size - DIGEST_LENGTH) != seal[3].decode():
        raise Refused(_harmed(path))
    if int(seal[1]) > FORMAT:
        raise Refused(
            f"Bản sao lưu {path} có định dạng {int(seal[1])}, mới hơn bản Gốc này (đọc được đến "
            f"định dạng {FORMAT}). Hãy cập nhật Gốc rồi phục hồi."
        )
    return _held_against_its_members(file, path, int(seal[2]))


def _held_against_its_members(file, path, begins):
    file.seek(0)
    found = {}
    try:
        with tarfile.open(fileobj=file, mode="r:") as tar:
            for member in tar:
                if member.offset < begins:
                    found[member.name] = _member(tar, member)
                else:
                    manifest = Manifest.from_json(tar.extractfile(member).read())
    except (tarfile.TarError, ValueError, KeyError, UnboundLocalError) as error:
        raise Refused(_harmed(path)) from error
    if found != manifest.members:
        raise Refused(_harmed(path))
    return manifest


def _member(tar, member):
    name = PurePosixPath(member.name)
    if not member.isreg() or name.is_absolute() or ".." in name.parts:
        raise ValueError(member.name)
    content = _Hashing(tar.extractfile(member))
    while content.read(BLOCK):
        pass
    return {"size": member.size, "sha256": content.hexdigest()}


def _harmed(path):
    return (
        f"Bản sao lưu {path} đã bị sửa hoặc hỏng trên đường chép: nội dung không khớp với dấu niêm "
        "của nó. Hãy chép lại tệp từ nơi gốc hoặc dùng một bản sao lưu khác."
    )


def _digest(file, length):
    file.seek(0)
    digest, left = hashlib.sha256(), length
    while left and (block := file.read(min(BLOCK, left))):
        digest.update(block)
        left -= len(block)
    return digest.hexdigest()


def _sized(content):
    return len(content), io.BytesIO(content)


class _Hashing:
    """A file whose bytes are digested as they pass."""

    def __init__(self, file):
        self._file, self._digest = file, hashlib.sha256()
        self.tell = file.tell

    def read(self, size=-1):
        block = self._file.read(size)
        self._digest.update(block)
        return block

    def write(self, block):
        self._digest.update(block)
        return self._file.write(block)

    def hexdigest(self):
        return self._digest.hexdigest()
