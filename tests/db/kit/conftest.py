"""Clients of the embedded server as processes of their own, for processes are what gets killed."""

import json
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

CLIENT = Path(__file__).with_name("postgres_client.py")
SOURCE = Path(__file__).parents[3] / "src"


class Client:
    """One process that uses the server; `server` is what it was told by it."""

    def __init__(self, data_dir, account, home, **environment):
        self.process = subprocess.Popen(
            [sys.executable, CLIENT, data_dir, account, home],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd="/",
            env=os.environ | {"PYTHONPATH": str(SOURCE)} | environment,
        )
        self.said = []
        self.server = self.host = self.trouble = None

    def arrive(self):
        for line in self.process.stdout:
            words = json.loads(line)
            if "said" not in words:
                self.server, self.host = words.get("server"), words.get("host")
                self.trouble = words.get("trouble")
                return self
            self.said.append(words["said"])
        raise AssertionError("the client died")

    def leave(self):
        self.process.stdin.close()
        self.process.stdout.close()
        return self.process.wait(60)

    def kill(self):
        self.process.kill()
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


@pytest.fixture(params=["root", "ordinary"])
def account(request):
    me = pwd.getpwuid(os.geteuid()).pw_name
    if request.param == "root" and me != "root":
        pytest.skip("only root can try what root does")
    return request.param if request.param == "root" else {"root": "nobody"}.get(me, me)


@pytest.fixture
def home(account):
    """A folder of the account's own, closed to all others but for passing through."""
    memory = Path("/dev/shm")  # spares the disk some fifty new clusters
    roomy = memory.is_dir() and shutil.disk_usage(memory).free > 2**30
    place = Path(tempfile.mkdtemp(prefix="goc-trap-", dir=memory if roomy else "/tmp"))
    place.chmod(0o711)
    if os.geteuid() == 0:
        shutil.chown(place, account)
    yield place
    for process in processes_below(place):
        with suppress(psutil.NoSuchProcess):
            process.kill()
    shutil.rmtree(place)


@pytest.fixture
def come(home, account):
    """Start a client and wait until it has arrived; all of them are gone after the test."""
    clients = []

    def come(data_dir=home / "data", wait=True, **environment):
        clients.append(Client(data_dir, account, home, **environment))
        return clients[-1].arrive() if wait else clients[-1]

    yield come
    for client in clients:
        client.kill()


@pytest.fixture
def servers(home):
    """A function that lists the PostgreSQL processes whose cluster lies below `home`."""
    return lambda: processes_below(home)


def processes_below(home):
    return [
        process
        for process in psutil.process_iter(["name", "cwd", "status", "username"])
        if process.info["name"] == "postgres"
        and (process.info["cwd"] or "").startswith(str(home))
        and process.info["status"] != psutil.STATUS_ZOMBIE
    ]
