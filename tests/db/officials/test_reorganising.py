"""Units reorganised with their people: rehearsed, carried out in one stroke, taken back."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.officials.models import (
    Assignment,
    CarriedPost,
    Official,
    PassedGrant,
    Post,
    Reorganisation,
    ReorganisationLine,
)
from goc.officials.rules.reorganising import Fate, Listed
from goc.officials.services import carrying_out, reorganising
from goc.officials.services.reorganising import Going
from goc.org.models import Grant, Role, Unit, UnitVersion
from goc.org.rules import Line
from tests.builders import AT, ON, grant, make_document, make_post, make_title, make_user, since
from tests.reorganisations import JULY, carried_out, drafted, make_wards, new_ward

pytestmark = pytest.mark.django_db
DECEMBER = date(2025, 12, 1)
LATER = AT.replace(hour=3)


@pytest.fixture
def wards(units):
    return make_wards(units)


def posts(code):
    """Every main post of somebody, the earliest first: unit, title, first day, day after."""
    found = Post.objects.filter(official__code=code, is_main=True, period__isempty=False)
    return [
        (post.unit.code, post.title.name, post.period.lower, post.period.upper)
        for post in found.select_related("unit", "title").order_by("period")
    ]


def merging(by):
    """Both wards into one new one."""
    return drafted([new_ward(old="X.1"), Line("X.2", "W.1")], by)


def splitting(by):
    """The first ward into two new ones."""
    return drafted([new_ward(old="X.1"), new_ward("W.2", "Phường Khác", old="X.1")], by)


def refusals(act, **named):
    with pytest.raises(Refused) as refused:
        act(**named)
    return list(refused.value.reasons)


class TestMerging:
    def test_everybody_follows_to_the_same_title(self, wards, city_officer):
        made = merging(city_officer)

        rehearsal = carried_out(made, city_officer)

        assert rehearsal.of(Fate.FOLLOWS) == 4
        assert posts("CB000011") == [
            ("X.1", "Chuyên viên", date(2020, 1, 1), JULY),
            ("W.1", "Chuyên viên", JULY, None),
        ]
        assert made.state == "DONE"

    def test_the_new_post_names_the_document_and_what_it_came_from(self, wards, city_officer):
        made = drafted([new_ward(old="X.1")], city_officer, document=make_document(number="9/NQ"))

        carried_out(made, city_officer)

        carried = CarriedPost.objects.get(before__official__code="CB000011")
        assert (carried.after.ground, carried.after.unit.code) == ("Theo 9/NQ", "W.1")

    def test_the_file_stands_in_the_new_unit(self, wards, city_officer):
        carried_out(merging(city_officer), city_officer)

        standing = Official.objects.filter(unit__code="W.1", in_office=True)
        assert sorted(standing.values_list("code", flat=True)) == [
            "CB000011", "CB000012", "CB000013", "CB000014"
        ]  # fmt: skip

    def test_what_somebody_holds_besides_follows_too_and_once(self, wards, city_officer):
        [_, _, _, dung] = wards.people
        for unit in (wards.first, wards.second):
            make_post(
                dung, unit=unit, title=make_title("Ủy viên"), is_main=False,
                period=since(date(2021, 1, 1)),
            )  # fmt: skip
        twin = Post.objects.filter(official=dung, is_main=False).last()
        Post.objects.filter(pk=twin.pk).update(
            title=Post.objects.filter(official=dung, is_main=False).first().title
        )

        carried_out(merging(city_officer), city_officer)

        besides = Post.objects.filter(official=dung, is_main=False, period__contains=JULY)
        assert [post.unit.code for post in besides] == ["W.1"]
        assert CarriedPost.objects.filter(before__official=dung).count() == 3

    def test_a_post_that_was_to_end_ends_when_it_was_to(self, wards, city_officer):
        Post.objects.filter(official=wards.people[0]).update(
            period=since(date(2020, 1, 1), DECEMBER)
        )

        carried_out(merging(city_officer), city_officer)

        assert posts("CB000011")[1] == ("W.1", "Chuyên viên", JULY, DECEMBER)

    def test_a_title_that_the_new_unit_lacks_must_be_decided(self, wards, city_officer):
        chief = make_title("Trạm trưởng", unit_kinds=["SERVICE_UNIT"])
        Post.objects.filter(official=wards.people[0]).update(title=chief)
        made = merging(city_officer)

        assert refusals(
            reorganising.review, reorganisation=made, by=city_officer, at=AT, on=ON
        ) == [
            "Có 1 vị trí mà nơi đến không có chức danh ấy, từ Phường Trúc Bạch (X.1); hãy phân "
            "công kèm chức danh mới."
        ]

        listed = [Listed(2, "CB000011", "W.1", "chuyên viên")]
        reorganising.assign_listed(reorganisation=made, listed=listed, by=city_officer, at=AT)
        carried_out(made, city_officer)

        assert posts("CB000011")[1] == ("W.1", "Chuyên viên", JULY, None)

    def test_somebody_who_came_to_the_unit_on_the_day_or_later_is_told_of(
        self, wards, city_officer
    ):
        Post.objects.filter(official=wards.people[0]).update(period=since(JULY))
        made = merging(city_officer)

        assert refusals(
            reorganising.review, reorganisation=made, by=city_officer, at=AT, on=ON
        ) == [
            "Có 1 vị trí giữ từ ngày sắp xếp trở đi ở đơn vị kết thúc, tại Phường Trúc Bạch (X.1); "
            "hãy sửa quá trình công tác của những người ấy trước."
        ]


class TestSplitting:
    def test_nobody_goes_anywhere_until_somebody_says_where(self, wards, city_officer):
        made = splitting(city_officer)

        assert refusals(
            reorganising.review, reorganisation=made, by=city_officer, at=AT, on=ON
        ) == [
            "Còn 3 vị trí chưa phân công về đâu, ở Phường Trúc Bạch (X.1); hãy phân công từng "
            "người ở bước “Phân công người”, hoặc gửi danh sách."
        ]

    def test_each_goes_where_they_are_assigned(self, wards, city_officer):
        made = splitting(city_officer)
        listed = [Listed(2, "CB000011", "W.1"), Listed(3, "CB000012", "W.2")]
        reorganising.assign_listed(reorganisation=made, listed=listed, by=city_officer, at=AT)
        post = Post.objects.get(official__code="CB000013")
        going = [Going(post.pk, "W.2")]
        reorganising.assign(reorganisation=made, going=going, by=city_officer, at=AT)

        rehearsal = carried_out(made, city_officer)

        assert rehearsal.of(Fate.ASSIGNED) == 3
        assert [posts(code)[1][0] for code in ("CB000011", "CB000012", "CB000013")] == [
            "W.1", "W.2", "W.2"
        ]  # fmt: skip

    def test_of_a_unit_that_stays_only_those_named_go(self, wards, city_officer):
        made = drafted([Line("X.1", "X.1"), new_ward(old="X.1")], city_officer)
        listed = [Listed(2, "CB000012", "W.1")]
        reorganising.assign_listed(reorganisation=made, listed=listed, by=city_officer, at=AT)

        rehearsal = carried_out(made, city_officer)

        assert (rehearsal.of(Fate.STAYS), rehearsal.of(Fate.ASSIGNED)) == (2, 1)
        assert len(posts("CB000011")) == 1
        assert posts("CB000012")[1][0] == "W.1"

    def test_a_row_that_cannot_be_is_told_and_nothing_is_assigned(self, wards, city_officer):
        made = splitting(city_officer)
        listed = [
            Listed(2, "CB000011", "W.1"),
            Listed(3, "CB000014", "W.1"),
            Listed(4, "CB000012", "X.1"),
            Listed(5, "CB000013", "W.1", "Bác sĩ"),
        ]

        assert refusals(
            reorganising.assign_listed, reorganisation=made, listed=listed, by=city_officer, at=AT
        ) == [
            "Dòng 3: không có ai số hiệu “CB000014” giữ vị trí ở các đơn vị kết thúc hay chia tách "
            "của đợt này; hãy sửa số hiệu, hoặc bỏ dòng.",
            "Dòng 4: sau sắp xếp không có đơn vị mã “X.1”; hãy sửa mã đơn vị mới.",
            "Dòng 5: đơn vị “W.1” không có chức vụ “Bác sĩ”; hãy ghi chức vụ có ở loại đơn vị ấy.",
        ]
        assert Assignment.objects.count() == 0


class TestClosing:
    def test_a_unit_with_people_is_not_closed_over_their_heads(self, wards, city_officer):
        made = drafted([Line("X.2")], city_officer)

        assert refusals(
            reorganising.review, reorganisation=made, by=city_officer, at=AT, on=ON
        ) == [
            "Còn 1 vị trí chưa phân công về đâu, ở Phường Vĩnh Phúc (X.2); hãy phân công từng "
            "người ở bước “Phân công người”, hoặc gửi danh sách."
        ]

    def test_a_day_that_has_not_come_waits(self, wards, city_officer):
        made = drafted([new_ward(old="X.1")], city_officer, on=date(2026, 8, 1))

        assert refusals(
            reorganising.review, reorganisation=made, by=city_officer, at=AT, on=ON
        ) == ["Việc sắp xếp có hiệu lực từ ngày 01/08/2026; từ ngày ấy mới thực hiện được."]


class TestReview:
    def test_only_what_was_reviewed_is_carried_out(self, wards, city_officer):
        made = merging(city_officer)

        assert refusals(
            carrying_out.carry_out, reorganisation=made, by=city_officer, at=AT, on=ON
        ) == [
            "Đợt sắp xếp “Sắp xếp phường” đang ở trạng thái “Nháp”; chỉ thực hiện được đợt đã rà "
            "soát."
        ]

    def test_whoever_changes_it_opens_it_again(self, wards, city_officer):
        made = merging(city_officer)
        reorganising.review(reorganisation=made, by=city_officer, at=AT, on=ON)

        reorganising.remove_lines(reorganisation=made, numbers=[2], by=city_officer, at=AT)

        made.refresh_from_db()
        assert (made.state, made.reviewed_by, made.lines.count()) == ("DRAFT", None, 1)

    def test_what_was_carried_out_is_changed_no_more(self, wards, city_officer):
        made = merging(city_officer)
        carried_out(made, city_officer)

        assert refusals(
            reorganising.write_lines, reorganisation=made, lines=[], by=city_officer, at=AT
        ) == ["Đợt sắp xếp “Sắp xếp phường” đã thực hiện nên không sửa được nữa."]

    def test_a_change_that_came_between_review_and_doing_is_met_by_the_rules(
        self, wards, city_officer
    ):
        made = merging(city_officer)
        reorganising.review(reorganisation=made, by=city_officer, at=AT, on=ON)
        carried_out(drafted([new_ward("W.9", old="X.2")], city_officer), city_officer)

        assert refusals(
            carrying_out.carry_out, reorganisation=made, by=city_officer, at=AT, on=ON
        ) == ["Ngày 01/07/2025 không có đơn vị mã “X.2”; hãy sửa mã đơn vị cũ, hoặc sửa ngày."]
        assert not Unit.objects.filter(code="W.1").exists()

    def test_everything_done_stands_in_the_journal(self, wards, city_officer):
        carried_out(merging(city_officer), city_officer)

        entry = Entry.objects.get(verb="officials.reorganisation_done")
        assert (entry.why, entry.details["followed"], entry.details["ended"]) == (
            "Thu gọn đầu mối.", 4, 2
        )  # fmt: skip


class TestWhoMay:
    def test_a_unit_officer_reorganises_what_lies_under_the_unit_alone(self, units, unit_officer):
        inside = [Line("", "09556.VH", "Phòng Văn hóa", "DIVISION", "STATE", "COMMUNE", "09556")]

        carried_out(drafted(inside, unit_officer), unit_officer)

        assert Unit.objects.filter(code="09556.VH").exists()
        assert refusals(drafted, lines=[Line("00004", "09556")], by=unit_officer) == [
            "Đơn vị “00004” ngoài phạm vi mà đồng chí được sắp xếp; hãy bỏ các dòng ấy."
        ]

    def test_whoever_lost_the_right_since_carries_nothing_out(self, wards, city_officer):
        made = merging(city_officer)
        reorganising.review(reorganisation=made, by=city_officer, at=AT, on=ON)
        Grant.objects.filter(user=city_officer).update(period=since(None, JULY))

        [reason] = refusals(
            carrying_out.carry_out, reorganisation=made, by=city_officer, at=AT, on=ON
        )
        assert reason.endswith("ngoài phạm vi mà đồng chí được sắp xếp; hãy bỏ các dòng ấy.")

    def test_a_leader_drafts_none(self, leader):
        assert refusals(drafted, lines=[], by=leader) == [
            "Vai của đồng chí không sắp xếp đơn vị; hãy nhờ người phụ trách đào tạo."
        ]


class TestGrants:
    @pytest.fixture
    def clerk(self, wards):
        clerk = make_user(full_name="Hoàng Văn Ích")
        grant(clerk, Role.UNIT_OFFICER, wards.first, may_see_identity=True)
        return clerk

    def test_no_grant_goes_on_by_itself(self, clerk, city_officer):
        carried_out(merging(city_officer), city_officer)

        assert [held.unit.code for held in clerk.grants.all()] == ["X.1"]

    def test_one_that_was_chosen_is_given_anew_on_the_successor(self, clerk, city_officer):
        made = merging(city_officer)
        held = clerk.grants.get()
        reorganising.choose_grants(
            reorganisation=made, chosen=[(held.pk, "W.1"), (held.pk, "00004")],
            by=city_officer, at=AT,
        )  # fmt: skip

        carried_out(made, city_officer)

        given = clerk.grants.get(unit__code="W.1")
        assert (given.role, given.period, given.may_see_identity, given.granted_by) == (
            Role.UNIT_OFFICER, since(ON), True, city_officer
        )  # fmt: skip
        assert PassedGrant.objects.count() == 1
        assert Entry.objects.filter(verb="org.granted").count() == 1


class TestTakingBack:
    @pytest.fixture
    def done(self, wards, city_officer):
        made = merging(city_officer)
        carried_out(made, city_officer)
        return made

    def counter(self, done, by, on=DECEMBER):
        return reorganising.reverse(
            reorganisation=done, on=on, document=make_document(), why="Làm lại.", by=by, at=LATER
        )

    def test_units_and_people_are_back_on_a_later_day(self, done, city_officer):
        carried_out(self.counter(done, city_officer), city_officer, at=LATER)

        assert posts("CB000014") == [
            ("X.2", "Chuyên viên", date(2020, 1, 1), JULY),
            ("W.1", "Chuyên viên", JULY, DECEMBER),
            ("X.2", "Chuyên viên", DECEMBER, None),
        ]
        standing = UnitVersion.objects.filter(period__contains=DECEMBER, parent__code="Q.001")
        assert sorted(version.unit.code for version in standing) == ["X.1", "X.2"]
        done.refresh_from_db()
        assert done.state == "REVERSED"
        assert Official.objects.get(code="CB000014").unit.code == "X.2"

    def test_on_its_own_day_nothing_of_it_remains(self, done, city_officer):
        carried_out(self.counter(done, city_officer, on=JULY), city_officer, at=LATER)

        assert posts("CB000014") == [
            ("X.2", "Chuyên viên", date(2020, 1, 1), JULY),
            ("X.2", "Chuyên viên", JULY, None),
        ]

    def test_whoever_came_since_must_be_assigned(self, done, wards, city_officer):
        ward = Unit.objects.get(code="W.1")
        newcomer = wards.people[0]
        Post.objects.filter(official=newcomer, unit=ward).update(period=since(JULY, DECEMBER))
        make_post(newcomer, unit=ward, title=make_title("Cán sự"), period=since(DECEMBER))
        made = self.counter(done, city_officer, on=date(2026, 1, 1))

        assert refusals(
            reorganising.review, reorganisation=made, by=city_officer, at=AT, on=ON
        ) == [
            "Còn 1 vị trí chưa phân công về đâu, ở Phường Mới (W.1); hãy phân công từng người ở "
            "bước “Phân công người”, hoặc gửi danh sách."
        ]

    def test_what_was_renamed_or_moved_or_took_others_in_is_as_before(self, wards, city_officer):
        lines = [
            Line("X.2", "X.1", "Phường Đổi Tên", parent="TP"),
            Line("Q.001", "Q.001", "Quận Đổi Tên"),
        ]
        made = drafted(lines, city_officer)
        carried_out(made, city_officer)

        carried_out(self.counter(made, city_officer), city_officer, at=LATER)

        standing = UnitVersion.objects.filter(
            period__contains=DECEMBER, unit__code__in=["X.1", "X.2", "Q.001"]
        )
        assert sorted((row.unit.code, row.name, row.parent.code) for row in standing) == [
            ("Q.001", "Quận Ba Đình", "TP"),
            ("X.1", "Phường Trúc Bạch", "Q.001"),
            ("X.2", "Phường Vĩnh Phúc", "Q.001"),
        ]
        assert len(posts("CB000011")) == 1

    def test_what_it_opened_and_closed_by_itself_is_closed_and_opened(self, wards, city_officer):
        Post.objects.filter(official=wards.people[3]).update(
            period=since(date(2020, 1, 1), date(2025, 1, 1))
        )
        made = drafted([Line("X.2"), new_ward()], city_officer)
        carried_out(made, city_officer)

        carried_out(self.counter(made, city_officer), city_officer, at=LATER)

        assert UnitVersion.objects.get(period__contains=DECEMBER, unit__code="X.2").name == (
            "Phường Vĩnh Phúc"
        )
        assert not UnitVersion.objects.filter(period__contains=DECEMBER, unit__code="W.1").exists()

    def test_only_what_was_done_and_once(self, done, city_officer):
        draft = merging(city_officer)
        only = (
            "Chỉ đảo lại được đợt sắp xếp đã thực hiện và không phải là đợt đảo lại; muốn sắp xếp "
            "nữa thì hãy lập đợt mới."
        )
        counter = self.counter(done, city_officer)
        told = {"on": DECEMBER, "document": done.document, "why": "x", "by": city_officer}

        assert refusals(reorganising.reverse, reorganisation=draft, at=AT, **told) == [only]
        assert refusals(reorganising.reverse, reorganisation=done, at=AT, **told) == [
            "Đợt này đã có bản đảo lại “Đảo lại: Sắp xếp phường”; hãy làm tiếp bản ấy."
        ]
        carried_out(counter, city_officer, at=LATER)
        assert refusals(reorganising.reverse, reorganisation=counter, at=AT, **told) == [only]

    def test_not_before_it_was_done(self, done, city_officer):
        assert refusals(self.counter, done=done, by=city_officer, on=date(2025, 6, 30)) == [
            "Ngày đảo lại phải từ ngày 01/07/2025 trở đi; hãy sửa ngày."
        ]


class TestWalls:
    @pytest.mark.parametrize(
        ("name", "broken"),
        [
            ("reorganisation_review_is_signed_and_dated", {"state": "REVIEWED"}),
            ("reorganisation_done_is_signed_and_dated", {"done_at": AT}),
            ("reorganisation_has_a_name_and_a_reason", {"why": ""}),
        ],
    )
    def test_a_reorganisation(self, name, broken, city_officer):
        made = drafted([], city_officer)

        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            Reorganisation.objects.filter(pk=made.pk).update(**broken)

    def test_one_counter_change_each(self, city_officer):
        made, counter = drafted([], city_officer), drafted([], city_officer)
        Reorganisation.objects.filter(pk=counter.pk).update(reverses=made)

        with (
            pytest.raises(IntegrityError, match="officials_reorganisation_reverses_id"),
            transaction.atomic(),
        ):
            Reorganisation.objects.filter(pk=drafted([], city_officer).pk).update(reverses=made)

    def test_a_line(self, city_officer):
        made = drafted([Line("TP", "TP", "Hà Nội")], city_officer)

        for name, row in (
            ("reorganisation_line_stands_once", {"number": 1, "old_code": "TU"}),
            ("reorganisation_line_names_a_unit", {"number": 2}),
        ):
            with pytest.raises(IntegrityError, match=name), transaction.atomic():
                ReorganisationLine.objects.create(reorganisation=made, **row)

    def test_an_assignment_a_carried_post_and_a_passed_grant_stand_once(self, wards, city_officer):
        made = drafted([], city_officer)
        post = Post.objects.filter(official=wards.people[0]).get()
        held = city_officer.grants.first()

        for name, model, row in (
            ("post_is_assigned_once_a_reorganisation", Assignment, {"post": post}),
            ("post_is_carried_once_a_reorganisation", CarriedPost, {"before": post, "after": post}),
            ("grant_is_passed_on_once_to_a_unit", PassedGrant, {"grant": held}),
        ):
            model.objects.create(reorganisation=made, **row)
            with pytest.raises(IntegrityError, match=name), transaction.atomic():
                model.objects.create(reorganisation=made, **row)
