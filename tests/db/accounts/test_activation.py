"""A code opens one account once, whatever two people do at the same time."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from threading import Barrier, BrokenBarrierError
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from goc.accounts import services
from goc.accounts.models import ActivationAttempt, ActivationCode, User
from goc.accounts.rules import codes
from goc.accounts.services.activation import TRIES
from goc.journal.models import Entry
from goc.kit.errors import Refused
from tests.builders import AT, make_code, make_user
from tests.races import at_once

CODE, OTHER = "BCFHJKLMNPRSTVXZ", "ZXVTSRPNMLKJHFCB"
PASSWORD = "trời xanh mây trắng"
TOO_MANY = codes.TOO_MANY.format(minutes=15)
pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(db):
    return make_user(username="can-bo", full_name="Khuất Duy Trung")


@pytest.fixture
def newcomer(db):
    return make_user(username="hn000001", full_name="Đặng Thị Thùy Vân")


def activate(username="hn000001", code=CODE, password=PASSWORD, at=AT):
    return services.activate(username=username, code=code, password=password, at=at)


def refusal(**given):
    with pytest.raises(Refused) as refused:
        activate(**given)
    return refused.value.reasons


def issue(*users, by, at=AT):
    """The codes by account."""
    return services.issue_codes(
        users=User.objects.filter(pk__in=[user.pk for user in users]), batch=uuid4(), by=by, at=at
    )


def issue_one(user, **given):
    return issue(user, **given)[user.pk]


def test_a_code_sets_the_password_once(newcomer, officer):
    code = issue_one(newcomer, by=officer)

    activate("HN000001", code)

    newcomer.refresh_from_db()
    assert newcomer.check_password(PASSWORD)
    assert ActivationCode.objects.get().used_at == AT
    assert refusal(code=code, password="một câu khác hẳn")[0].startswith(
        "Mã này đã được dùng lúc 09:00 ngày 01/07/2026."
    )
    newcomer.refresh_from_db()
    assert newcomer.check_password(PASSWORD)


def test_codes_are_kept_as_digests_alone(newcomer, officer):
    issued = issue(newcomer, officer, by=officer)

    assert set(issued) == {newcomer.pk, officer.pk}
    kept = " ".join(map(str, ActivationCode.objects.values_list()))
    told = " ".join(map(str, Entry.objects.values_list()))
    for code in issued.values():
        assert code not in kept + told
    # Issued on 1 July at nine in Hanoi: the whole of 31 July is left.
    assert ActivationCode.objects.get(user=newcomer).expires_at == datetime(
        2026, 7, 31, 17, tzinfo=UTC
    )
    assert Entry.objects.filter(verb="accounts.code_issued").count() == 2


def test_a_fresh_code_puts_an_end_to_the_one_before(newcomer, officer):
    first = issue_one(newcomer, by=officer)
    second = issue_one(newcomer, by=officer, at=AT + timedelta(days=1))

    assert refusal(code=first)[0].startswith("Mã này đã bị thay bằng mã khác ngày 02/07/2026")
    assert activate(code=second) == newcomer


def test_a_closed_account_gets_no_code_and_its_old_one_opens_nothing(newcomer, officer):
    code = issue_one(newcomer, by=officer)
    services.close_account(user=newcomer, by=officer, at=AT, why="Nghỉ hưu.")

    assert issue(newcomer, by=officer) == {}
    assert refusal(code=code) == (codes.CLOSED,)


def test_the_code_of_somebody_else_opens_neither_account(newcomer, officer):
    make_code(officer, OTHER)

    assert refusal(code=OTHER)[0].startswith("Mã này không phải của tên đăng nhập “hn000001”")
    newcomer.refresh_from_db()
    assert not newcomer.has_usable_password()


def test_an_expired_code_says_since_when(newcomer):
    make_code(newcomer, CODE, days=3)

    assert refusal(at=AT + timedelta(days=3))[0].startswith("Mã này đã hết hạn từ ngày 04/07/2026")


def test_unknown_names_and_unknown_codes_are_told_alike(newcomer):
    assert refusal(username="khong-co") == refusal() == (codes.UNKNOWN,)


def test_a_weak_password_leaves_the_code_and_may_be_mended_any_number_of_times(newcomer):
    make_code(newcomer, CODE)

    for _ in range(TRIES + 5):
        assert refusal(password="thùy vân") == (
            "Mật khẩu phải có ít nhất 10 ký tự; hãy dùng một câu ngắn dễ nhớ.",
            "Mật khẩu chỉ là tên của đồng chí thêm vài chữ số, dễ bị đoán; hãy chọn câu khác.",
        )
    assert activate() == newcomer


def test_many_tries_close_the_account_for_a_quarter_of_an_hour_even_to_the_right_code(newcomer):
    make_code(newcomer, CODE)
    for number in range(TRIES):
        assert refusal(code=codes.new_code(), at=AT + timedelta(seconds=number)) == (codes.UNKNOWN,)

    assert refusal(at=AT + timedelta(minutes=14)) == (TOO_MANY,)
    assert activate(at=AT + timedelta(minutes=30)) == newcomer


def test_many_tries_on_one_beginning_of_a_code_are_stopped_whatever_the_name(newcomer):
    for number in range(TRIES):
        assert refusal(username=f"hn{number}", code=CODE) == (codes.UNKNOWN,)
    make_code(newcomer, CODE)

    assert refusal() == (TOO_MANY,)


def test_a_whole_hall_behind_one_address_is_never_stopped(officer):
    people = [make_user(username=f"hn{number}") for number in range(30)]
    names = {person.pk: person.username for person in people}

    for pk, code in issue(*people, by=officer).items():
        activate(names[pk], code)

    assert not ActivationAttempt.objects.exists()


def test_old_tries_are_forgotten(newcomer):
    refusal(at=AT - timedelta(hours=1))
    refusal(at=AT)

    assert set(ActivationAttempt.objects.values_list("at", flat=True)) == {AT}


def test_a_reset_shuts_password_and_sessions_and_asks_for_a_reason(newcomer, officer, client):
    newcomer.set_password(PASSWORD)
    newcomer.save()
    client.force_login(newcomer)
    assert client.get("/").status_code == 200

    services.reset_account(user=newcomer, by=officer, at=AT, why="Mất điện thoại.")

    assert client.get("/").status_code == 302
    newcomer.refresh_from_db()
    assert not newcomer.has_usable_password()
    entry = Entry.objects.get(verb="accounts.reset")
    assert (entry.actor_id, entry.why) == (officer.pk, "Mất điện thoại.")
    with pytest.raises(Refused, match="Hãy ghi lý do cấp lại"):
        services.reset_account(user=newcomer, by=officer, at=AT, why=" ")


def test_nobody_closes_their_own_account_nor_one_twice(newcomer, officer):
    with pytest.raises(Refused, match="Không ai tự đóng hay mở tài khoản của mình"):
        services.close_account(user=officer, by=officer, at=AT, why="Thử.")
    services.close_account(user=newcomer, by=officer, at=AT, why="Chuyển đi.")
    with pytest.raises(Refused, match="đã đóng từ trước"):
        services.close_account(user=newcomer, by=officer, at=AT, why="Chuyển đi.")

    services.reopen_account(user=newcomer, by=officer, at=AT, why="Trở lại.")
    newcomer.refresh_from_db()
    assert newcomer.is_active


@pytest.mark.parametrize(
    ("wall", "fields"),
    [
        ("activation_code_is_used_or_revoked_not_both", {"used_at": AT, "revoked_at": AT}),
        ("activation_code_revocation_is_signed_and_dated", {"revoked_at": AT}),
        ("activation_code_expires_after_it_was_issued", {"days": 0}),
    ],
)
def test_the_walls_of_a_code(newcomer, officer, wall, fields):
    signed = {"revoked_by": officer} if wall.endswith("not_both") else {}

    with pytest.raises(IntegrityError, match=wall), transaction.atomic():
        make_code(newcomer, **fields, **signed)


def test_two_live_codes_of_one_account_meet_a_wall(newcomer):
    make_code(newcomer, CODE)

    with (
        pytest.raises(IntegrityError, match="activation_code_lives_once_a_user"),
        transaction.atomic(),
    ):
        make_code(newcomer, OTHER)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_use_one_code_at_once_exactly_one_wins(newcomer, monkeypatch):
    make_code(newcomer, CODE)
    met = Barrier(2, timeout=1)
    judge = codes.bar

    def judge_together(*args, **named):
        # With the lock the second never gets here, and the first goes on when it has waited.
        with suppress(BrokenBarrierError):
            met.wait()
        return judge(*args, **named)

    monkeypatch.setattr(codes, "bar", judge_together)

    passwords = ["trời xanh mây trắng", "nắng vàng biển biếc"]
    ended = at_once(*(lambda chosen=each: activate(password=chosen) for each in passwords))
    results = [
        end.reasons[0][:20] if isinstance(end, Refused) else password
        for end, password in zip(ended, passwords, strict=True)
    ]

    [winner] = set(results) & set(passwords)
    assert set(results) - {winner} == {"Mã này đã được dùng "}
    newcomer.refresh_from_db()
    assert newcomer.check_password(winner)
