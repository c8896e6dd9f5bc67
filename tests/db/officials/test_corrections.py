"""A field of a file proposed otherwise, then mended or left: both texts stay."""

from contextlib import suppress
from datetime import date
from threading import Barrier, BrokenBarrierError

import pytest
from django.db import IntegrityError, transaction

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.kit.vietnamese import search_key, sort_key
from goc.officials import access
from goc.officials.models import Correction, Official, Person, Post, Qualification
from goc.officials.queries import correctable
from goc.officials.rules import corrections as rules
from goc.officials.services import corrections as services
from goc.org.models import Role, Unit
from tests.builders import (
    AT,
    ON,
    grant,
    hold_rank,
    in_year,
    make_deputy,
    make_evaluation,
    make_level,
    make_official,
    make_post,
    make_qualification,
    make_title,
    make_user,
    on_day,
    since,
)
from tests.proposals import make_correction
from tests.races import at_once


def propose(official, table, row, field, text, *, by=None, **named):
    usual = {"reason": "Giấy tờ ghi khác.", "on": ON, "at": AT}
    return services.propose(
        official=official,
        table=table,
        row=row.pk,
        field=field,
        proposed=text,
        by=by or official.person.account,
        **usual | named,
    )


def decide(correction, by, *, confirms=True, seen=None, answer="", **named):
    return services.decide(
        correction=correction,
        confirms=confirms,
        seen=correction.stood if seen is None else seen,
        answer=answer,
        by=by,
        **{"on": ON, "at": AT} | named,
    )


@pytest.fixture
def proposed(learner_file):
    return propose(learner_file, "PERSON", learner_file, "ethnicity", "Mường")


class TestProposing:
    def test_both_texts_stand_as_stored_and_in_words(self, learner_file, learner):
        made = propose(learner_file, "PERSON", learner_file, "born", "1981-05-20")

        assert (made.stood, made.stood_words) == ("1980-05-19", "19/05/1980")
        assert (made.proposed, made.proposed_words) == ("1981-05-20", "20/05/1981")
        assert (made.what, made.state, made.proposed_by) == ("Lý lịch", "PROPOSED", learner)
        assert learner_file.person.born == on_day(date(1980, 5, 19))

    def test_the_act_is_found_with_the_file_and_tells_no_text(self, proposed, learner_file):
        entry = Entry.objects.get(verb="officials.correction_proposed")

        assert (entry.subject_kind, entry.subject_id) == (
            "officials.Official",
            str(learner_file.pk),
        )
        assert entry.details == {
            "correction": proposed.pk, "table": "PERSON", "field": "ethnicity",
        }  # fmt: skip
        assert "Mường" not in str(vars(entry))

    def test_a_row_must_still_be_one_that_may_stand(self, learner_file):
        Unit.objects.filter(pk=learner_file.unit_id).update(life=since(date(2015, 1, 1)))
        held = make_qualification(learner_file, expires_on=date(2030, 1, 1))
        post = Post.objects.get(official=learner_file)
        refused = {
            ("PERSON", learner_file, "born"): ("2027-05-20", "Ngày sinh 20/05/2027 chưa đến."),
            ("QUALIFICATION", held, "granted"): ("2031-01-01", "Ngày cấp 01/01/2031 chưa đến."),
            ("POST", post, "first"): (
                "2014-12-31", "Đơn vị này hoạt động từ ngày 01/01/2015; hãy xem lại ngày đầu.",
            ),
        }  # fmt: skip

        for (table, row, field), (text, reason) in refused.items():
            with pytest.raises(Refused) as refusal:
                propose(learner_file, table, row, field, text)
            assert reason in refusal.value.reasons

    def test_an_old_fault_beside_the_field_keeps_nobody_from_mending_it(self, learner_file):
        Unit.objects.filter(pk=learner_file.unit_id).update(life=since(date(2025, 7, 1)))
        post = Post.objects.get(official=learner_file)

        assert propose(learner_file, "POST", post, "ground", "QĐ 12").proposed == "QĐ 12"

    def test_a_second_one_for_the_field_waits_for_the_first(self, proposed, learner_file):
        with pytest.raises(Refused) as refusal:
            propose(learner_file, "PERSON", learner_file, "ethnicity", "Tày")

        assert refusal.value.reasons == (
            "Ô này đã có một đề nghị đang chờ; hãy chờ quyết định hoặc rút đề nghị ấy.",
        )
        assert Correction.objects.count() == 1

    def test_what_the_field_cannot_hold_is_refused_in_words(self, learner_file):
        post = learner_file.posts.get()

        with pytest.raises(Refused) as nothing:
            propose(learner_file, "PERSON", learner_file, "full_name", "")
        with pytest.raises(Refused) as backwards:
            propose(learner_file, "POST", post, "last", "2019-12-31")

        assert nothing.value.reasons == ("“họ và tên” không được để trống.",)
        assert backwards.value.reasons == (
            "Ngày đầu phải trước hoặc trùng ngày cuối; hãy xem lại ngày đề nghị.",
        )

    def test_a_row_of_another_file_is_not_found(self, learner_file, neighbour):
        with pytest.raises(Refused) as refusal:
            propose(learner_file, "POST", neighbour.posts.get(), "ground", "QĐ 1")

        assert refusal.value.reasons == (
            "Mục cần sửa không còn trong hồ sơ; hãy tải lại trang và chọn lại.",
        )

    def test_a_certificate_of_our_own_is_left_to_its_issuer(self, learner_file):
        own = make_qualification(learner_file, source=Qualification.Source.OWN)

        with pytest.raises(Refused) as refusal:
            propose(learner_file, "QUALIFICATION", own, "grade", "Giỏi")

        assert refusal.value.reasons == (rules.ISSUED_HERE,)

    def test_what_the_national_database_tells_is_mended_there(self, learner_file):
        learner_file.person.national_fields = ["born"]
        learner_file.person.save()

        with pytest.raises(Refused) as refusal:
            propose(learner_file, "PERSON", learner_file, "born", "1981")

        assert refusal.value.reasons == (rules.NATIONAL,)


