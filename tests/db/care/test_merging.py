"""Two files made one: every row goes over by its rule, nothing earned is lost."""

from datetime import date

import pytest
from django.db import connection

from goc.accounts.models import ActivationCode, User
from goc.care.models import Merge, Suspicion
from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.officials.models import (
    Absence,
    Evaluation,
    FormerFile,
    ManagementHolding,
    Official,
    Person,
    Post,
    Qualification,
    RankHolding,
)
from goc.org.models import Role
from tests.builders import (
    AT,
    grant,
    hold_level,
    hold_rank,
    in_year,
    make_code,
    make_evaluation,
    make_level,
    make_official,
    make_post,
    make_qualification,
    make_title,
    make_user,
    since,
)
from tests.merged import chosen, merge, stand, tables, undo
from tests.proposals import make_correction

pytestmark = pytest.mark.django_db
NUMBER, SLIPPED = "001080123456", "001080123465"


@pytest.fixture
def files(units):
    """Two files of one person: the same post, the second typed without marks and with less."""
    kept = make_official(
        "Bùi Đức Thọ", unit=units.ba_dinh, code="CB1", national_id=NUMBER, ethnicity=""
    )
    lost = make_official(
        "Bùi Đức Thọ",
        unit=units.ba_dinh,
        code="CB2",
        national_id=None,
        ethnicity="Tày",
        party_joined=date(2005, 3, 2),
    )
    stand(kept, lost)
    return kept, lost


def of(model, official, *fields, key="official"):
    return list(model.objects.filter(**{key: official.pk}).order_by("pk").values_list(*fields))


def test_the_file_that_goes_is_gone_and_its_code_leads_on(files, city_officer):
    kept, lost = files

    made = merge(kept, lost, city_officer)

    assert list(Official.objects.values_list("code", flat=True)) == ["CB1"]
    assert not Person.objects.filter(pk=lost.pk).exists()
    former = FormerFile.objects.get()
    assert (former.official_id, former.former_id, former.code) == (kept.pk, lost.pk, "CB2")
    assert (made.kept_code, made.lost_code, made.lost_name) == ("CB1", "CB2", "Bùi Đức Thọ")
    entry = Entry.objects.get(verb="care.merged")
    assert (entry.subject_id, entry.why, entry.details["lost"]) == (
        str(kept.pk),
        "Đã đối chiếu căn cước.",
        "CB2",
    )
    assert Suspicion.objects.get().state == "MERGED"


def test_what_one_file_leaves_open_comes_from_the_other(files, city_officer):
    kept, lost = files

    merge(kept, lost, city_officer)

    kept = Official.objects.select_related("person").get()
    assert (kept.person.ethnicity, kept.person.national_id) == ("Tày", NUMBER)
    assert kept.party_joined.lower == date(2005, 3, 2)


def test_equal_posts_stand_once_and_give_what_the_other_leaves_open(files, city_officer):
    kept, lost = files
    Post.objects.filter(official=lost).update(ground="QĐ 12")

    merge(kept, lost, city_officer)

    assert of(Post, kept, "ground") == [("QĐ 12",)]


def test_posts_of_other_times_go_over(files, units, city_officer):
    kept, lost = files
    make_post(
        lost,
        unit=units.ha_dong,
        title=make_title("Phó trưởng phòng"),
        period=since(date(2010, 1, 1), date(2015, 1, 1)),
    )

    merge(kept, lost, city_officer)

    assert len(of(Post, kept, "pk")) == 2


@pytest.fixture
def clash(units):
    """One post since 2015 in one file, another since 2020 in the other."""
    early = make_official("Bùi Đức Thọ", unit=units.ba_dinh, held_since=date(2015, 1, 1))
    late = make_official(
        "Bùi Đức Thọ", unit=units.ha_dong, title=make_title("Trưởng phòng"), code="CB9"
    )
    stand(early, late)
    return early, late


