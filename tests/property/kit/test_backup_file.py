"""No byte of a backup can change, be missing or be added unseen; no member leads out of it."""

import io
import tarfile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from goc.kit.backup import archive
from goc.kit.backup.archive import SEAL_LENGTH, Writer, opened
from goc.kit.backup.manifest import Manifest
from goc.kit.errors import Refused

FACTS = {
    "goc": "0.1.0",
    "made_at": "2026-11-26T18:31:28+07:00",
    "made_by": {"username": "quan-tri", "full_name": "Nguyễn Thu Hà"},
    "postgres": "18.4",
    "postgres_major": 18,
    "database_bytes": 597_000_000,
    "migrations": [["org", "0001_initial"]],
    "tables": {"public.org_unit": 7031, "public.officials_official": 131565},
    "secret": "0" * 64,
}
CONTENT = {
    "database/toc.dat": bytes(range(256)) * 5,
    "files/intake/2026/07/Danh sách cán bộ.xlsx": b"PK" + b"\0" * 700,
    "files/empty": b"",
    "secret.key": b"only-for-tests",
}


def written(members=CONTENT, **facts):
    file = io.BytesIO()
    writer = Writer(file)
    writer.add_bytes("README.txt", b"...")
    for name, content in members.items():
        writer.add_bytes(name, content)
    writer.close(Manifest(**(FACTS | facts)))
    return file.getvalue()


WHOLE = written()
# Many examples share one folder, each overwrites the file before.
ONE_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "goc.tar"


def refusal(path, content):
    path.write_bytes(content)
    with pytest.raises(Refused) as refused, opened(path):
        pass
    [sentence] = refused.value.reasons
    return sentence


def test_what_went_in_comes_out(path, tmp_path):
    path.write_bytes(WHOLE)

    with opened(path) as backup:
        backup.unpack("files", tmp_path / "out")
        secret, nothing = backup.read("secret.key"), backup.read("demo.json")
        manifest = backup.manifest

    assert secret == b"only-for-tests"
    assert nothing is None
    out = tmp_path / "out"
    assert {
        f"files/{each.relative_to(out)}": each.read_bytes()
        for each in out.rglob("*")
        if each.is_file()
    } == {name: content for name, content in CONTENT.items() if name.startswith("files/")}
    assert (manifest.made_by["full_name"], manifest.rows) == ("Nguyễn Thu Hà", 138_596)
    assert manifest.file_bytes == 3 + 702 + 0 + 14
    assert set(manifest.members) == {"README.txt", *CONTENT}


def test_an_ordinary_tar_reads_it(path):
    path.write_bytes(WHOLE)

    with tarfile.open(path) as tar:
        assert tar.getnames() == ["README.txt", *CONTENT, "manifest.json"]


@ONE_FOLDER
@given(place=st.integers(0, len(WHOLE) - 1), change=st.integers(1, 255))
@example(place=0, change=1)
@example(place=len(WHOLE) - 1, change=1)
@example(place=len(WHOLE) - SEAL_LENGTH + len("GOC-BACKUP 000"), change=3)
@example(place=len(WHOLE) - SEAL_LENGTH + len("GOC-BACKUP 0001 000"), change=1)
def test_an_altered_byte_is_always_refused(path, place, change):
    altered = bytearray(WHOLE)
    altered[place] ^= change

    sentence = refusal(path, bytes(altered))

    assert sentence.startswith(("Bản sao lưu ", "Tệp "))
    assert "mới hơn" not in sentence


@ONE_FOLDER
@given(length=st.integers(0, len(WHOLE) - 1))
@example(length=0)
@example(length=len(WHOLE) - 1)
@example(length=len(WHOLE) - SEAL_LENGTH)
def test_a_file_cut_off_anywhere_is_refused(path, length):
    sentence = refusal(path, WHOLE[:length])

    if length >= len("README.txt"):
        assert sentence.startswith(f"Bản sao lưu {path} bị cắt cụt")
    else:
        assert sentence.startswith(f"Tệp {path} không phải bản sao lưu của Gốc")


def test_bytes_after_the_end_are_refused(path):
    assert refusal(path, WHOLE + b"\n").startswith(f"Bản sao lưu {path} bị cắt cụt")


def test_a_newer_format_is_told_from_a_harmed_file(path, monkeypatch):
    monkeypatch.setattr(archive, "FORMAT", 2)
    newer = written()
    monkeypatch.undo()

    assert "có định dạng 2, mới hơn bản Gốc này (đọc được đến định dạng 1)" in refusal(path, newer)


@pytest.mark.parametrize("name", ["/etc/passwd", "files/../../x"])
def test_a_member_that_leads_out_of_its_folder_is_refused(path, name):
    assert "đã bị sửa hoặc hỏng" in refusal(path, written({name: b"x"}))


def test_a_link_is_refused(path):
    link = tarfile.TarInfo("files/link")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    file = io.BytesIO()
    writer = Writer(file)
    writer.add_bytes("README.txt", b"...")
    writer._tar.addfile(link)
    writer.close(Manifest(**FACTS))

    assert "đã bị sửa hoặc hỏng" in refusal(path, file.getvalue())


def test_a_member_missing_from_the_manifest_is_refused(path):
    file = io.BytesIO()
    writer = Writer(file)
    writer.add_bytes("README.txt", b"...")
    writer.add_bytes("files/x", b"x")
    del writer.members["files/x"]
    writer.close(Manifest(**FACTS))

    assert "đã bị sửa hoặc hỏng" in refusal(path, file.getvalue())


@pytest.mark.parametrize("content", [b"", b"README.txt", b"\x1f\x8b" * 400, b"README.txt" * 100])
def test_another_file_is_no_backup(path, content):
    path.write_bytes(content)
    with pytest.raises(Refused), opened(path):
        pass


def test_a_missing_file_and_a_folder_are_refused(path, tmp_path):
    with pytest.raises(Refused, match="Không có tệp sao lưu"), opened(path):
        pass
    with pytest.raises(Refused, match="Không đọc được tệp sao lưu"), opened(tmp_path):
        pass
