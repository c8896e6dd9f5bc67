"""Real mail servers, each a process of its own on the loopback."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from config.env import Mail

SCRIPT = Path(__file__).parents[2] / "mail_server.py"


class Server:
    """A running mail server and the letters that it has taken."""

    def __init__(self, mode, folder, certificate=None):
        self.letters_file = folder / f"{mode}.jsonl"
        command = [sys.executable, SCRIPT, mode, self.letters_file]
        self.process = subprocess.Popen(
            [*command, *([certificate] if certificate else [])], stdout=subprocess.PIPE, text=True
        )
        self.port = int(self.process.stdout.readline())

    @property
    def letters(self):
        if not self.letters_file.exists():
            return []
        return [json.loads(line) for line in self.letters_file.read_text().splitlines()]

    @property
    def readers(self):
        return sorted(address for letter in self.letters for address in letter["to"])


def mail(port, *, timeout=1, host="127.0.0.1", security="none"):
    """The settings that name a server on this machine."""
    return Mail(
        host=host, port=port, security=security, user="", password="",
        sender="goc@thu.local", timeout=timeout,
    )  # fmt: skip


@pytest.fixture
def mail_server(tmp_path, settings):
    """Start a server of that mode and let the outbox write to it."""
    started = []

    def start(mode="takes", certificate=None, **options):
        server = Server(mode, tmp_path, certificate)
        started.append(server)
        settings.MAIL = mail(server.port, **options)
        return server

    yield start
    for server in started:
        server.process.kill()
        server.process.communicate()
