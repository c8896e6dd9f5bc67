"""Letting an official off a requirement: given, ended, walled in, and seen by whom."""

import threading
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.org.models import Role
from goc.standards import access, services
from goc.standards.models import Dispensation
from tests.builders import (
    AT,
    ON,
    grant,
    make_dispensation,
    make_official,
    make_requirement,
    make_user,
    since,
)

FIRST, END = date(2026, 1, 1), date(2027, 1, 1)


@pytest.fixture
def version(db):
    return make_requirement(period=since(date(2022, 2, 8)))


@pytest.fixture
def given(learner_file, version, city_officer):
    return make_dispensation(learner_file, version, city_officer)


def give(official, version, by, **named):
    usual = {
        "kind": "WAIVED",
        "first": FIRST,
        "last": END - timedelta(days=1),
        "ground": "Công văn 12-CV/TU",
        "reason": "Đã có bằng tương đương.",
        "on": ON,
        "at": AT,
    }
    return services.give(official=official, requirement=version.requirement, by=by, **usual | named)


class TestGiving:
    def test_it_holds_on_its_days_and_is_journalled_under_the_official(
        self, learner_file, version, unit_officer
    ):
        found = give(learner_file, version, unit_officer)

        assert found.period == DateRange(FIRST, END)
        assert (found.given_by, found.given_at, found.ended_at) == (unit_officer, AT, None)
        entry = Entry.objects.get()
        assert (entry.verb, entry.why) == ("standards.dispensed", "Đã có bằng tương đương.")
        assert (entry.subject_kind, entry.subject_id) == (
            "officials.Official",
            str(learner_file.pk),
        )
        assert entry.subject_name == "Đặng Thị Thùy Vân: Cao cấp LLCT"
        assert entry.details == {
            "dispensation": found.pk,
            "requirement": "llct-cao-cap",
            "kind": "WAIVED",
            "first": "2026-01-01",
            "end": "2027-01-01",
            "authority": "",
        }

    @pytest.mark.parametrize(
        ("named", "sentence"),
        [
            ({"kind": "EXCEPTED", "authority": ""}, "Ngoại lệ phải ghi cấp có thẩm quyền"),
            ({"kind": "EXCEPTED", "last": None, "authority": "BTV"}, "Ngoại lệ phải có ngày cuối"),
            ({"ground": ""}, "Miễn phải có căn cứ"),
            ({"last": date(2026, 6, 30)}, "Thời gian này đã hết"),
            ({"first": date(2022, 2, 7)}, "không có bản nào hiệu lực ngày 07/02/2022"),
        ],
    )
    def test_what_lacks_something_is_refused_and_leaves_nothing(
        self, learner_file, version, city_officer, named, sentence
    ):
        with pytest.raises(Refused, match=sentence):
            give(learner_file, version, city_officer, **named)

        assert (Dispensation.objects.count(), Entry.objects.count()) == (0, 0)

    def test_a_second_one_on_the_same_days_is_refused_by_its_sentence(
        self, given, learner_file, version, city_officer
    ):
        with pytest.raises(Refused) as refusal:
            give(learner_file, version, city_officer, first=date(2026, 12, 31), last=None)

        assert refusal.value.reasons == (
            "Cán bộ đã có mục “Miễn” cho yêu cầu này từ 01/01/2026 đến hết 31/12/2026; "
            "hãy kết thúc mục ấy trước.",
        )

    def test_one_that_follows_is_given(self, given, learner_file, version, city_officer):
        assert give(learner_file, version, city_officer, first=END, last=None).period.lower == END


class TestEnding:
    def end(self, given, by, on=ON, why="Ghi nhầm người."):
        return services.end(dispensation=given, on=on, why=why, by=by, at=AT)

    def test_from_the_day_on_the_requirement_asks_again(self, given, unit_officer):
        found = self.end(given, unit_officer)

        assert found.period == DateRange(FIRST, ON)
        assert (found.ended_by, found.ended_at, found.end_reason) == (
            unit_officer,
            AT,
            "Ghi nhầm người.",
        )
        assert Entry.objects.get().verb == "standards.dispensation_ended"
        assert given.events.get().period == DateRange(FIRST, END)

    @pytest.mark.parametrize("on", [FIRST, FIRST - timedelta(days=1)])
    def test_one_that_has_not_begun_is_left_without_days(
        self, given, learner_file, version, city_officer, on
    ):
        assert self.end(given, city_officer, on=on).period.isempty

        assert give(learner_file, version, city_officer).period == DateRange(FIRST, END)

    @pytest.mark.parametrize(
        ("on", "why", "sentence"),
        [
            (ON, " ", "Hãy ghi lý do kết thúc trước hạn."),
            (END, "Ghi nhầm.", "Mục này đã hết hạn sau ngày 31/12/2026."),
        ],
    )
    def test_without_a_reason_or_too_late_it_is_refused(
        self, given, city_officer, on, why, sentence
    ):
        with pytest.raises(Refused) as refusal:
            self.end(given, city_officer, on=on, why=why)

        assert refusal.value.reasons == (sentence,)
        given.refresh_from_db()
        assert given.period == DateRange(FIRST, END)

    def test_a_second_end_is_refused_and_says_whose_was_first(self, given, city_officer):
        self.end(given, city_officer)

        with pytest.raises(Refused, match="đã được Nguyễn Thu Hà kết thúc trước hạn"):
            self.end(given, city_officer)


