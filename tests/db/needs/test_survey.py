"""Surveys opened, wishes written, sent, answered, copied; refusals; the walls around them."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.needs.models import Survey, Wish
from goc.needs.queries import survey as queries
from goc.needs.services import survey as services
from goc.needs.services.survey import WishText
from tests.builders import AT, ON, make_programme
from tests.wishes import make_survey, make_wish

pytestmark = pytest.mark.django_db
State = Wish.State


def refused(act):
    with pytest.raises(Refused) as refusal:
        act()
    return refusal.value.reasons


def broken(wall, act):
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        act()
    assert wall in str(error.value)


def write(survey, by, *, on=ON, wish=None, **fields):
    usual = {"kind": Wish.Kind.SKILL, "people": 12, "why": "Nhiệm vụ mới.", "subject": "Kế toán"}
    return services.write_wish(
        survey=survey, text=WishText(**usual | fields), on=on, by=by, at=AT, wish=wish
    )


def opened(by, **fields):
    usual = {"year": 2027, "first": date(2026, 6, 1), "last": date(2026, 7, 31), "note": ""}
    return services.open_survey(**usual | fields, by=by, at=AT)


class TestSurveys:
    def test_a_year_has_one_and_its_days_stand_in_order(self, city_officer):
        opened(city_officer)

        assert refused(lambda: opened(city_officer)) == (
            "Năm 2027 đã có khảo sát; hãy mở khảo sát ấy để đổi ngày.",
        )
        assert refused(lambda: opened(city_officer, year=2028, last=date(2026, 5, 1))) == (
            "Ngày cuối 01/05/2026 đứng trước ngày đầu 01/06/2026; hãy xem lại.",
        )
        assert Entry.objects.get().verb == "needs.survey_opened"

    def test_its_days_may_be_changed_for_a_reason(self, city_officer):
        survey = opened(city_officer)
        days = {"first": date(2026, 6, 1), "last": date(2026, 8, 31), "note": "Gia hạn."}
        told = {"survey": survey, **days, "by": city_officer, "at": AT}

        assert refused(lambda: services.change_survey(**told, why=" ")) == ("Hãy ghi lý do.",)
        services.change_survey(**told, why="Nhiều đơn vị xin thêm ngày.")

        assert Survey.objects.get().last == date(2026, 8, 31)


class TestWriting:
    @pytest.mark.parametrize(
        ("on", "reason"),
        [
            (
                date(2026, 5, 31),
                "Khảo sát bắt đầu từ ngày 01/06/2026; hãy ghi từ ngày ấy.",
            ),
            (
                date(2026, 8, 1),
                "Khảo sát đã kết thúc sau ngày 31/07/2026; phụ trách đào tạo thành phố có thể gia"
                " hạn.",
            ),
        ],
    )
    def test_only_the_days_of_the_survey_take_wishes(self, city_officer, units, on, reason):
        survey = opened(city_officer)

        assert refused(lambda: write(survey, city_officer, unit=units.ha_dong, on=on)) == (reason,)
        write(survey, city_officer, unit=units.ha_dong, on=date(2026, 7, 31))

    def test_every_fault_is_told_at_once(self, city_officer, learner_file):
        survey = opened(city_officer)

        assert refused(
            lambda: write(
                survey, city_officer, unit=learner_file.unit, official=learner_file, subject=" ",
                people=2, why=" ", quarter=5,
            )
        ) == (
            "Chọn một chương trình, hoặc ghi nội dung muốn học.",
            "Nguyện vọng của bản thân là của một người.",
            "Quý phải từ 1 đến 4, hoặc để trống.",
            "Hãy ghi vì sao cần học nội dung này.",
        )  # fmt: skip

    def test_the_same_wish_stands_once_for_a_unit_and_once_for_a_person(
        self, city_officer, learner_file, units
    ):
        survey = opened(city_officer)
        write(survey, city_officer, unit=learner_file.unit)
        write(survey, city_officer, unit=learner_file.unit, official=learner_file, people=1)
        write(survey, city_officer, unit=units.ba_dinh)

        assert refused(
            lambda: write(survey, city_officer, unit=learner_file.unit, subject="kế  TOÁN")
        ) == ("Nguyện vọng “kế TOÁN” đã được ghi trong khảo sát này; hãy sửa mục ấy.",)

    def test_a_draft_is_mended_and_what_was_sent_is_not(self, city_officer, units):
        survey = make_survey(city_officer)
        wish = make_wish(survey, city_officer, unit=units.ha_dong)

        write(survey, city_officer, unit=units.ha_dong, people=30, wish=wish)
        assert Wish.objects.get().people == 30
        services.send(wishes=[wish.pk], survey=survey, on=ON, by=city_officer, at=AT)
        wish.refresh_from_db()
        assert refused(lambda: write(survey, city_officer, unit=units.ha_dong, wish=wish)) == (
            "Nguyện vọng đã gửi; hãy rút về nháp trước khi sửa.",
        )
        assert refused(lambda: services.remove_wish(wish=wish, on=ON, by=city_officer, at=AT)) == (
            "Nguyện vọng đã gửi; hãy rút về nháp trước khi bỏ.",
        )

    def test_a_draft_may_be_taken_away(self, city_officer, units):
        wish = make_wish(make_survey(city_officer), city_officer, unit=units.ha_dong)

        services.remove_wish(wish=wish, on=ON, by=city_officer, at=AT)

        assert not Wish.objects.exists()
        assert Entry.objects.get().verb == "needs.wish_removed"


class TestAnswering:
    def states(self):
        return list(Wish.objects.order_by("pk").values_list("state", flat=True))

    def test_only_drafts_are_sent_and_only_what_was_sent_is_recalled(self, city_officer, units):
        survey = make_survey(city_officer)
        both = [
            make_wish(survey, city_officer, unit=units.ha_dong, subject=subject).pk
            for subject in ("A", "B")
        ]
        told = {"survey": survey, "on": ON, "by": city_officer, "at": AT}

        assert services.send(wishes=both, **told) == 2
        assert services.send(wishes=both, **told) == 0
        assert services.recall(wishes=both[:1], **told) == 1
        assert self.states() == [State.DRAFT, State.SENT]

    def test_what_was_sent_is_taken_up_or_declined_for_a_reason(self, city_officer, units):
        survey = make_survey(city_officer)
        draft, *sent = (
            make_wish(survey, city_officer, unit=units.ha_dong, subject=subject, state=state).pk
            for subject, state in (("A", "DRAFT"), ("B", "SENT"), ("C", "SENT"))
        )
        told = {"survey": survey, "by": city_officer, "at": AT}

        assert refused(
            lambda: services.decide(wishes=sent, takes_up=False, answer=" ", **told)
        ) == ("Không tiếp thu thì phải ghi lý do; người gửi đọc được lý do này.",)
        assert services.decide(wishes=[draft, sent[0]], takes_up=True, answer="", **told) == 1
        assert services.decide(wishes=sent[1:], takes_up=False, answer="Đã có lớp.", **told) == 1
        assert self.states() == [State.DRAFT, State.TAKEN_UP, State.DECLINED]

    def test_an_answer_may_be_given_anew(self, city_officer, units):
        survey = make_survey(city_officer)
        wish = make_wish(survey, city_officer, unit=units.ha_dong, state="SENT")
        told = {"survey": survey, "by": city_officer, "at": AT}
        services.decide(wishes=[wish.pk], takes_up=False, answer="Chưa có lớp.", **told)

        services.decide(wishes=[wish.pk], takes_up=True, answer="", **told)

        assert self.states() == [State.TAKEN_UP]

    def test_what_was_answered_cannot_be_recalled(self, city_officer, units):
        survey = make_survey(city_officer)
        wish = make_wish(survey, city_officer, unit=units.ha_dong, state="SENT")
        services.decide(
            wishes=[wish.pk], takes_up=True, answer="", survey=survey, by=city_officer, at=AT
        )

        told = {"survey": survey, "on": ON, "by": city_officer, "at": AT}
        assert services.recall(wishes=[wish.pk], **told) == 0


def test_last_years_wishes_are_copied_as_drafts_but_for_those_there_already(city_officer, units):
    before, now = make_survey(city_officer, year=2026), make_survey(city_officer)
    for subject in ("A", "B"):
        make_wish(
            before, city_officer, unit=units.ha_dong, subject=subject, state="DECLINED",
            answer="Chưa có lớp.", decided_at=AT, decided_by=city_officer, quarter=2,
        )  # fmt: skip
    make_wish(now, city_officer, unit=units.ha_dong, subject="B")
    every = Wish.objects.values_list("pk", flat=True)

    count = services.copy_wishes(wishes=every, survey=now, on=ON, by=city_officer, at=AT)

    assert count == 1
    copied = Wish.objects.get(survey=now, subject="A")
    assert (copied.state, copied.quarter, copied.answer) == (State.DRAFT, 2, "")


class TestCounts:
    def test_topics_and_units_count_what_was_sent_and_not_declined(self, city_officer, units):
        survey, programme = make_survey(city_officer), make_programme()
        told = {"programme": programme, "subject": "", "state": "SENT"}
        make_wish(survey, city_officer, unit=units.ha_dong, **told, people=5)
        make_wish(survey, city_officer, unit=units.ba_dinh, **told, people=7)
        make_wish(survey, city_officer, unit=units.ba_dinh, subject="Kế toán", state="SENT")
        make_wish(survey, city_officer, unit=units.ha_dong, subject="Nháp")
        make_wish(
            survey, city_officer, unit=units.ha_dong, subject="Bị từ chối", state="DECLINED",
            answer="Không.", decided_at=AT, decided_by=city_officer,
        )  # fmt: skip
        found = Wish.objects.filter(survey=survey)

        assert [
            (each.programme, each.subject, each.wishes, each.people)
            for each in queries.by_topic(found)
        ] == [(programme, "", 2, 12), (None, "Kế toán", 1, 12)]
        assert [(each.code, each.wishes, each.people) for each in queries.by_unit(found, ON)] == [
            ("00004", 2, 19),
            ("09556", 1, 5),
        ]
        assert queries.tally(found) == {"draft": 1, "sent": 3, "taken_up": 0, "declined": 1}


def test_the_walls(city_officer, learner_file, units):
    survey = make_survey(city_officer)
    own = make_wish(survey, city_officer, official=learner_file)
    wish = make_wish(survey, city_officer, unit=units.ha_dong)
    one = Wish.objects.filter(pk=wish.pk)

    broken(
        "survey_of_needs_ends_after_it_begins",
        lambda: Survey.objects.update(last=date(1999, 1, 1)),
    )
    broken(
        "wish_of_a_unit_stands_once_in_a_survey",
        lambda: make_wish(survey, city_officer, unit=units.ha_dong),
    )
    broken(
        "wish_of_an_official_stands_once_in_a_survey",
        lambda: make_wish(survey, city_officer, official=learner_file),
    )
    broken("wish_names_a_programme_or_says_what", lambda: one.update(subject=""))
    wall = "wish_is_of_some_people_and_an_officials_of_one"
    broken(wall, lambda: one.update(people=0))
    broken(wall, lambda: Wish.objects.filter(pk=own.pk).update(people=2))
    broken("wish_prefers_a_quarter_of_the_year", lambda: one.update(quarter=5))
    broken("wish_says_why", lambda: one.update(why=""))
    wall = "wish_is_answered_by_somebody_and_declined_for_a_reason"
    broken(wall, lambda: one.update(state="TAKEN_UP"))
    broken(wall, lambda: one.update(answer="Được."))
    broken(wall, lambda: one.update(state="DECLINED", decided_at=AT, decided_by=city_officer))
