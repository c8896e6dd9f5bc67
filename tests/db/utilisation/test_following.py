"""What follows from the files: recorded without qualifying, and debts that settle by themselves."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from goc.desk.models import Notice
from goc.intake import services as intake
from goc.kit.errors import Refused
from goc.law.models import Value
from goc.officials.models import CarriedPost, Post, Reorganisation
from goc.org.models import Role
from goc.utilisation import services
from goc.utilisation.models import Debt, Shortfall, ShortfallStep
from goc.utilisation.services import shortfalls
from tests.books import make_book
from tests.builders import (
    AT,
    ON,
    make_assessment,
    make_document,
    make_official,
    make_post,
    make_qualification,
    make_title,
    make_user,
    make_value,
    on_day,
    since,
)
from tests.db.utilisation.test_deciding import EXCEPTED, PLAIN, TOMORROW, decide, minute_of

BEGAN = date(2026, 3, 1)


@pytest.fixture(autouse=True)
def watched(db):
    """Appointments are watched for two years back."""
    document = make_document("LOCAL-CHOICE")
    make_value(document, 2, code="appointment_watch_years", period=since(date(2020, 1, 1)))


@pytest.fixture
def recorded(units, head):
    """The head of Hà Đông since March, as a roster told it."""
    return make_official("Trần Văn Chung", unit=units.ha_dong, title=head, held_since=BEGAN)


def follow(by, people=None, today=ON):
    return services.follow(
        people=people and [each.pk for each in people], by=by, at=AT, today=today
    )


def lists():
    return list(Shortfall.objects.order_by("pk").values_list("official__code", "verdict"))


def test_who_was_recorded_without_qualifying_stands_on_the_list_with_an_owner(
    recorded, unit_officer
):
    found = follow(unit_officer, [recorded])

    row = Shortfall.objects.get()
    assert (found.judged, found.opened) == (1, 1)
    assert (row.official, row.on, row.verdict) == (recorded, BEGAN, "not_eligible")
    assert (row.owner, row.is_decided, row.gaps[0]["requirement"]) == (
        unit_officer, False, "cao-cap",
    )  # fmt: skip
    assert Notice.objects.get(user=unit_officer).kind == "utilisation.shortfall"


def test_the_facts_of_the_first_day_judge_not_those_of_today(recorded, city_officer, advanced):
    later = make_qualification(recorded, advanced, granted=BEGAN + timedelta(days=1))
    follow(city_officer, [recorded])
    assert lists() == [(recorded.code, "not_eligible")]

    later.granted = on_day(BEGAN)
    later.save()
    follow(city_officer, [recorded])
    assert lists() == []


def test_a_missing_fact_is_told_apart_from_a_missing_certificate(recorded, city_officer, advanced):
    make_qualification(recorded, advanced, granted=None)

    follow(city_officer)

    row = Shortfall.objects.get()
    assert (row.verdict, bool(row.gaps[0]["missing"])) == ("cannot_tell", True)


UNWATCHED = {
    "before the watch": {"held_since": date(2024, 6, 30)},
    "not begun yet": {"held_since": TOMORROW},
}


@pytest.mark.parametrize("name", UNWATCHED)
def test_what_lies_outside_the_watch_is_not_judged(name, units, head, city_officer):
    make_official(unit=units.ha_dong, title=head, **UNWATCHED[name])

    assert follow(city_officer).judged == 0


def test_neither_plain_titles_nor_carried_posts_are_watched(
    recorded, city_officer, units, reorganised
):
    make_official(unit=units.ha_dong, title=make_title("Chuyên viên"), held_since=BEGAN)
    post = Post.objects.get(official=recorded)
    before = make_post(
        recorded, unit=units.ba_dinh, title=recorded.title, period=since(None, BEGAN)
    )
    CarriedPost.objects.create(reorganisation=reorganised, before=before, after=post)

    assert follow(city_officer).judged == 0


@pytest.fixture
def reorganised(city_officer):
    return Reorganisation.objects.create(
        title="Sắp xếp", on=BEGAN, document=make_document(), why="Sắp xếp", drafted_at=AT,
        drafted_by=city_officer,
    )  # fmt: skip


def test_nothing_is_watched_without_the_value_or_the_papers(recorded, city_officer, settings):
    settings.APPOINTMENTS = False
    assert follow(city_officer).judged == 0
    settings.APPOINTMENTS = True
    Value.objects.filter(parameter__code="appointment_watch_years").delete()
    assert follow(city_officer).judged == 0


def test_following_twice_changes_nothing_and_asks_no_more_for_more(
    recorded, city_officer, units, head
):
    follow(city_officer)  # what is kept of the law until it changes
    Shortfall.objects.all().delete()
    with CaptureQueriesContext(connection) as first:
        follow(city_officer)
    stood = Shortfall.objects.values().get()
    assert follow(city_officer).opened == 0
    assert Shortfall.objects.values().get() == stood
    Shortfall.objects.all().delete()
    for _ in range(5):
        make_official(unit=units.ha_dong, title=head, held_since=BEGAN)

    with CaptureQueriesContext(connection) as more:
        assert follow(city_officer).opened == 6

    assert len(more) == len(first)


def test_those_named_are_followed_and_the_others_stay(recorded, city_officer, units, head):
    other = make_official(unit=units.ha_dong, title=head, held_since=BEGAN)
    follow(city_officer)

    Post.objects.all().delete()
    follow(city_officer, [other])

    assert Shortfall.objects.count() == 0


def test_a_post_that_goes_by_plain_sql_takes_the_row_and_its_steps(recorded, city_officer):
    follow(city_officer)
    shortfalls.note(shortfall=Shortfall.objects.get(), text="Đã gọi.", by=city_officer, at=AT)

    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM officials_post")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    assert (Shortfall.objects.count(), ShortfallStep.objects.count()) == (0, 0)


def test_a_roster_is_accepted_and_flagged_once_it_is_written(
    recorded, units, head, city_officer, tmp_path
):
    make_assessment(city_officer)
    Post.objects.all().delete()
    told = {"Số hiệu": recorded.code, "Họ và tên": "Trần Văn Chung", "Đơn vị": "Phường Hà Đông"}
    told |= {"Chức vụ": "Trưởng phòng", "Từ ngày": "01/03/2026"}
    book = make_book(tmp_path / "qua-trinh.xlsx", DS=[list(told), list(told.values())])

    outcome = intake.take_in(book, kind="posts", by=city_officer, at=AT)
    intake.judge_again(by=city_officer, at=AT)

    assert outcome.refused == 0
    assert lists() == [(recorded.code, "not_eligible")]


def test_what_somebody_worked_on_is_closed_not_lost(recorded, city_officer, advanced):
    follow(city_officer)
    row = Shortfall.objects.get()
    shortfalls.note(shortfall=row, text="Đã xin bản sao chứng chỉ.", by=city_officer, at=AT)
    make_qualification(recorded, advanced)

    follow(city_officer)

    row.refresh_from_db()
    assert "đủ điều kiện trong ngày" in row.closed_why


def test_a_decision_that_passed_is_not_asked_about_one_by_exception_is(
    units, head, city_officer, advanced
):
    passed, excepted = (
        make_official(unit=units.ha_dong, title=make_title("Chuyên viên")) for _ in range(2)
    )
    make_qualification(passed, advanced)
    decide(minute_of(passed, head, city_officer, on=ON), city_officer, PLAIN)
    decide(minute_of(excepted, head, city_officer, on=ON), city_officer, EXCEPTED)

    assert list(Shortfall.objects.values_list("official", "is_decided")) == [(excepted.pk, True)]


@pytest.fixture
def indebted(units, head, city_officer):
    """A head by exception from today on."""
    make_assessment(city_officer)
    officer = make_official(unit=units.ha_dong, title=make_title("Chuyên viên"))
    decide(minute_of(officer, head, city_officer, on=ON), city_officer)
    return officer


def debt():
    found = Debt.objects.get()
    return found.state, found.state_on, found.qualification_id


def test_a_debt_settles_by_the_certificate_and_comes_back_without_it(
    indebted, advanced, city_officer
):
    held = make_qualification(indebted, advanced, granted=ON)

    follow(city_officer, [indebted])
    assert debt() == ("SETTLED", ON, held.pk)

    held.delete()
    follow(city_officer, [indebted], today=ON + timedelta(days=9))
    assert debt() == ("OWED", ON + timedelta(days=9), None)


def test_a_debt_lapses_with_the_post(indebted, city_officer):
    Post.objects.filter(title__code="TRUONG-PHONG").update(period=since(ON, TOMORROW))

    follow(city_officer, today=TOMORROW)

    assert debt()[0] == "LAPSED"


def test_a_debt_of_tomorrow_settles_before_the_day(units, head, city_officer, advanced):
    officer = make_official(unit=units.ha_dong, title=make_title("Chuyên viên"))
    decide(minute_of(officer, head, city_officer), city_officer)
    make_qualification(officer, advanced)

    follow(city_officer, [officer])

    assert debt()[:2] == ("SETTLED", TOMORROW)


def test_a_debt_past_the_exception_is_still_owed(indebted, city_officer):
    follow(city_officer, today=date(2027, 8, 1))

    assert debt()[0] == "OWED"


@pytest.fixture
def row(recorded, city_officer):
    follow(city_officer)
    return Shortfall.objects.get()


def test_it_is_handed_on_closed_and_opened_again(row, unit_officer, city_officer, units):
    chief = make_user(Role.SUPERVISOR, units.ha_dong, full_name="Đỗ Văn Trưởng")

    shortfalls.hand_on(shortfall=row, to=chief, text="Đề nghị xử lý.", by=city_officer, at=AT)
    shortfalls.close(shortfall=row, text="Đã cử đi học.", by=chief, at=AT)
    row.refresh_from_db()
    assert (row.owner, row.closed_by, row.closed_why) == (chief, chief, "Đã cử đi học.")
    assert Notice.objects.filter(user=chief).count() == 1
    with pytest.raises(Refused, match="đã được Đỗ Văn Trưởng khép lại"):
        shortfalls.close(shortfall=row, text="Nữa.", by=city_officer, at=AT)
    shortfalls.reopen(shortfall=row, text="Chưa học xong.", by=city_officer, at=AT)
    row.refresh_from_db()
    assert (row.closed_at, row.closed_why) == (None, "")
    assert [step.kind for step in row.steps.order_by("pk")] == ["HANDED", "CLOSED", "REOPENED"]
    with pytest.raises(Refused, match="đang mở"):
        shortfalls.reopen(shortfall=row, text="Nữa.", by=city_officer, at=AT)


def test_only_who_answers_there_acts_and_only_they_are_handed_it(
    row, recorded, city_officer, stranger, leader
):
    for someone in (stranger, leader):
        with pytest.raises(Refused, match="Chỉ người theo dõi"):
            shortfalls.note(shortfall=row, text="Xong.", by=someone, at=AT)
        with pytest.raises(Refused, match="không phụ trách đơn vị này"):
            shortfalls.hand_on(shortfall=row, to=someone, text="Nhờ.", by=city_officer, at=AT)
    with pytest.raises(Refused, match="Hãy ghi nội dung"):
        shortfalls.note(shortfall=row, text=" ", by=city_officer, at=AT)
    recorded.person.account = city_officer
    recorded.person.save()
    with pytest.raises(Refused, match="Chỉ người theo dõi"):
        shortfalls.note(shortfall=row, text="Xong.", by=city_officer, at=AT)


def broken(constraint):
    return pytest.raises(IntegrityError, match=constraint)


def test_nobody_who_qualified_stands_on_the_list(row):
    with broken("shortfall_is_of_somebody_who_did_not_surely_qualify"):
        Shortfall.objects.update(verdict="eligible")


def test_closing_says_who_when_and_why(row):
    with broken("shortfall_is_closed_with_who_when_and_why"):
        Shortfall.objects.update(closed_why="Xong")


def test_a_step_says_something(row, city_officer):
    with broken("step_about_a_shortfall_says_something"):
        ShortfallStep.objects.create(shortfall=row, kind="NOTE", text="", at=AT, by=city_officer)


def test_handing_on_names_somebody(row, city_officer):
    with broken("shortfall_is_handed_on_to_somebody"):
        ShortfallStep.objects.create(shortfall=row, kind="HANDED", text="x", at=AT, by=city_officer)
