"""Notices told, read, printed; nothing announced that did not commit."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from goc.accounts.models import User
from goc.desk import services
from goc.desk.models import Delivery, Notice, Printing
from goc.journal.models import Entry
from goc.kit.errors import Refused
from tests.builders import AT, make_user
from tests.db.desk.conftest import mail

pytestmark = pytest.mark.django_db
SENTENCE = "Đồng chí có việc cần xem; hãy mở hệ thống."


@pytest.fixture
def officer(db):
    return make_user(full_name="Nguyễn Thu Hà")


@pytest.fixture
def readers(db):
    """Two who have an address, one who has none, one whose account is closed."""
    users = [make_user(username=name) for name in ("an", "binh", "chi", "dung")]
    for user in users[:2]:
        user.email = f"{user.username}@thu.local"
        user.save()
    users[3].is_active = False
    users[3].save()
    return users


def tell(users, by, **changed):
    usual = {"kind": "needs.due", "sentence": SENTENCE, "path": "/", "at": AT} | changed
    return services.notify(users=[user.pk for user in users], by=by, **usual)


def ways():
    found = Delivery.objects.values_list("notice__user__username", "channel", "state")
    return sorted(found)


def test_each_active_reader_is_told_in_the_system_and_by_one_way_more(readers, officer, settings):
    settings.MAIL = mail(25)

    assert tell(readers, officer) == 3

    assert ways() == [
        ("an", "EMAIL", "WAITING"),
        ("an", "IN_APP", "SENT"),
        ("binh", "EMAIL", "WAITING"),
        ("binh", "IN_APP", "SENT"),
        ("chi", "IN_APP", "SENT"),
        ("chi", "PRINTED", "WAITING"),
    ]


def test_without_a_mail_server_all_wait_for_paper(readers, officer):
    tell(readers, officer)

    assert {way for way in ways() if way[1] != "IN_APP"} == {
        (name, "PRINTED", "WAITING") for name in ("an", "binh", "chi")
    }


def test_one_act_is_one_entry_of_the_journal_without_names(readers, officer):
    tell(readers, officer)

    entry = Entry.objects.get(verb="desk.notified")
    assert entry.details == {"kind": "needs.due", "people": 3, "sentence": SENTENCE}
    assert entry.actor_name == "Nguyễn Thu Hà"


def test_nobody_to_tell_leaves_no_entry(officer):
    assert tell([], officer) == 0
    assert not Entry.objects.filter(verb="desk.notified").exists()


def test_what_does_not_commit_is_announced_to_nobody(readers, officer):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        tell(readers, officer)
        1 / 0  # noqa: B018

    assert not Notice.objects.exists()
    assert not Delivery.objects.exists()


def test_what_is_read_needs_no_letter_and_no_paper(readers, officer, settings):
    settings.MAIL = mail(25)
    tell(readers, officer)

    for notice in Notice.objects.exclude(user=readers[1]):
        services.read(notice=notice, at=AT + timedelta(minutes=1))

    assert {way for way in ways() if way[1] != "IN_APP"} == {
        ("an", "EMAIL", "NEEDLESS"),
        ("binh", "EMAIL", "WAITING"),
        ("chi", "PRINTED", "NEEDLESS"),
    }


def test_reading_twice_keeps_the_first_time(readers, officer):
    tell(readers[:1], officer)
    notice = Notice.objects.get()

    for minutes in (1, 5):
        services.read(notice=notice, at=AT + timedelta(minutes=minutes))

    notice.refresh_from_db()
    assert notice.read_at == AT + timedelta(minutes=1)


def test_printing_takes_those_in_sight_once(readers, officer):
    tell(readers, officer)
    tell(readers, officer)

    printing = services.print_waiting(
        users=User.objects.filter(username__in=["an", "binh"]).values("pk"), by=officer, at=AT
    )

    assert printing.people == 2
    assert printing.deliveries.count() == 4
    assert Entry.objects.get(verb="desk.printed").details == {"people": 2, "notices": 4}
    with pytest.raises(Refused, match="Không còn ai chờ in"):
        services.print_waiting(
            users=User.objects.filter(username="an").values("pk"), by=officer, at=AT
        )
    assert Delivery.objects.filter(channel="PRINTED", state="WAITING").count() == 2


def test_retrying_sends_anew_what_failed_and_is_unread(readers, officer, settings):
    settings.MAIL = mail(25)
    tell(readers, officer)
    letters = Delivery.objects.filter(channel="EMAIL")
    letters.update(state="FAILED", last_error="550", attempts=7)
    services.read(notice=Notice.objects.get(user=readers[0]), at=AT)

    assert services.retry(by=officer, at=AT) == 1

    letter = letters.get(notice__user=readers[1])
    assert (letter.state, letter.attempts, letter.next_try_at) == ("WAITING", 0, AT)
    assert letters.get(notice__user=readers[0]).state == "FAILED"
    with pytest.raises(Refused, match="Không còn thư nào hỏng"):
        services.retry(by=officer, at=AT)


def test_retrying_without_a_mail_server_is_refused(officer):
    with pytest.raises(Refused, match="Chưa khai báo máy chủ thư"):
        services.retry(by=officer, at=AT)


@pytest.fixture
def notice(officer):
    tell([officer], officer)
    return Notice.objects.get()


@pytest.mark.parametrize(
    ("wall", "changed"),
    [
        ("notice_leads_to_a_page_of_ours", {"path": "//la.example"}),
        ("notice_leads_to_a_page_of_ours", {"path": "https://la.example"}),
        ("notice_leads_to_a_page_of_ours", {"path": "/\\la.example"}),
        ("notice_says_something", {"sentence": ""}),
        ("notice_is_read_after_it_is_written", {"read_at": AT - timedelta(seconds=1)}),
    ],
)
def test_walls_of_notices(wall, changed, notice):
    with pytest.raises(IntegrityError, match=wall), transaction.atomic():
        Notice.objects.filter(pk=notice.pk).update(**changed)


@pytest.mark.parametrize(
    ("wall", "changed"),
    [
        ("delivery_sent_and_no_other_has_its_time", {"sent_at": AT}),
        ("delivery_failed_says_why", {"state": "FAILED"}),
        ("delivery_failed_says_why", {"state": "DOUBTFUL"}),
        ("delivery_waiting_letter_knows_when", {"channel": "EMAIL", "next_try_at": None}),
        ("delivery_waiting_letter_knows_when", {"channel": "EMAIL", "give_up_at": None}),
        (
            "delivery_goes_once_by_each_channel",
            {"channel": "IN_APP", "state": "SENT", "sent_at": AT},
        ),
        ("delivery_printed_names_its_printing", {"state": "SENT", "sent_at": AT}),
    ],
)
def test_walls_of_deliveries(wall, changed, notice):
    with pytest.raises(IntegrityError, match=wall), transaction.atomic():
        Delivery.objects.filter(notice=notice, channel="PRINTED").update(**changed)


def test_wall_of_the_notice_in_the_system(notice):
    with (
        pytest.raises(IntegrityError, match="delivery_in_app_is_there_at_once"),
        transaction.atomic(),
    ):
        Delivery.objects.filter(notice=notice, channel="IN_APP").update(
            state="WAITING", sent_at=None
        )


def test_wall_of_a_letter_that_names_a_printing(notice, officer):
    printing = Printing.objects.create(printed_at=AT, printed_by=officer, people=1)
    with (
        pytest.raises(IntegrityError, match="delivery_printed_names_its_printing"),
        transaction.atomic(),
    ):
        Delivery.objects.filter(notice=notice, channel="IN_APP").update(printing=printing)
