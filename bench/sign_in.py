"""Sign-ins by password of different accounts, against the web processes that `./goc serve` starts:
each person fetches the page, sends name and password, and must be let in. Goal: 500 a minute.

Arguments: how many people (500), how many at once (8). The people and their sessions are taken back
at the end; their entries stay in the journal, which forgets nothing.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from bench._measure import Watch, percentile, report, setup

setup()

import psutil  # noqa: E402 - Django must be ready first
import requests  # noqa: E402
from django.contrib.auth.hashers import make_password  # noqa: E402
from django.contrib.sessions.models import Session  # noqa: E402
from django.utils import timezone  # noqa: E402

from goc.accounts.models import User  # noqa: E402

PASSWORD = "mot mat khau dai"
NAME = "bench-sign-in-{}"
PATIENCE_SECONDS = 60


def main(people=500, at_once=8):
    User.objects.filter(username__startswith=NAME.format("")).delete()  # of a run that was killed
    hashed = [make_password(PASSWORD) for _ in range(8)]
    User.objects.bulk_create(
        User(
            username=NAME.format(number),
            full_name="Người Đo Thử",
            password=hashed[number % len(hashed)],
            created_at=timezone.now(),
        )
        for number in range(people)
    )
    address, server = start()
    watch = Watch(server.pid)
    entered = []
    try:
        wait_for(address)
        entered.append(enter(address, 0))
        worked, begun = cpu_seconds(server), time.perf_counter()
        with ThreadPoolExecutor(at_once) as crowd:
            entered += crowd.map(lambda number: enter(address, number), range(1, people))
        seconds = time.perf_counter() - begun
        worked = cpu_seconds(server) - worked
    finally:
        watch.stop()
        server.send_signal(signal.SIGTERM)
        server.wait(PATIENCE_SECONDS)
        User.objects.filter(username__startswith=NAME.format("")).delete()
        Session.objects.filter(pk__in=[session for _, session in entered]).delete()
    taken = [each for each, _ in entered[1:]]
    report(
        "sign_in", size=people, seconds=seconds, peak_mb=watch.peak_mb,
        per_minute=round(len(taken) / seconds * 60), p95=round(percentile(taken), 3),
        at_once=at_once, server_cpu_ms_each=round(worked / len(taken) * 1000, 1),
    )  # fmt: skip


def start():
    """The address of a server being started, and its process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-P", "-m", "config.cli", "serve", "--port", str(port)]
    server = subprocess.Popen(command, env=os.environ, stderr=subprocess.DEVNULL)
    return f"http://localhost:{port}/dang-nhap/", server


def wait_for(address):
    """Wait until the server answers; the end of the benchmark where it does not."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        try:
            requests.get(address, timeout=PATIENCE_SECONDS)
        except requests.ConnectionError:
            time.sleep(0.2)
        else:
            return
    sys.exit("The server does not answer.")


def cpu_seconds(server):
    """What the server and its children have worked so far, without the database; on a machine
    that others use, too, this tells more than the clock."""
    family = [psutil.Process(server.pid)]
    family += family[0].children(recursive=True)
    return sum(sum(one.cpu_times()[:2]) for one in family)


def enter(address, number):
    """Sign one person in as a browser would; seconds and session, and the end of the benchmark
    where somebody is not let in."""
    begun = time.perf_counter()
    with requests.Session() as browser:
        browser.get(address, timeout=PATIENCE_SECONDS)
        form = {"username": NAME.format(number), "password": PASSWORD}
        form["csrfmiddlewaretoken"] = browser.cookies["csrftoken"]
        answer = browser.post(address, form, allow_redirects=False, timeout=PATIENCE_SECONDS)
        if answer.status_code != 302 or "sessionid" not in browser.cookies:
            sys.exit(f"{form['username']}: {answer.status_code}")
        return time.perf_counter() - begun, browser.cookies["sessionid"]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
