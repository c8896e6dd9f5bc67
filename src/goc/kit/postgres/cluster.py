"""One cluster on disk and its server process: make, configure, start, stop, ask."""

import os
import shutil
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
from psycopg import pq
from psycopg.conninfo import make_conninfo

from goc.kit.postgres.account import Account
from goc.kit.postgres.configuration import configuration
from goc.kit.postgres.folder import PORT, SOCKET_RECORD, Unavailable, socket_folder

MIB = 1024 * 1024
RECOVERY_SECONDS = 3600
SILENT_SECONDS = 60
TELLING_SECONDS = 5


@dataclass(frozen=True)
class Cluster:
    """A PostgreSQL cluster in `data_dir`/cluster, run by `account` from `binaries`."""

    data_dir: Path
    account: Account
    binaries: Path
    durable: bool = True

    @property
    def files(self):
        return self.data_dir / "cluster"

    @property
    def log(self):
        return self.data_dir / "log" / "postgres.log"

    def run(self, program, *arguments, **options):
        return self.account.run(program, *arguments, cwd=self.data_dir, **options)

    def create(self, say):
        """Make the cluster where there is none: whole or not at all."""
        draft = self.data_dir / "cluster.draft"
        if self.files.exists():
            return self._refuse_other_version()
        say(f"Đang tạo cơ sở dữ liệu trong {self.data_dir} …")
        shutil.rmtree(draft, ignore_errors=True)
        made = self.run(
            self.binaries / "initdb", "--pgdata=cluster.draft", "--username=postgres",
            "--auth=peer", "--no-locale", "--encoding=UTF8",
            *([] if self.durable else ["--no-sync"]),
        )  # fmt: skip
        if made.returncode != 0:
            shutil.rmtree(draft, ignore_errors=True)
            raise self.failure("Không tạo được cơ sở dữ liệu", made.stderr)
        return draft.rename(self.files)

    def _refuse_other_version(self):
        ours = self.run(self.binaries / "postgres", "--version").stdout.split()[2].split(".")[0]
        theirs = (self.files / "PG_VERSION").read_text().strip()
        if ours != theirs:
            raise Unavailable(
                f"Dữ liệu trong {self.data_dir} thuộc PostgreSQL {theirs}, "
                f"còn bản kèm theo là {ours}. Hãy xuất bằng pg_dump của bản {theirs} "
                "rồi nạp vào một thư mục dữ liệu mới."
            )

    def configure(self):
        """Write the configuration anew: what an administrator sets stays in local.conf."""
        folder = socket_folder(self.data_dir)
        self._make_socket_folder(folder)
        self._write("postgresql.conf", configuration(folder, durable=self.durable))
        names = {"root", self.account.name}
        maps = [f'goc "{name}" {role}' for name in sorted(names) for role in ("goc", "postgres")]
        self.run("touch", "cluster/local.conf")
        self._write("pg_hba.conf", "local all all peer map=goc\n")
        self._write("pg_ident.conf", "\n".join(maps) + "\n")

    def _make_socket_folder(self, folder):
        self.run("mkdir", "-p", "-m", "700", "log", folder)
        if folder.parent != self.data_dir:
            if not folder.exists():
                folder.mkdir(mode=0o700)
                os.chown(folder, self.account.uid, self.account.gid)
            self.run("tee", SOCKET_RECORD, input=f"{self.data_dir}\n{folder}")
        owned = folder.lstat()
        if (
            not folder.is_dir(follow_symlinks=False)
            or owned.st_uid != self.account.uid
            or owned.st_mode & 0o077
        ):
            raise Unavailable(
                f"Thư mục cổng nối {folder} không thuộc riêng người dùng “{self.account.name}”. "
                "Hãy xoá nó rồi chạy lại."
            )

    def _write(self, name, text):
        written = self.run("tee", self.files / name, input=text)
        if written.returncode != 0:
            raise self.failure("Không ghi được cấu hình cơ sở dữ liệu", written.stderr)

    def start(self, say):
        """Bring the server up and wait until it answers, through a crash recovery if need be."""
        self._bury_the_dead()
        self.configure()
        if self.log.exists() and self.log.stat().st_size > 10 * MIB:
            self.run("mv", "log/postgres.log", "log/postgres.log.1")
        starting = subprocess.Popen(
            [self.binaries / "pg_ctl", "start", "--pgdata=cluster", "--log=log/postgres.log",
             "--wait", f"--timeout={RECOVERY_SECONDS}", "--silent"],
            cwd=self.data_dir, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            **self.account.identity(),
        )  # fmt: skip
        with starting:
            self._wait(lambda: starting.poll() is None, say, seconds=RECOVERY_SECONDS)
            if starting.returncode != 0:
                raise self.failure("Cơ sở dữ liệu không khởi động được", self._last_words())

    def stop(self):
        """Stop the server now, its data written out; clients still there are cut off."""
        if not self._postmaster_lives():
            return  # pg_ctl would signal whoever has the pid of a stale postmaster.pid now
        stopped = self.run(
            self.binaries / "pg_ctl", "stop", "--pgdata=cluster", "--mode=fast", "--wait",
            "--timeout=600", "--silent",
        )  # fmt: skip
        if stopped.returncode != 0 and self.answers():
            raise self.failure("Cơ sở dữ liệu không dừng được", stopped.stderr)

    def answers(self):
        """Whether the server takes connections: asked of the server itself, never of a pid."""
        return self._ping() == pq.Ping.OK

    def _ping(self):
        folder = str(socket_folder(self.data_dir))
        place = make_conninfo(host=folder, port=PORT, dbname="postgres", connect_timeout=5)
        return pq.PGconn.ping(place.encode())

    def await_the_living(self, say):
        """Wait while a server that is up does not take connections yet, or is on its way out."""
        self._wait(lambda: self._ping() == pq.Ping.REJECT, say, seconds=RECOVERY_SECONDS)
        self._wait(
            lambda: not self.answers() and self._postmaster_lives(),
            say,
            seconds=SILENT_SECONDS,
        )

    def _wait(self, busy, say, *, seconds):
        begun = told = time.monotonic()
        while busy():
            time.sleep(0.05)
            now = time.monotonic()
            if now - told > TELLING_SECONDS:
                told = now
                say(f"Cơ sở dữ liệu đang phục hồi hoặc đang dừng, đã chờ {now - begun:.0f} giây…")
            if now - begun > seconds:
                raise Unavailable(
                    f"Cơ sở dữ liệu không trả lời sau {seconds} giây. Hãy xem nhật ký {self.log}."
                )

    def _postmaster_lives(self):
        try:
            pid = int((self.files / "postmaster.pid").read_text().split()[0])
        except (FileNotFoundError, IndexError, ValueError):
            return False
        return pid in self._processes()

    def _processes(self):
        return {
            process.pid
            for process in psutil.process_iter(["name", "cwd"])
            if process.info["name"] == "postgres"
            and process.info["cwd"] == str(self.files.resolve())
        }

    def _bury_the_dead(self):
        """Take away what a killed server left: its children, its pid that may now be another's."""
        while orphans := self._processes():
            for pid in orphans:
                with suppress(psutil.NoSuchProcess):
                    psutil.Process(pid).kill()
            time.sleep(0.05)
        socket = socket_folder(self.data_dir) / f".s.PGSQL.{PORT}"
        self.run("rm", "-f", "cluster/postmaster.pid", socket, f"{socket}.lock")

    def _last_words(self):
        with suppress(FileNotFoundError):
            return "\n".join(self.log.read_text(errors="replace").splitlines()[-5:])
        return ""

    def failure(self, what, output):
        """The sentence for a failed step; a full disk, the commonest cause, is named as such."""
        if "No space left" in output or shutil.disk_usage(self.data_dir).free < 32 * MIB:
            return Unavailable(
                f"{what}: đĩa chứa {self.data_dir} đã đầy. Hãy giải phóng chỗ rồi chạy lại."
            )
        return Unavailable(f"{what} trong {self.data_dir}. Nhật ký: {self.log}. {output.strip()}")
