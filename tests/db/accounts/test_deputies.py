"""Deputies: what the tables refuse, what is refused in words, what the journal keeps."""

from datetime import date

import pytest
from django.db import IntegrityError

from goc.accounts import services
from goc.accounts.models import Deputy
from goc.accounts.services.deputies import NO_REASON, ONESELF
from goc.journal.models import Entry
from goc.journal.services import record, record_each
from goc.kit.errors import Refused
from goc.kit.today import today
from tests.builders import AT, ON, make_deputy, make_user, since

pytestmark = pytest.mark.django_db
LAST = date(2026, 7, 10)


@pytest.fixture
def user():
    return make_user(full_name="Nguyễn Thu Hà")


@pytest.fixture
def deputy():
    return make_user(username="hn000007", full_name="Lê Thị Thay")


@pytest.fixture
def appoint(user, deputy):
    def run(**changed):
        asked = {"user": user, "deputy": deputy, "since": ON, "until": LAST}
        rest = {"by": user, "at": AT, "on": ON, "why": "Nghỉ phép."}
        return services.appoint(**asked | rest | changed)

    return run


def refused_by(name):
    return pytest.raises(IntegrityError, match=name)


def test_nobody_deputises_for_themselves(user):
    with refused_by("deputy_is_somebody_else"):
        make_deputy(user, user)


@pytest.mark.parametrize("period", [since(ON), since(None, ON), since(ON, ON)])
def test_the_first_and_the_last_day_are_told(user, deputy, period):
    with refused_by("deputy_has_a_first_and_a_last_day_unless_withdrawn"):
        make_deputy(user, deputy, period=period)


@pytest.mark.parametrize("half", ["ended_at", "ended_by"])
def test_an_end_is_signed_and_dated(user, deputy, half):
    end = {"ended_at": AT, "ended_by": user}
    with refused_by("deputy_end_is_signed_and_dated"):
        make_deputy(user, deputy, **{half: end[half]})


def test_the_same_two_are_appointed_once_a_day(user, deputy):
    make_deputy(user, deputy, period=since(ON, LAST))
    make_deputy(user, deputy, period=since(LAST, date(2026, 8, 1)))
    make_deputy(user, make_user(), period=since(ON, LAST))
    make_deputy(deputy, user, period=since(ON, LAST))

    with refused_by("deputy_is_appointed_once_a_day"):
        make_deputy(user, deputy, period=since(date(2026, 7, 9), LAST))


def test_one_is_appointed_from_the_first_through_the_last_day(appoint, user, deputy):
    appointed = appoint()

    appointed.refresh_from_db()
    assert appointed.period == since(ON, date(2026, 7, 11))
    entry = Entry.objects.get(verb="accounts.deputy_appointed")
    assert (entry.subject_name, entry.why) == ("Lê Thị Thay làm thay Nguyễn Thu Hà", "Nghỉ phép.")
    assert entry.details == {"since": "2026-07-01", "until": "2026-07-10"}


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"why": "  "}, NO_REASON),
        (
            {"until": date(2026, 6, 30)},
            "Ngày cuối 30/06/2026 đứng trước ngày đầu 01/07/2026; hãy sửa một ngày.",
        ),
        (
            {"since": date(2026, 6, 30)},
            "Ngày đầu 30/06/2026 đã qua; hãy chọn từ hôm nay, 01/07/2026, trở đi.",
        ),
    ],
)
def test_what_may_not_be_is_told_in_words(appoint, changed, reason):
    with pytest.raises(Refused) as refusal:
        appoint(**changed)

    assert refusal.value.reasons == (reason,)
    assert not Deputy.objects.exists()


def test_oneself_a_closed_account_and_a_second_time_are_refused(appoint, user, deputy):
    appoint(since=date(2026, 7, 5))

    for changed, reason in (
        ({"deputy": user}, ONESELF),
        (
            {"deputy": _closed()},
            "Tài khoản “hn000008” đã đóng; hãy chọn người khác.",
        ),
        (
            {},
            "Lê Thị Thay đã được giao làm thay Nguyễn Thu Hà trong thời gian này; hãy chọn ngày "
            "khác, hoặc kết thúc lần trước.",
        ),
    ):
        with pytest.raises(Refused) as refusal:
            appoint(**changed)
        assert refusal.value.reasons == (reason,)


@pytest.mark.parametrize(
    ("first", "left"),
    [(date(2026, 6, 1), since(date(2026, 6, 1), ON)), (ON, "empty"), (date(2026, 7, 5), "empty")],
)
def test_one_that_is_ended_opens_nothing_from_that_day(user, deputy, first, left):
    appointed = make_deputy(user, deputy, period=since(first, LAST))

    services.end_deputy(appointed=appointed, by=deputy, at=AT, on=ON, why="Đã về.")

    appointed.refresh_from_db()
    assert appointed.period.isempty if left == "empty" else appointed.period == left
    assert (appointed.ended_by, appointed.ended_at) == (deputy, AT)
    assert Entry.objects.get(verb="accounts.deputy_ended").why == "Đã về."
    with pytest.raises(Refused, match="đã kết thúc từ trước"):
        services.end_deputy(appointed=appointed, by=deputy, at=AT, on=ON, why="Lần nữa.")


def test_an_act_of_a_deputy_names_whom_they_act_for(user, deputy):
    make_deputy(user, deputy)
    make_deputy(make_user(full_name="Đã Qua"), deputy, period=since(date(2020, 1, 1), today()))

    record(verb="x.y", subject=user, by=deputy, at=AT, details={"more": 1})
    record_each(verb="x.z", subjects=[user], by=deputy, at=AT)
    record(verb="x.w", subject=user, by=user, at=AT)

    told = dict(Entry.objects.values_list("verb", "details"))
    assert told["x.y"] == {"more": 1, "deputising_for": ["Nguyễn Thu Hà"]}
    assert told["x.z"] == {"deputising_for": ["Nguyễn Thu Hà"]}
    assert told["x.w"] == {}


def _closed():
    closed = make_user(username="hn000008")
    closed.is_active = False
    closed.save()
    return closed
