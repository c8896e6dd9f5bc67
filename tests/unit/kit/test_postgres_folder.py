"""The data folder, its secret and its configuration: nothing here starts a server."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from goc.kit import postgres
from goc.kit.postgres.configuration import configuration
from goc.kit.postgres.folder import socket_folder
from goc.kit.postgres.server import objections


def test_default_folder_is_the_systems_for_root_and_the_users_for_others(monkeypatch, tmp_path):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert postgres.data_folder("") == Path("/var/lib/goc")

    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert postgres.data_folder("") == tmp_path / ".local/share/goc"

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert postgres.data_folder("") == tmp_path / "share/goc"

    monkeypatch.setenv("XDG_DATA_HOME", "relative/is/void")
    assert postgres.data_folder("") == tmp_path / ".local/share/goc"


def test_two_names_of_one_folder_are_one_folder(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")

    assert postgres.data_folder(f"{tmp_path}/link/data") == tmp_path / "real/data"


def test_asking_for_settings_makes_nothing(tmp_path):
    place = postgres.settings(tmp_path / "data")

    assert (place["NAME"], place["USER"], place["PORT"]) == ("goc", "goc", "5432")
    assert list(tmp_path.iterdir()) == []


def test_a_record_of_a_socket_is_void_once_the_folder_has_moved(tmp_path):
    deep = tmp_path / ("d" * 90)
    deep.mkdir()
    (deep / "socket.path").write_text(f"{deep}\n/run/recorded")
    assert socket_folder(deep) == Path("/run/recorded")

    (deep / "socket.path").write_text("/elsewhere\n/run/recorded")
    assert socket_folder(deep) != Path("/run/recorded")


def test_secret_is_made_once_however_many_ask_and_read_by_its_owner_alone(tmp_path):
    for round_ in range(20):
        data_dir = tmp_path / f"data{round_}"
        together = Barrier(4)

        def ask(_, data_dir=data_dir, together=together):
            together.wait()
            return postgres.secret_key(data_dir)

        with ThreadPoolExecutor(4) as pool:
            secrets = set(pool.map(ask, range(4)))
        assert len(secrets) == 1

    assert len(secrets.pop()) > 50
    assert stat.S_IMODE((data_dir / "secret.key").stat().st_mode) == 0o600
    assert sorted(path.name for path in data_dir.iterdir()) == ["secret.key", "server.lock"]


def test_servers_keep_what_they_are_given_except_in_tests():
    durable = configuration(Path("/run/x"), durable=True)
    fleeting = configuration(Path("/run/x"), durable=False)

    assert "fsync" not in durable
    assert "synchronous_commit" not in durable
    assert "full_page_writes" not in durable
    assert "fsync = off" in fleeting


@pytest.mark.parametrize(
    ("version", "encoding", "openings"),
    [
        (15, "UTF8", []),
        (18, "UTF8", []),
        (14, "UTF8", ["Máy chủ là PostgreSQL 14; Gốc cần PostgreSQL 15 trở lên."]),
        (16, "LATIN1", ["Cơ sở dữ liệu “x” dùng bảng mã LATIN1; Gốc cần UTF8."]),
    ],
)
def test_old_servers_and_other_encodings_are_refused(version, encoding, openings):
    found = list(objections("x", version, encoding))

    assert [
        sentence[: len(opening)] for sentence, opening in zip(found, openings, strict=True)
    ] == (openings)