class TestWalls:
    @pytest.mark.parametrize(
        ("wall", "fields"),
        [
            (
                "official_has_one_dispensation_of_a_requirement_a_day",
                {"period": since(date(2026, 12, 31))},
            ),
            (
                "dispensation_begins_on_a_day_unless_withdrawn",
                {"period": DateRange(empty=True)},
            ),
            (
                "dispensation_begins_on_a_day_unless_withdrawn",
                {"period": since(None, FIRST)},
            ),
            ("exception_has_a_last_day", {"kind": "EXCEPTED", "period": since(END)}),
            (
                "exception_names_who_decided",
                {"kind": "EXCEPTED", "period": since(END, date(2028, 1, 1)), "authority": ""},
            ),
            ("waiver_states_its_ground", {"period": since(END), "ground": ""}),
            ("dispensation_says_why", {"period": since(END), "reason": ""}),
            (
                "dispensation_ends_with_who_when_and_why",
                {"period": since(END), "ended_at": AT, "end_reason": "Ghi nhầm."},
            ),
            (
                "dispensation_ends_with_who_when_and_why",
                {"period": since(END), "end_reason": "Ghi nhầm."},
            ),
        ],
    )
    def test_the_database_itself_refuses(
        self, given, learner_file, version, city_officer, wall, fields
    ):
        with pytest.raises(IntegrityError, match=wall), transaction.atomic():
            make_dispensation(learner_file, version, city_officer, **fields)

    def test_another_requirement_or_person_stands_on_the_same_days(
        self, given, learner_file, neighbour, version, city_officer
    ):
        other = make_requirement("qpan", short_name="QPAN")

        make_dispensation(learner_file, other, city_officer)
        make_dispensation(neighbour, version, city_officer)

        assert Dispensation.objects.count() == 3

    def test_one_without_days_is_in_nobodys_way(self, given, learner_file, version, city_officer):
        make_dispensation(
            learner_file,
            version,
            city_officer,
            period=DateRange(empty=True),
            ended_at=AT,
            ended_by=city_officer,
            end_reason="Ghi nhầm.",
        )

        assert Dispensation.objects.filter(period__contains=ON).get() == given


@pytest.mark.django_db(transaction=True)
def test_of_two_who_write_at_once_one_is_told_of_the_other(learner_file, version, city_officer):
    barrier, told = threading.Barrier(2), []

    def write():
        try:
            with transaction.atomic():
                barrier.wait(10)
                give(learner_file, version, city_officer)
            told.append("given")
        except Refused as refusal:
            told.append(refusal.reasons[0][:19])
        finally:
            connection.close()

    threads = [threading.Thread(target=write) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert sorted(told) == ["Cán bộ đã có mục “M", "given"]
    assert Dispensation.objects.count() == 1


class TestAccess:
    @pytest.mark.parametrize(
        ("name", "kinds"),
        [
            ("city_officer", ["WAIVED", "EXCEPTED"]),
            ("unit_officer", ["WAIVED"]),
            ("school_officer", []),
            ("lecturer", []),
            ("supervisor", []),
            ("leader", []),
            ("inspector", []),
            ("administrator", []),
            ("learner", []),
            ("stranger", []),
        ],
    )
    def test_who_may_give_which_kind(self, cast, learner_file, name, kinds):
        assert access.kinds_to_give(cast[name], learner_file, ON) == kinds

    def test_a_unit_officer_gives_nobody_out_of_scope_anything(self, unit_officer, neighbour):
        assert access.kinds_to_give(unit_officer, neighbour, ON) == []

    def test_a_grant_that_is_over_gives_nothing(self, units, learner_file):
        user = make_user()
        over = since(date(2025, 1, 1), date(2026, 1, 1))
        grant(user, Role.CITY_OFFICER, units.city, period=over)

        assert access.kinds_to_give(user, learner_file, ON) == []

    def test_an_officer_does_not_let_themselves_off(self, units, city_officer):
        own = make_official("Nguyễn Thu Hà", unit=units.home_affairs, account=city_officer)

        assert access.kinds_to_give(city_officer, own, ON) == []

    @pytest.mark.parametrize(
        ("name", "seen"),
        [
            ("city_officer", {"CB000001", "CB000002"}),
            ("unit_officer", {"CB000001"}),
            ("learner", {"CB000001"}),
            ("school_officer", set()),
            ("stranger", set()),
        ],
    )
    def test_they_are_seen_with_the_file(self, cast, given, neighbour, version, name, seen):
        make_dispensation(neighbour, version, cast["city_officer"])

        found = access.visible_dispensations(cast[name], ON)

        assert set(found.values_list("official__code", flat=True)) == seen

    def test_whoever_may_give_a_kind_may_end_it(self, given, city_officer, unit_officer, leader):
        assert access.may_end(city_officer, given, ON)
        assert access.may_end(unit_officer, given, ON)
        assert not access.may_end(leader, given, ON)

        given.kind = "EXCEPTED"
        assert not access.may_end(unit_officer, given, ON)
