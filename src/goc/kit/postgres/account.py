"""The system user who owns and runs the server: ourselves, or for root somebody less powerful."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

from goc.kit.postgres.folder import Unavailable


@dataclass(frozen=True)
class Account:
    """Who runs the server. Every file of the server's is touched as this user, never as root."""

    uid: int
    gid: int
    name: str

    def run(self, *command, cwd, **options):
        """Run a command as this user; the result is handed back unjudged, output captured."""
        return subprocess.run(
            command,
            **self.identity(),
            cwd=cwd,
            capture_output=True,
            text=True,
            check=False,
            **options,
        )

    def identity(self):
        """The options of `subprocess` that make a child run as this user, in a plain locale."""
        options = {"env": os.environ | {"LC_ALL": "C"}}
        if os.geteuid() == 0 and self.uid != 0:
            options |= {"user": self.uid, "group": self.gid, "extra_groups": []}
        return options


def server_account(cluster):
    """The owner of the cluster if it exists; else ourselves; for root the system user for it."""
    try:
        if cluster.exists():
            found = pwd.getpwuid(cluster.stat().st_uid)
        elif os.geteuid() != 0:
            found = pwd.getpwuid(os.geteuid())
        else:
            found = _system_user()
    except KeyError as error:
        raise Unavailable(
            f"Người dùng số {os.geteuid()} không có tên trong hệ thống "
            "nên PostgreSQL không chạy được. "
            "Hãy thêm người dùng đó vào /etc/passwd hoặc đặt DATABASE_URL."
        ) from error
    return Account(found.pw_uid, found.pw_gid, found.pw_name)


def _system_user():
    names = {entry.pw_name for entry in pwd.getpwall()}
    for name in ("goc", "postgres"):
        if name in names:
            return pwd.getpwnam(name)
    useradd = Path("/usr/sbin/useradd")
    if useradd.exists():
        made = subprocess.run(
            [
                useradd,
                "--system",
                "--user-group",
                "--no-create-home",
                "--shell",
                "/usr/sbin/nologin",
                "goc",
            ],
            capture_output=True,
            check=False,
        )
        if made.returncode == 0:
            return pwd.getpwnam("goc")
    return pwd.getpwnam("nobody")