class TestDeciding:
    def test_the_file_is_mended_and_the_version_before_says_by_whom(
        self, proposed, learner_file, unit_officer
    ):
        Person.objects.filter(pk=learner_file.pk).update(ethnicity="Kinh")
        decided = decide(proposed, unit_officer, seen="Kinh")

        person = Person.objects.get(pk=learner_file.pk)
        assert person.ethnicity == "Mường"
        assert (decided.state, decided.decided_by, decided.decided_at) == (
            "CONFIRMED", unit_officer, AT,
        )  # fmt: skip
        assert (decided.stood_words, decided.replaced_words) == ("", "Kinh")
        before = Person.pgh_event_model.objects.filter(pgh_obj_id=person.pk).latest("pgh_id")
        assert before.ethnicity == "Kinh"
        context = before.pgh_context.metadata
        assert (context["user"], context["correction"]) == (unit_officer.pk, proposed.pk)

    def test_a_declined_one_leaves_the_file_and_says_why(
        self, proposed, learner_file, unit_officer
    ):
        decided = decide(proposed, unit_officer, confirms=False, answer="Chưa có giấy khai sinh.")

        assert (decided.state, decided.answer) == ("DECLINED", "Chưa có giấy khai sinh.")
        assert Person.objects.get(pk=learner_file.pk).ethnicity == ""
        with pytest.raises(Refused):
            decide(proposed, unit_officer)

    def test_what_changed_meanwhile_is_shown_before_it_is_overwritten(
        self, proposed, learner_file, unit_officer
    ):
        Person.objects.filter(pk=learner_file.pk).update(ethnicity="Tày")

        with pytest.raises(Refused) as refusal:
            decide(proposed, unit_officer)

        assert refusal.value.reasons == (
            "Hồ sơ vừa thay đổi: ô này nay ghi “Tày”; hãy xem lại rồi quyết định.",
        )
        assert Person.objects.get(pk=learner_file.pk).ethnicity == "Tày"
        proposed.refresh_from_db()
        assert proposed.state == "PROPOSED"

    def test_a_name_brings_its_keys_and_those_of_the_file(self, learner_file, unit_officer):
        made = propose(learner_file, "PERSON", learner_file, "full_name", "Đặng Thị Thúy Vân")
        decide(made, unit_officer)

        file = Official.objects.select_related("person").get(pk=learner_file.pk)
        keys = (search_key("Đặng Thị Thúy Vân"), sort_key("Đặng Thị Thúy Vân"))
        assert (file.person.search_key, file.person.sort_key) == keys
        assert (file.search_key, file.sort_key) == keys

    def test_a_post_that_ended_takes_the_official_out_of_office(self, learner_file, unit_officer):
        made = propose(learner_file, "POST", learner_file.posts.get(), "last", "2026-06-30")
        decide(made, unit_officer)

        assert Post.objects.get().period == since(date(2020, 1, 1), date(2026, 7, 1))
        assert Official.objects.get(pk=learner_file.pk).in_office is False

    def test_a_first_day_that_runs_into_another_post_is_refused_whole(
        self, learner_file, unit_officer, units
    ):
        title = learner_file.title
        before = since(date(2015, 1, 1), date(2020, 1, 1))
        make_post(learner_file, unit=units.ba_dinh, title=title, period=before)
        now = learner_file.posts.get(period=since(date(2020, 1, 1)))
        made = propose(learner_file, "POST", now, "first", "2019-06-01")

        with pytest.raises(Refused) as refusal:
            decide(made, unit_officer)

        assert refusal.value.reasons == ("Cán bộ đã có một vị trí chính khác trong thời gian này.",)
        made.refresh_from_db()
        assert made.state == "PROPOSED"
        assert Post.objects.get(pk=now.pk).period == since(date(2020, 1, 1))

    def test_a_number_of_somebody_else_is_refused(self, learner_file, unit_officer, neighbour):
        Person.objects.filter(pk=neighbour.pk).update(national_id="001080000001")
        made = propose(learner_file, "PERSON", learner_file, "national_id", "001080000001")

        with pytest.raises(Refused) as refusal:
            decide(made, unit_officer)

        assert refusal.value.reasons == (services.TAKEN,)

    def test_of_a_row_that_is_gone_nothing_can_be_mended(self, learner_file, unit_officer):
        diploma = make_qualification(learner_file)
        made = propose(learner_file, "QUALIFICATION", diploma, "serial_no", "B 123")
        diploma.delete()

        with pytest.raises(Refused) as refusal:
            decide(made, unit_officer)
        declined = decide(made, unit_officer, confirms=False, answer="Văn bằng đã bỏ.")

        assert refusal.value.reasons == (rules.ROW_GONE,)
        assert declined.state == "DECLINED"

    def test_a_withdrawn_one_waits_no_more(self, proposed, learner, unit_officer):
        services.withdraw(correction=proposed, by=learner, at=AT)

        with pytest.raises(Refused) as refusal:
            decide(proposed, unit_officer)

        assert refusal.value.reasons == (
            "Đề nghị này không còn chờ: Đặng Thị Thùy Vân đã ghi “Đã rút” lúc 09:00 ngày "
            "01/07/2026.",
        )