@pytest.mark.parametrize(
    ("option", "periods", "unit"),
    [
        ("kept", [("2015-01-01", None)], "00004"),
        ("lost", [("2020-01-01", None)], "09556"),
        ("turns", [("2015-01-01", "2020-01-01"), ("2020-01-01", None)], "09556"),
    ],
)
def test_of_two_posts_at_once_somebody_chooses(clash, city_officer, option, periods, unit):
    kept, lost = clash

    merge(kept, lost, city_officer, chosen(kept, lost, option))

    held = Post.objects.filter(official=kept).order_by("period")
    ends = [
        tuple(each and each.isoformat() for each in (post.period.lower, post.period.upper))
        for post in held
    ]
    assert ends == periods
    assert Official.objects.get(pk=kept.pk).unit.code == unit


def test_one_seat_with_two_beginnings_can_be_joined(units, city_officer):
    kept = make_official(unit=units.ba_dinh, held_since=date(2018, 1, 1))
    lost = make_official(unit=units.ba_dinh, held_since=date(2016, 1, 1))

    merge(kept, lost, city_officer, chosen(kept, lost, "joined"))

    [post] = Post.objects.filter(official=kept)
    assert post.period == since(date(2016, 1, 1))


def test_a_post_that_goes_on_after_the_other_is_not_cut_short(units, city_officer):
    kept = make_official(unit=units.ba_dinh, held_since=date(2015, 1, 1))
    lost = make_official(unit=units.ba_dinh, title=make_title("Khác"), code="CB8")
    Post.objects.filter(official=lost).update(period=since(date(2018, 1, 1), date(2019, 1, 1)))

    with pytest.raises(Refused) as refusal:
        merge(kept, lost, city_officer, chosen(kept, lost, "turns"))

    assert refusal.value.reasons == ("Hãy chọn cách xử lý mục trùng ở phần “Quá trình công tác”.",)


def test_a_choice_left_open_refuses_the_whole_and_names_each(clash, city_officer):
    kept, lost = clash
    hold_rank(kept)
    hold_rank(lost, "01.002", name="Chuyên viên chính", step=40)
    before = tables()

    with pytest.raises(Refused) as refusal:
        merge(kept, lost, city_officer, {})

    assert refusal.value.reasons == (
        "Hãy chọn cách xử lý mục trùng ở phần “Quá trình công tác”.",
        "Hãy chọn cách xử lý mục trùng ở phần “Ngạch”.",
    )
    assert tables() == before


def test_ranks_and_management_levels_follow_one_another(files, city_officer):
    kept, lost = files
    hold_rank(kept, period=since(date(2012, 1, 1)))
    hold_rank(lost, "01.002", name="Chuyên viên chính", period=since(date(2019, 1, 1)))
    hold_level(lost, "CITY_STANDING_COMMITTEE")

    merge(kept, lost, city_officer, chosen(kept, lost, "turns"))

    assert [rank for [rank] in of(RankHolding, kept, "rank__code")] == ["01.003", "01.002"]
    assert of(ManagementHolding, kept, "level") == [("CITY_STANDING_COMMITTEE",)]
    file = Official.objects.get(pk=kept.pk)
    assert (file.rank.code, file.management_level) == ("01.002", "CITY_STANDING_COMMITTEE")


def test_everything_earned_goes_over_and_what_is_equal_stands_once(files, city_officer):
    kept, lost = files
    degree = make_level("DEGREE", "bachelor")
    for each in files:
        make_qualification(each, degree, serial_no="B 123", field="Luật")
    make_qualification(lost, degree, serial_no="B 999", field="Kinh tế")
    make_qualification(lost, serial_no="", granted=in_year(2019))
    make_qualification(kept, degree, serial_no="C 1", grade="Khá")
    make_qualification(lost, degree, serial_no="C 1", grade="Giỏi")

    merge(kept, lost, city_officer)

    assert [serial for [serial] in of(Qualification, kept, "serial_no", key="person")] == [
        "B 123",
        "B 999",
        "",
        "C 1",
        "C 1",
    ]


