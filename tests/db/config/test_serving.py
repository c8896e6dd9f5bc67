"""`./goc serve` as a real process: it answers, and nothing of it is left when it ends."""

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import psutil
import pytest

pytestmark = pytest.mark.slow


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def start(port):
    """Start `serve` on a system; whatever still runs is ended after the test."""
    started = []

    def start(system):
        command = [sys.executable, "-P", "-m", "config.cli", "serve", "--port", str(port)]
        started.append(
            subprocess.Popen(
                command,
                env=system.environment,
                cwd="/",
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                start_new_session=True,
            )
        )
        return started[-1]

    yield start
    for process in started:
        process.terminate()
        process.communicate()


def answer(port):
    """The status of the front page, once the server is there."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as response:
                return response.status
        except urllib.error.HTTPError as error:
            with error:
                return error.code
        except OSError:
            time.sleep(0.2)
    raise AssertionError("nothing answers")


def family(process):
    return psutil.Process(process.pid).children(recursive=True)


def survivors(processes):
    _, alive = psutil.wait_procs(processes, timeout=40)
    return [process for process in alive if process.status() != psutil.STATUS_ZOMBIE]


def test_it_serves_until_ctrl_c_and_leaves_nothing_running(start, port, empty):
    serving = start(empty)
    assert answer(port) == 200
    second = start(empty)
    assert second.wait(60) == 1
    assert f"Không mở được cổng {port} trên 127.0.0.1" in second.stderr.read()
    children = family(serving)
    assert len(children) >= 4  # gunicorn, its two processes, the worker

    serving.send_signal(signal.SIGINT)

    assert serving.wait(60) == 130
    assert survivors(children) == []


def test_children_do_not_outlive_a_killed_server_process(start, port, copied):
    serving = start(copied())
    assert answer(port) == 200
    children = family(serving)

    serving.kill()

    assert survivors(children) == []


def test_the_death_of_a_child_ends_the_rest_with_a_sentence(start, port, copied):
    serving = start(copied())
    assert answer(port) == 200
    children = family(serving)
    worker = next(child for child in children if "worker" in child.cmdline())

    worker.kill()

    assert serving.wait(60) == 1
    assert "Tiến trình xử lý việc dài đã dừng (mã -9)" in serving.stderr.read()
    assert survivors(children) == []