FIELDS = [
    ("PERSON", "gender", "female", "nữ"),
    ("PERSON", "born", "1979-08", "08/1979"),
    ("PERSON", "national_id", "001180000009", "001180000009"),
    ("OFFICIAL", "party_joined", "2010", "2010"),
    ("POST", "first", "2019-03-01", "01/03/2019"),
    ("POST", "category", "CADRE", "cán bộ"),
    ("POST", "ground", "QĐ 12/QĐ-UBND", "QĐ 12/QĐ-UBND"),
    ("RANK", "last", "2026-12-31", "31/12/2026"),
    ("QUALIFICATION", "granted", "2021-05", "05/2021"),
    ("QUALIFICATION", "hours", "40", "40"),
    ("QUALIFICATION", "expires_on", "2030-01-31", "31/01/2030"),
    ("EVALUATION", "result", "EXCELLENT", "Hoàn thành xuất sắc nhiệm vụ"),
    ("EVALUATION", "score", "92.5", "92,5"),
]


@pytest.mark.parametrize(("table", "field", "text", "words"), FIELDS)
def test_every_kind_of_field_is_mended_as_proposed(
    table, field, text, words, learner_file, unit_officer
):
    hold_rank(learner_file)
    make_qualification(learner_file)
    make_evaluation(learner_file)
    row = correctable.rows(learner_file, table).get()

    made = propose(learner_file, table, row, field, text)
    decide(made, unit_officer)

    assert made.proposed_words == words
    assert correctable.stored(table, field, correctable.rows(learner_file, table).get()) == text


def test_keys_are_told_by_name(learner_file, unit_officer):
    title = make_title("Phó Trưởng phòng")
    better = make_level(code="advanced", name="Cao cấp", step=30)
    make_qualification(learner_file, make_level(name="Trung cấp"))

    of_post = propose(learner_file, "POST", learner_file.posts.get(), "title", str(title.pk))
    held = learner_file.person.qualifications.get()
    of_diploma = propose(learner_file, "QUALIFICATION", held, "level", str(better.pk))
    decide(of_post, unit_officer)
    decide(of_diploma, unit_officer)

    assert (of_post.stood_words, of_post.proposed_words) == ("Chuyên viên", "Phó Trưởng phòng")
    assert (of_diploma.what, of_diploma.proposed_words) == (
        "Lý luận chính trị: Trung cấp",
        "Cao cấp",
    )
    assert Official.objects.get(pk=learner_file.pk).title == title
    assert learner_file.person.qualifications.get().level == better


def test_every_field_that_may_be_mended_has_a_label_and_can_be_read(learner_file):
    hold_rank(learner_file)
    make_qualification(learner_file, granted=in_year(2020))
    make_evaluation(learner_file)

    for table, part in correctable.PARTS.items():
        row = correctable.rows(learner_file, table).get()
        for name in part.fields:
            text = correctable.stored(table, name, row)
            assert correctable.label(table, name)[:1].isupper()
            assert correctable.split(correctable.key(table, row.pk, name)) == (
                table, row.pk, name,
            )  # fmt: skip
            assert bool(correctable.words(table, name, text)) == bool(text)