def test_of_two_evaluations_of_a_year_somebody_chooses(files, city_officer):
    kept, lost = files
    make_evaluation(kept, 2024, Evaluation.Result.GOOD)
    make_evaluation(lost, 2024, Evaluation.Result.EXCELLENT)
    make_evaluation(lost, 2023)

    merge(kept, lost, city_officer, chosen(kept, lost, "lost"))

    assert of(Evaluation, kept, "year", "result") == [(2024, "EXCELLENT"), (2023, "GOOD")]


def test_of_two_numbers_the_one_not_chosen_goes_on_finding_the_person(files, city_officer):
    kept, lost = files
    Person.objects.filter(pk=lost.pk).update(national_id=SLIPPED)

    merge(kept, lost, city_officer, chosen(kept, lost, "lost"))

    assert Person.objects.get().national_id == SLIPPED
    assert FormerFile.objects.get().national_id == NUMBER


def test_a_number_taken_over_is_no_former_number(files, city_officer):
    kept, lost = files
    merge(lost, kept, city_officer)

    assert Person.objects.get().national_id == NUMBER
    assert FormerFile.objects.get().national_id == ""


def test_a_field_taken_over_keeps_its_mark_of_the_national_database(files, city_officer):
    kept, lost = files
    Person.objects.filter(pk=kept.pk).update(national_fields=["born"])
    Person.objects.filter(pk=lost.pk).update(national_fields=["full_name", "ethnicity"])

    merge(kept, lost, city_officer)

    assert Person.objects.get().national_fields == ["born", "ethnicity"]


def test_absences_at_one_time_are_chosen_between(files, city_officer):
    kept, lost = files
    for each, kind in ((kept, "STUDY"), (lost, "SECONDMENT")):
        Absence.objects.create(
            official=each, kind=kind, period=since(date(2021, 1, 1), date(2022, 1, 1))
        )

    merge(kept, lost, city_officer, chosen(kept, lost, "lost"))

    assert of(Absence, kept, "kind") == [("SECONDMENT",)]


def test_a_proposal_that_waits_is_decided_first(files, city_officer):
    kept, lost = files
    make_correction(lost, city_officer)

    with pytest.raises(Refused) as refusal:
        merge(kept, lost, city_officer)

    assert refusal.value.reasons == (
        "Hồ sơ CB2 còn đề nghị sửa đang chờ quyết định; hãy quyết định trước khi gộp.",
    )


def with_accounts(*files):
    for file in files:
        Person.objects.filter(pk=file.pk).update(account=make_user(username=file.code.lower()))


def test_of_two_accounts_the_one_not_chosen_is_closed(files, city_officer):
    kept, lost = files
    with_accounts(kept, lost)
    make_code(User.objects.get(username="cb1"))

    merge(kept, lost, city_officer, chosen(kept, lost, account="lost"))

    assert Person.objects.get().account.username == "cb2"
    assert not User.objects.get(username="cb1").is_active
    assert ActivationCode.objects.get().revoked_at == AT


def test_the_only_account_stays_whichever_file_it_was_of(files, city_officer):
    kept, lost = files
    with_accounts(lost)

    merge(kept, lost, city_officer)

    assert Person.objects.get().account.username == "cb2"
    assert User.objects.get(username="cb2").is_active


def test_an_account_that_acts_for_somebody_is_not_closed(files, units, city_officer):
    kept, lost = files
    with_accounts(kept, lost)
    grant(User.objects.get(username="cb2"), Role.UNIT_OFFICER, units.ba_dinh)
    before = tables()

    with pytest.raises(Refused) as refusal:
        merge(kept, lost, city_officer)

    assert refusal.value.reasons == (
        "Tài khoản “cb2” đang giữ quyền hoặc làm thay; hãy thu quyền ấy trước, hoặc chọn giữ tài "
        "khoản này.",
    )
    assert tables() == before


def test_merging_needs_a_reason(files, city_officer):
    with pytest.raises(Refused) as refusal:
        merge(*files, city_officer, why="  ")

    assert refusal.value.reasons == (
        "Hãy ghi căn cứ để gộp, ví dụ: đã đối chiếu căn cước, đơn vị xác nhận.",
    )


