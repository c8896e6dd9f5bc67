"""Whoever mistakes a password again and again waits: per account, never per address."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from allauth.account import app_settings as account
from allauth.mfa import app_settings as factors
from django.db import connection

from tests.builders import make_user
from tests.signing import PASSWORD, signed_in_as

ROOT = Path(__file__).parents[3]
WAIT = "Sai nhiều lần liên tiếp nên tài khoản này phải chờ; hãy thử lại sau 10 phút."
WRONG = "Tên đăng nhập hoặc mật khẩu không đúng; hãy gõ lại cả hai."


def said(response):
    return response.context["form"].non_field_errors()


def test_five_mistakes_make_an_account_wait_and_say_how_long(client, clerk, enter):
    answers = [said(enter(password="sai")) for _ in range(6)]

    assert answers == [[WRONG]] * 5 + [[WAIT]]


def test_the_right_password_does_not_end_the_wait(client, clerk, enter):
    for _ in range(5):
        enter(password="sai")

    assert said(enter()) == [WAIT]
    assert signed_in_as(client) is None


def test_after_the_wait_the_right_password_opens(client, clerk, enter, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"login_failed": "2/2s/key"}
    answers = [enter(password="sai"), enter(password="sai"), enter()]
    assert said(answers[-1]) == [WAIT.replace("10 phút", "1 phút")]

    time.sleep(2.1)
    enter()

    assert signed_in_as(client) == str(clerk.pk)


def test_the_right_password_is_no_mistake(client, clerk, enter):
    for _ in range(7):
        enter()
        client.logout()

    enter()

    assert signed_in_as(client) == str(clerk.pk)


def test_a_hall_behind_one_address_does_not_wait(client, db, enter):
    hall = [make_user(username=f"hoc-vien-{seat}", password=PASSWORD) for seat in range(12)]
    for learner in hall:
        for _ in range(4):
            enter(learner.username, "sai", REMOTE_ADDR="203.0.113.7")

    entered = []
    for learner in hall:
        enter(learner.username, REMOTE_ADDR="203.0.113.7")
        entered.append(signed_in_as(client))
        client.logout()

    assert entered == [str(learner.pk) for learner in hall]


def test_one_account_waits_whatever_the_address_it_is_tried_from(client, clerk, enter):
    for number in range(5):
        enter(
            password="sai",
            REMOTE_ADDR=f"203.0.113.{number}",
            HTTP_X_FORWARDED_FOR=f"198.51.100.{number}",
            HTTP_HOST=f"localhost:{8000 + number}",
        )

    assert said(enter(REMOTE_ADDR="203.0.113.99", HTTP_HOST="127.0.0.1:9000")) == [WAIT]


@pytest.mark.django_db(transaction=True)
def test_all_processes_count_together(client, clerk, enter):
    place = connection.settings_dict
    host = f"?host={place['HOST']}" if place["HOST"].startswith("/") else ""
    netloc = f"{place['USER']}:{place['PASSWORD']}@{'' if host else place['HOST']}"
    port = f":{place['PORT']}" if place["PORT"] and not host else ""
    url = f"postgresql://{netloc}{port}/{place['NAME']}{host}"
    script = (
        "import django; django.setup()\n"
        "from django.test import Client\n"
        "mistake = {'username': 'ha', 'password': 'sai'}\n"
        "for _ in range(4): Client(SERVER_NAME='localhost').post('/dang-nhap/', mistake)\n"
    )
    places = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    environment = os.environ | {"DATABASE_URL": url, "PYTHONPATH": places}
    subprocess.run([sys.executable, "-c", script], env=environment, check=True)

    assert [said(enter(password="sai")) for _ in range(2)] == [[WRONG], [WAIT]]


def test_no_limit_counts_addresses():
    limits = account.RATE_LIMITS | factors.RATE_LIMITS

    assert [name for name, limit in limits.items() if "ip" in str(limit)] == []
