"""Letters against real mail servers: those that take, refuse, hang; and a sender killed midway."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import time as clock_time
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from goc.desk import services
from goc.desk.models import Delivery, Notice, Outage
from goc.desk.rules import Quiet
from tests.builders import make_user
from tests.db.desk.conftest import mail

pytestmark = pytest.mark.django_db(transaction=True)
SENTENCE = "Đồng chí có yêu cầu đến hạn; hãy mở hệ thống để xem."
ROOT = Path(__file__).parents[3]


def tell(*names):
    """A notice to each of these, who have addresses named like them."""
    users = [make_user() for _ in names]
    for user, name in zip(users, names, strict=True):
        user.email = f"{name}@thu.local"
        user.save()
    services.notify(
        users=[user.pk for user in users],
        kind="needs.due",
        sentence=SENTENCE,
        path="/thong-bao/",
        by=users[0],
        at=timezone.now(),
    )


def send(*, later=timedelta(0), quiet=None, **options):
    return services.send_waiting(quiet=quiet, clock=lambda: timezone.now() + later, **options)


def states(channel="EMAIL"):
    return Counter(Delivery.objects.filter(channel=channel).values_list("state", flat=True))


def test_letters_say_where_to_look_and_nothing_personal(mail_server, settings):
    server = mail_server()
    settings.SITE_URL = "https://goc.thu.local"
    tell("an")

    run = send()

    assert (run.sent, run.trouble) == (1, "")
    [letter] = server.letters
    assert letter["from"] == "goc@thu.local"
    assert letter["to"] == ["an@thu.local"]
    assert letter["subject"] == "Thông báo từ hệ thống Gốc"
    assert SENTENCE in letter["text"]
    assert "https://goc.thu.local/thong-bao/" in letter["text"]
    delivery = Delivery.objects.get(channel="EMAIL")
    assert letter["id"] == f"<goc-thong-bao-{delivery.pk}@thu.local>"
    assert delivery.sent_at is not None


def test_each_of_many_letters_goes_once_over_a_few_lines(mail_server):
    server = mail_server()
    names = [f"nguoi-{number}" for number in range(60)]
    tell(*names)

    assert send().sent == 60
    assert send().sent == 0

    assert server.readers == sorted(f"{name}@thu.local" for name in names)
    assert states() == {"SENT": 60}


def test_a_line_that_the_server_closes_is_opened_anew(mail_server):
    server = mail_server("three")
    tell(*(f"nguoi-{number}" for number in range(10)))

    run = send(lines=1)

    assert (run.sent, run.trouble) == (10, "")
    assert len(server.readers) == 10


def test_a_refused_address_goes_on_paper_and_a_busy_one_is_tried_again(mail_server):
    server = mail_server("refuses")
    tell("never", "later", "an")

    run = send()

    assert (run.sent, run.failed, run.put_off, run.trouble) == (1, 1, 1, "")
    assert server.readers == ["an@thu.local"]
    failed = Delivery.objects.get(channel="EMAIL", state="FAILED")
    assert failed.last_error == "Máy chủ thư từ chối: 550 No such mailbox."
    assert states("PRINTED") == {"WAITING": 1}
    waiting = Delivery.objects.get(channel="EMAIL", state="WAITING")
    assert waiting.last_error == "Máy chủ thư hẹn gửi lại: 450 Mailbox busy."
    assert send().put_off == 0, "a minute has not passed"
    assert send(later=timedelta(minutes=2)).put_off == 1


def test_a_mute_server_costs_one_time_out_and_runs_come_rarer(mail_server):
    server = mail_server("mute", timeout=1)
    tell("an", "binh", "chi", "dung", "em", "giang")

    begun = time.monotonic()
    run = send()
    took = time.monotonic() - begun

    assert run.trouble == f"Máy chủ thư 127.0.0.1:{server.port} không trả lời trong 1 giây."
    assert took < 4
    outage = Outage.objects.get()
    assert (outage.failures, outage.last_error) == (1, run.trouble)
    assert states() == {"WAITING": 6}
    begun = time.monotonic()
    assert send().trouble == "", "not asked before its time"
    assert time.monotonic() - begun < 0.5
    assert send(later=timedelta(minutes=2)).trouble == run.trouble
    assert Outage.objects.get().failures == 2
    assert Outage.objects.get().next_try_at - timezone.now() > timedelta(minutes=3)


def test_letters_go_when_the_server_is_back(mail_server, settings):
    settings.MAIL = mail(1)
    tell("an", "binh")
    assert "Không làm việc được với máy chủ thư 127.0.0.1:1" in send().trouble
    server = mail_server()

    assert send(later=timedelta(minutes=5)).sent == 2

    assert server.readers == ["an@thu.local", "binh@thu.local"]
    assert not Outage.objects.exists()


def test_a_server_that_drips_its_words_is_cut_off(mail_server):
    mail_server("drips", timeout=1)
    tell("an")

    begun = time.monotonic()
    run = send(seconds=1)

    assert time.monotonic() - begun < 6
    assert run.trouble.startswith("Không làm việc được với máy chủ thư")
    assert states() == {"WAITING": 1}


def test_a_letter_that_may_have_been_taken_is_not_sent_again(mail_server):
    server = mail_server("after-data", timeout=1)
    tell("an")

    run = send()

    assert run.doubtful == 1
    assert server.readers == ["an@thu.local"]
    doubtful = Delivery.objects.get(channel="EMAIL")
    assert doubtful.state == "DOUBTFUL"
    assert doubtful.last_error.startswith("Máy chủ thư đứt giữa lúc nhận")
    assert states("PRINTED") == {"WAITING": 1}
    send(later=timedelta(days=1))
    assert server.readers == ["an@thu.local"]


def test_quiet_hours_of_hanoi_hold_letters_back(mail_server):
    server = mail_server()
    tell("an")
    local = timezone.localtime()
    around = Quiet((local - timedelta(hours=1)).time(), (local + timedelta(hours=1)).time())

    assert send(quiet=around).sent == 0
    assert server.letters == []
    assert send(quiet=Quiet(clock_time(0), clock_time(0))).sent == 1


def test_after_three_days_the_notice_goes_on_paper(settings):
    settings.MAIL = mail(1)
    tell("an")
    send()

    send(later=timedelta(days=2, hours=23))
    assert states() == {"WAITING": 1}
    send(later=timedelta(days=3, hours=1))

    assert states() == {"FAILED": 1}
    assert states("PRINTED") == {"WAITING": 1}


def test_an_address_taken_away_meanwhile_goes_on_paper(mail_server):
    server = mail_server()
    tell("an")
    user = Notice.objects.get().user
    user.email = ""
    user.save()

    assert send().failed == 1
    assert server.letters == []
    assert states("PRINTED") == {"WAITING": 1}


def test_a_letter_sent_on_retry_takes_the_paper_back(mail_server):
    mail_server("refuses")
    tell("never")
    send()
    mail_server("takes")
    by = Notice.objects.get().user

    services.retry(by=by, at=timezone.now())
    send()

    assert states() == {"SENT": 1}
    assert states("PRINTED") == {"NEEDLESS": 1}


def test_a_second_sender_leaves_the_first_alone(mail_server):
    mail_server()
    tell("an")
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [services.outbox.ONE_SENDER])

    assert send().sent == 0

    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_unlock(%s)", [services.outbox.ONE_SENDER])
    other.close()
    assert send().sent == 1


SENDER = """
import sys
import django
django.setup()
from django.conf import settings
from django.db import connection
from django.utils import timezone
from goc.desk import services
from tests.db.desk.conftest import mail
connection.settings_dict["NAME"] = sys.argv[1]
settings.MAIL = mail(int(sys.argv[2]), timeout=5)
services.send_waiting(quiet=None, clock=timezone.now)
"""


def test_a_sender_killed_midway_sends_no_letter_twice(mail_server):
    server = mail_server("slow", timeout=5)
    names = [f"nguoi-{number}" for number in range(16)]
    tell(*names)
    command = [sys.executable, "-c", SENDER, connection.settings_dict["NAME"], str(server.port)]
    environment = os.environ | {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    sender = subprocess.Popen(command, env=environment, cwd=ROOT)
    deadline = time.monotonic() + 60
    while len(server.letters) < 4 and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.3)
    sender.send_signal(signal.SIGKILL)
    sender.wait()
    before = states()
    assert before["SENDING"] == 4, "killed with a letter on each line"

    rest = 0
    while not rest:  # the server of the database sees the killed client go in its own time
        rest = send().sent
    time.sleep(1.5)

    after = states()
    assert after["DOUBTFUL"] == 4
    assert after["SENT"] == 12
    assert max(Counter(server.readers).values()) == 1
    assert states("PRINTED") == {"WAITING": 4}