@pytest.mark.parametrize(
    "text", ["", "POST", "POST.x.ground", "POST.1.unit", "HAT.1.size", "POST.1"]
)
def test_an_address_that_names_no_field_names_none(text):
    assert correctable.split(text) is None


class TestWho:
    @pytest.mark.parametrize(
        ("who", "may"),
        [
            ("city_officer", True), ("unit_officer", True), ("school_officer", False),
            ("lecturer", False), ("supervisor", False), ("leader", False), ("inspector", False),
            ("administrator", False), ("learner", False), ("stranger", False),
        ],
    )  # fmt: skip
    def test_training_officers_over_the_unit_decide(self, who, may, cast, learner_file):
        correction = make_correction(learner_file, field="born")

        assert access.may_decide(cast[who], correction) is may

    def test_an_officer_decides_nothing_of_their_own_file(self, unit_officer, units):
        own = make_official(unit=units.ha_dong, account=unit_officer)

        assert access.may_propose(unit_officer, own)
        assert not access.may_decide(unit_officer, make_correction(own, field="born"))

    def test_nor_does_their_deputy_by_the_grant_that_they_lend(self, unit_officer, units):
        own = make_official(unit=units.ha_dong, account=unit_officer)
        deputy = make_user(full_name="Lê Thị Thay")
        make_deputy(unit_officer, deputy)
        correction = make_correction(own, field="born")

        assert not access.may_decide(deputy, correction)
        grant(deputy, Role.UNIT_OFFICER, units.ha_dong)
        assert access.may_decide(deputy, correction)

    def test_a_masked_field_is_decided_by_those_who_see_it_whole(
        self, unit_officer, city_officer, learner_file
    ):
        correction = make_correction(learner_file)

        assert not access.may_decide(unit_officer, correction)
        assert access.may_decide(city_officer, correction)

    def test_the_officers_of_the_unit_are_told_else_those_of_the_city(
        self, city_officer, unit_officer, learner_file, neighbour
    ):
        assert access.deciders(learner_file) == {unit_officer.pk}
        assert access.deciders(neighbour) == {city_officer.pk}

    def test_nobody_sees_proposals_of_files_out_of_sight(
        self, cast, learner_file, neighbour, city_officer
    ):
        mine, other = make_correction(learner_file), make_correction(neighbour, city_officer)
        seen = {
            name: set(access.visible_corrections(user).values_list("pk", flat=True))
            for name, user in cast.items()
        }

        assert seen == dict.fromkeys(cast, set()) | {
            "city_officer": {mine.pk, other.pk},
            "leader": {mine.pk, other.pk},
            "inspector": {mine.pk, other.pk},
            "unit_officer": {mine.pk},
            "learner": {mine.pk},
        }


@pytest.mark.parametrize(
    ("wall", "fields"),
    [
        ("correction_changes_something", {"proposed": "Kinh"}),
        ("correction_says_why", {"reason": ""}),
        ("correction_is_decided_by_somebody_at_a_time", {"state": "CONFIRMED"}),
        ("correction_is_decided_by_somebody_at_a_time", {"decided_at": AT}),
        (
            "correction_declined_says_why",
            {"state": "DECLINED", "decided_at": AT, "decided_by": "learner"},
        ),
    ],
)
def test_walls(wall, fields, learner_file, learner):
    if "decided_by" in fields:
        fields = fields | {"decided_by": learner}
    with pytest.raises(IntegrityError, match=wall), transaction.atomic():
        make_correction(learner_file, **fields)


def test_two_open_proposals_for_a_field_meet_a_wall(learner_file):
    make_correction(learner_file)

    with pytest.raises(IntegrityError, match="correction_waits_once_for_a_field"):
        make_correction(learner_file, proposed="Tày")


@pytest.mark.django_db(transaction=True)
def test_of_two_officers_at_once_one_decides_and_the_other_is_told(
    learner_file, unit_officer, city_officer, monkeypatch
):
    correction = propose(learner_file, "PERSON", learner_file, "ethnicity", "Mường")
    judge, met = rules.bars_to_deciding, Barrier(2, timeout=1)

    def judge_together(asked):
        # With the lock the second never gets here, and the first goes on when it has waited.
        with suppress(BrokenBarrierError):
            met.wait()
        return judge(asked)

    monkeypatch.setattr(rules, "bars_to_deciding", judge_together)

    def deciding(by, confirms):
        return lambda: decide(correction, by, confirms=confirms, answer="Đã xem.")

    results = at_once(deciding(unit_officer, True), deciding(city_officer, False))

    assert sorted(type(each).__name__ for each in results) == ["Correction", "Refused"]
    [refusal] = [each for each in results if isinstance(each, Refused)]
    assert refusal.reasons[0].startswith("Đề nghị này không còn chờ: ")
    assert Entry.objects.filter(verb__startswith="officials.correction_").count() == 2
