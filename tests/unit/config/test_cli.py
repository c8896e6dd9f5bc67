"""The command line around the verbs: what it reads first, what it refuses before any work."""

import os
import socket

import pytest

from config.cli.serving import refuse_taken
from config.cli.verbs import load_dotenv
from goc.kit.errors import Refused


def test_a_port_in_use_is_refused_with_another_to_try():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(Refused) as refusal:
            refuse_taken("127.0.0.1", port)

    assert refusal.value.reasons[0].startswith(f"Không mở được cổng {port} trên 127.0.0.1")
    assert f"--port {port + 1}" in refusal.value.reasons[0]
    assert refuse_taken("127.0.0.1", port) is None


@pytest.mark.parametrize("port", [-1, 65536, 10**9])
def test_a_port_that_cannot_be_is_refused(port):
    with pytest.raises(Refused):
        refuse_taken("127.0.0.1", port)


def test_dotenv_gives_what_the_environment_lacks(tmp_path, monkeypatch):
    monkeypatch.setenv("GOC_SET", "from the environment")
    monkeypatch.setenv("GOC_QUOTED", "")
    monkeypatch.delenv("GOC_QUOTED")
    path = tmp_path / ".env"
    path.write_text('# a remark = none\n\nGOC_SET=from the file\nGOC_QUOTED="a = b"\nno sign\n')

    load_dotenv(path)

    assert os.environ["GOC_SET"] == "from the environment"
    assert os.environ["GOC_QUOTED"] == "a = b"
    assert "# a remark" not in os.environ


def test_no_dotenv_is_no_trouble(tmp_path):
    assert load_dotenv(tmp_path / ".env") is None