def test_a_file_is_not_merged_into_itself(files, city_officer):
    with pytest.raises(Refused):
        merge(files[0], files[0], city_officer, choices={})


def test_a_table_that_no_rule_knew_stops_the_merge(files, city_officer):
    kept, lost = files
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE strange (official_id bigint REFERENCES officials_official"
            " DEFERRABLE INITIALLY DEFERRED)"
        )
        cursor.execute("INSERT INTO strange VALUES (%s)", [lost.pk])

    with pytest.raises(Exception, match="strange"):
        merge(kept, lost, city_officer)


def test_undoing_puts_everything_back(files, units, city_officer):
    kept, lost = files
    with_accounts(kept, lost)
    make_code(User.objects.get(username="cb2"))
    Person.objects.filter(pk=lost.pk).update(national_id=SLIPPED, full_name="Bùi Đức Tho")
    for each, step in ((kept, 30), (lost, 40)):
        make_qualification(each, serial_no="B 123", grade="" if step == 30 else "Khá")
        hold_rank(each, f"01.00{step}", name=str(step), step=step)
        make_evaluation(each, 2024, "GOOD" if step == 30 else "EXCELLENT")
    Post.objects.filter(official=lost).update(period=since(date(2016, 1, 1)))
    stand(kept, lost)
    before = tables()

    made = merge(kept, lost, city_officer, chosen(kept, lost, "lost", account="kept"))
    after = tables()
    undo(made, city_officer)

    assert after != before
    assert tables() == before
    assert Suspicion.objects.get().state == "OPEN"
    assert Entry.objects.filter(verb="care.unmerged", why="Gộp nhầm.").count() == 1


def test_a_merge_is_not_undone_twice(files, city_officer):
    made = merge(*files, city_officer)
    undo(made, city_officer)

    with pytest.raises(Refused, match="đã được hoàn tác ngày 01/07/2026"):
        undo(made, city_officer)


LATER = {
    "a qualification written": (
        lambda kept: make_qualification(kept, granted=None),
        "Sau lần gộp, hồ sơ CB1 đã được thêm ở phần “Văn bằng, chứng chỉ”: Lý luận chính trị: "
        "intermediate; không hoàn tác được nữa.",
    ),
    "a name mended": (
        lambda kept: Person.objects.filter(pk=kept.pk).update(full_name="Bùi Văn Thọ"),
        "Sau lần gộp, hồ sơ CB1 đã được sửa ở phần “Lý lịch”: Bùi Văn Thọ; không hoàn tác được "
        "nữa.",
    ),
    "a post taken away": (
        lambda kept: Post.objects.filter(official=kept).delete(),
        "Sau lần gộp, hồ sơ CB1 đã được bớt ở phần “Quá trình công tác”; không hoàn tác được nữa.",
    ),
}


@pytest.mark.parametrize(("change", "sentence"), LATER.values(), ids=LATER)
def test_what_came_later_bars_undoing_and_is_named(files, city_officer, change, sentence):
    kept, lost = files
    made = merge(kept, lost, city_officer)
    change(kept)

    with pytest.raises(Refused) as refusal:
        undo(made, city_officer)

    assert refusal.value.reasons == (sentence,)
    assert Merge.objects.get().undone_at is None


def test_a_later_merge_of_the_same_file_is_undone_first(files, units, city_officer):
    kept, lost = files
    third = make_official("Bùi Đức Thọ", unit=units.ba_dinh, code="CB3")
    stand(third)
    before = tables()
    first = merge(kept, lost, city_officer)
    second = merge(third, kept, city_officer)

    with pytest.raises(Refused) as refusal:
        undo(first, city_officer)

    assert refusal.value.reasons == (
        "Hồ sơ CB1 còn được gộp lần nữa (CB1 vào CB3); hãy hoàn tác lần gộp ấy trước.",
    )
    assert sorted(FormerFile.objects.values_list("code", "official__code")) == [
        ("CB1", "CB3"),
        ("CB2", "CB3"),
    ]
    undo(second, city_officer)
    undo(first, city_officer)
    assert tables() == before
