"""`serve`: the web server and one worker as children, all of them ended together."""

import argparse
import hashlib
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.utils import timezone
from django.utils.module_loading import import_string

from config import env
from config.cli import database
from config.cli.speech import say
from goc.kit.errors import Refused
from goc.kit.processes import die_with_parent

SOURCE = Path(__file__).resolve().parents[2]
PYTHON = [sys.executable, "-P", "-m"]
PATIENCE_SECONDS = 20


def serve(arguments):
    """Serve the pages and work off the jobs until told to stop."""
    parser = argparse.ArgumentParser(prog="./goc serve")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--host", default="127.0.0.1", help="0.0.0.0: cho cả mạng nội bộ")
    options = parser.parse_args(arguments)
    refuse_taken(options.host, options.port)
    with database.served():
        database.prepare(always=True)
        _collect_static()
        _invite_first(options.port)
        return _supervise(options.host, options.port)


def _invite_first(port):
    # Models can be imported only once Django stands on the database.
    invite = import_string("goc.hall.services.first_run.invite")
    if invitation := invite(at=timezone.now()):
        say(
            f"Hệ thống còn trống. Mở http://localhost:{port}/thiet-lap/, đặt mật khẩu cho tài "
            f"khoản “{invitation.username}” bằng mã {invitation.code} (dùng một lần; mỗi lần chạy "
            "một mã mới, mã cũ hết tác dụng)."
        )


def refuse_taken(host, port):
    """Refuse a port that another program holds, or that we may not open."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            raise Refused(
                f"Không mở được cổng {port} trên {host} ({getattr(error, 'strerror', error)}). "
                f"Hãy chọn cổng khác, ví dụ: ./goc serve --port {port + 1}."
            ) from error


def _collect_static():
    files = [
        storage.path(path)
        for finder in get_finders()
        for path, storage in finder.list(ignore_patterns=None)
    ]
    facts = "\n".join(f"{path} {Path(path).stat().st_mtime_ns}" for path in sorted(files))
    wanted = hashlib.sha256(facts.encode()).hexdigest()
    stamp = settings.DATA_DIR / "static.stamp"
    if not stamp.exists() or stamp.read_text() != wanted:
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
        stamp.write_text(wanted)


def _supervise(host, port):
    web = [
        *PYTHON, "gunicorn", "config.wsgi:application", "--chdir", SOURCE,
        "--bind", f"{host}:{port}", "--worker-class", "gthread",
        "--workers", env.text("WEB_PROCESSES", "2"), "--threads", env.text("WEB_THREADS", "4"),
        "--timeout", "120", "--log-level", "warning", "--no-control-socket",
    ]  # fmt: skip
    children = {
        "trang web": _child(web),
        "xử lý việc dài": _child([*PYTHON, "config.cli", "worker"]),
    }
    try:
        say(f"Gốc chạy tại http://localhost:{port} — nhấn Ctrl+C để dừng.")
        while True:
            for name, child in children.items():
                if child.poll() is not None:
                    say(f"Tiến trình {name} đã dừng (mã {child.returncode}); lý do ở ngay trên.")
                    return 1
            time.sleep(0.2)
    finally:
        _end(children.values())


def _child(command):
    # A session of its own: Ctrl+C reaches us alone, and we end the children in good order.
    return subprocess.Popen(command, start_new_session=True, preexec_fn=die_with_parent)


def _end(children):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    for child in children:
        child.terminate()
    deadline = time.monotonic() + PATIENCE_SECONDS
    for child in children:
        try:
            child.wait(max(0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
