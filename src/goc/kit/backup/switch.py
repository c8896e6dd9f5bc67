"""The one step by which restored data take the place of what stands, and its end after a crash.

The swap of the two databases is that step: one transaction. A record in the data folder says from
the first moment what is beside, and before the swap that it is about to happen. Whoever uses the
system next finishes what the record says (the swap happened) or clears it away (it did not). So
files and secret always follow the database.
"""

import json
import os
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from goc.kit.backup import databases
from goc.kit.postgres.folder import locked

RECORD = "restore.json"
BESIDE, FORMER = "beside", "former"
# What of the data folder a backup holds.
FILES, SECRET, DEMO = "files", "secret.key", "demo.json"


@dataclass(frozen=True)
class Switch:
    """From the database `beside` and the folder beside/ to `live` and the data folder."""

    data_dir: Path
    live: str
    beside: str
    former: str
    comes: tuple = (FILES,)  # parts of the folder that take the place of those there
    goes: tuple = ()  # parts that the restored state does not have

    @classmethod
    def of(cls, data_dir, live, **parts):
        return cls(data_dir, live, f"{live}_beside", f"{live}_former", **parts)

    def begin(self, server):
        """Make room beside what stands, and put on record that something will be there."""
        self.clear(server)
        self._record(swapping=False)
        (self.data_dir / BESIDE).mkdir(mode=0o700)

    def clear(self, server):
        """Throw away what is beside."""
        databases.drop(server, self.beside)
        _remove(self.data_dir / BESIDE)
        (self.data_dir / RECORD).unlink(missing_ok=True)
        _sync(self.data_dir)

    def happen(self, server):
        """Let what is beside take its place. Refused while others are connected: then nothing
        has changed."""
        for folder, _, _ in os.walk(self.data_dir / BESIDE):
            _sync(folder)
        self._record(swapping=True)
        databases.swap(server, live=self.live, beside=self.beside, former=self.former)
        self.place()

    def place(self):
        """Put the folder's parts where the database already is; may be done again."""
        former = self.data_dir / FORMER
        former.mkdir(mode=0o700, exist_ok=True)
        coming = [part for part in self.comes if (self.data_dir / BESIDE / part).exists()]
        for part in [*coming, *self.goes]:
            if (self.data_dir / part).exists():
                (self.data_dir / part).rename(former / part)
            if part in coming:
                (self.data_dir / BESIDE / part).rename(self.data_dir / part)
        _sync(self.data_dir)

    def forget(self, server):
        """Throw away the former state and the record: what came stands."""
        databases.drop(server, self.former)
        _remove(self.data_dir / FORMER)
        _remove(self.data_dir / BESIDE)
        (self.data_dir / RECORD).unlink(missing_ok=True)
        _sync(self.data_dir)

    def _record(self, *, swapping):
        facts = {name: value for name, value in asdict(self).items() if name != "data_dir"}
        facts["swapping"] = swapping
        draft = self.data_dir / f"{RECORD}.draft"
        with draft.open("w") as file:
            json.dump(facts, file)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(self.data_dir / RECORD)
        _sync(self.data_dir)


def settle(data_dir, database, *, say):
    """End what a killed restore left on record: wholly the restored state, or wholly the former."""
    if not (data_dir / RECORD).exists():
        return
    with locked(data_dir / "server.lock", say=say), databases.neutral(database) as server:
        switch, swapping = _recorded(data_dir)
        if switch is None or switch.live != database["NAME"]:
            return
        if not swapping or databases.exists(server, switch.beside):
            say("Lần phục hồi trước bị ngắt; dữ liệu trước đó vẫn đang dùng.")
            switch.clear(server)
        else:
            say("Lần phục hồi trước bị ngắt khi đã thay dữ liệu; đang làm nốt phần dọn dẹp …")
            switch.place()
            switch.forget(server)


def _recorded(data_dir):
    try:
        facts = json.loads((data_dir / RECORD).read_text())
    except FileNotFoundError:  # another process has settled it
        return None, False
    swapping = facts.pop("swapping")
    return Switch(data_dir, **facts), swapping


def _remove(path):
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)


def _sync(folder):
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
