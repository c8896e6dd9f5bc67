"""The outbox for administrators, paper for officers, reminders by the city."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from goc.accounts.models import User
from goc.desk import services
from goc.desk.models import Delivery, Notice, Outage, Printing
from goc.hall.queries.outbox import quiet
from goc.journal.models import Entry, Reading
from tests.builders import (
    AT,
    ON,
    make_assessment,
    make_need,
    make_official,
    make_requirement,
    make_user,
)
from tests.db.desk.conftest import mail

pytestmark = pytest.mark.django_db
OUTBOX, PRINTED, REMINDER = map(reverse, ("hall:outbox", "hall:printed", "hall:reminder"))


def tell(by, *users):
    services.notify(
        users=[user.pk for user in users],
        kind="needs.due",
        sentence="Đồng chí có yêu cầu đến hạn.",
        path="/",
        by=by,
        at=AT,
    )


def text(answer):
    return answer.content.decode()


@pytest.fixture
def with_mail(settings):
    settings.MAIL = mail(25)


@pytest.fixture
def lost_letter(with_mail, learner, city_officer):
    User.objects.filter(pk=learner.pk).update(email="van@thu.local")
    tell(city_officer, learner)
    letter = Delivery.objects.filter(channel="EMAIL")
    letter.update(
        state="FAILED", attempts=1, last_error="Máy chủ thư từ chối: 550 No such mailbox."
    )
    return letter.get()


def test_without_a_mail_server_the_page_says_so(client, administrator):
    client.force_login(administrator)

    assert "Chưa khai báo máy chủ thư (EMAIL_HOST)" in text(client.get(OUTBOX))


def test_an_outage_is_said_with_its_reason_and_the_next_try(client, administrator, with_mail):
    Outage.objects.create(
        channel="EMAIL",
        since=AT,
        failures=3,
        next_try_at=AT + timedelta(minutes=4),
        last_error="Máy chủ thư thu.local:25 không trả lời trong 10 giây.",
    )
    client.force_login(administrator)

    assert (
        "Máy chủ thư gián đoạn từ 01/07/2026 09:00: Máy chủ thư thu.local:25 không trả lời trong "
        "10 giây. Thử lại lúc 01/07/2026 09:04."
    ) in text(client.get(OUTBOX))


def test_a_lost_letter_is_shown_with_its_reason_and_sent_anew(client, administrator, lost_letter):
    client.force_login(administrator)
    page = text(client.get(OUTBOX))
    assert "Máy chủ thư từ chối: 550 No such mailbox." in page
    assert "yêu cầu đến hạn" not in page, "the page tells of letters, not of what they say"

    answer = client.post(OUTBOX, follow=True)

    assert "1 thư chờ gửi lại trong ít phút tới." in text(answer)
    lost_letter.refresh_from_db()
    assert lost_letter.state == "WAITING"
    assert Entry.objects.get(verb="desk.retried").actor_name == "Hồ Sỹ Đan"


def test_paper_is_taken_for_the_units_in_sight_alone(
    client, unit_officer, city_officer, learner, neighbour
):
    account = make_user(full_name="Bùi Đức Thọ")
    neighbour.person.account = account
    neighbour.person.save()
    tell(city_officer, learner, account)
    client.force_login(unit_officer)
    assert "Lập danh sách 1 người" in text(client.get(PRINTED))

    page = client.post(PRINTED, follow=True)

    assert "Danh sách 1 người đã sẵn sàng" in text(page)
    waiting = Delivery.objects.filter(channel="PRINTED", state="WAITING")
    assert [each.notice.user.full_name for each in waiting] == ["Bùi Đức Thọ"]
    printing = Printing.objects.get()
    answer = client.get(reverse("hall:printed_file", args=[printing.pk]))
    book = load_workbook(BytesIO(b"".join(answer.streaming_content)))
    assert list(book.active.iter_rows(values_only=True)) == [
        ("Đơn vị", "Họ và tên", "Số hiệu", "Số thông báo"),
        ("Phòng Kinh tế", "Đặng Thị Thùy Vân", "CB000001", 1),
    ]
    assert Reading.objects.get(page="hall:printed_file").people == 1
    client.force_login(city_officer)
    answer = client.get(reverse("hall:printed_file", args=[printing.pk]))
    assert answer.status_code == 404, "whose list it was"


def test_an_officer_without_a_file_stands_on_the_paper_of_where_they_act(
    client, unit_officer, city_officer
):
    tell(city_officer, unit_officer)
    client.force_login(unit_officer)

    assert "Không thuộc đơn vị nào" in text(client.get(PRINTED))


def test_nobody_left_to_print_is_said(client, unit_officer):
    client.force_login(unit_officer)

    assert "Không còn ai chờ in" in text(client.post(PRINTED, follow=True))


@pytest.fixture
def due(units, learner, learner_file, city_officer, settings):
    """One with an account and a need due in 20 days, one without account, one due much later."""
    settings.DEMO, settings.DEMO_DAY = True, ON
    requirement = make_requirement()
    for official, days in (
        (learner_file, 20),
        (make_official("Lê Thị Hoa", unit=units.ha_dong), 20),
        (make_official("Trần Văn Ba", unit=units.ha_dong, account=make_user()), 200),
    ):
        make_need(official, requirement, due_on=ON + timedelta(days=days))
    make_assessment(city_officer)


def test_a_reminder_is_counted_before_it_is_sent(client, city_officer, due):
    client.force_login(city_officer)

    counted = client.get(REMINDER, {"so_ngay": "30"}).context["counted"]

    assert (counted.people, counted.without_account, counted.to_tell) == (2, 1, 1)
    assert not Notice.objects.exists()


def test_a_reminder_reaches_whom_it_counted_and_nobody_twice(client, city_officer, due, learner):
    client.force_login(city_officer)

    page = client.post(REMINDER, {"so_ngay": "30"}, follow=True)

    assert "Đã báo cho 1 người." in text(page)
    notice = Notice.objects.get()
    assert notice.user == learner
    assert notice.sentence == (
        "Đồng chí có yêu cầu đào tạo, bồi dưỡng đến hạn trong 30 ngày tới; hãy mở hệ thống để xem."
    )
    assert Entry.objects.get(verb="desk.notified").details["people"] == 1
    assert "Đã báo cho 0 người." in text(client.post(REMINDER, {"so_ngay": "30"}, follow=True))
    assert Notice.objects.count() == 1


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ("0", "Số ngày phải từ 1 trở lên."),
        ("367", "Số ngày nhiều nhất là 366."),
        ("ba", "Số ngày phải là một số nguyên."),
    ],
)
def test_days_that_make_no_sense_are_refused(client, city_officer, due, days, sentence):
    client.force_login(city_officer)

    answer = client.post(REMINDER, {"so_ngay": days})

    assert answer.status_code == 422
    assert sentence in text(answer)
    assert not Notice.objects.exists()


def test_a_city_never_judged_has_nobody_to_remind(client, city_officer):
    client.force_login(city_officer)

    assert "Chưa xét nhu cầu lần nào" in text(client.get(REMINDER))


def test_quiet_hours_are_those_of_the_law_of_the_day(django_user_model):
    assert quiet(timezone.now()) is None
