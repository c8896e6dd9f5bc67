"""Entries of a file written by hand: what is kept, what is refused, what stays of what was."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from goc.journal.models import Entry
from goc.kit import history
from goc.kit.errors import Overtaken, Refused
from goc.officials.models import Absence, Evaluation, Official, Post, Qualification, RankHolding
from goc.officials.services import parts
from goc.officials.services.parts import PARTS
from tests.builders import (
    AT,
    ON,
    hold_rank,
    make_absence,
    make_evaluation,
    make_level,
    make_post,
    make_qualification,
    make_title,
    make_unit,
    on_day,
    since,
)

WHY = "Theo hồ sơ gốc."


@pytest.fixture
def write(learner_file, unit_officer):
    """Add or correct an entry of the learner's file as the unit officer."""

    def act(slug, *, row=None, seen=None, why=WHY, ends_former=False, **values):
        given = {
            "part": PARTS[slug], "official": learner_file, "values": values, "why": why,
            "by": unit_officer, "at": AT, "on": ON,
        }  # fmt: skip
        if row is None:
            return parts.add(ends_former=ends_former, **given)
        return parts.correct(
            pk=row.pk, seen=history.version(row) if seen is None else seen, **given
        )

    return act


def certificate(**values):
    """What a form says of a certificate."""
    usual = dict.fromkeys(PARTS["trinh-do"].fields) | {
        "field": "", "institution": "", "serial_no": "", "grade": "",
    }  # fmt: skip
    return usual | {"level": make_level()} | values


def post(**values):
    usual = {"category": "CIVIL_SERVANT", "is_main": True, "how": "", "last": None}
    return usual | {"ground": "QĐ 12"} | values


def test_a_certificate_is_added_with_its_reason_and_by_whom(write, learner_file, unit_officer):
    written = write("trinh-do", **certificate(serial_no="TC 12", granted=on_day(date(2020, 6, 1))))

    held = Qualification.objects.get()
    assert (held, held.source, held.serial_no) == (written, "CLERK", "TC 12")
    assert held.kind == held.level.kind
    told = Entry.objects.get(verb="officials.part_added")
    assert (told.actor_id, told.why, told.subject_id) == (
        unit_officer.pk, WHY, str(learner_file.pk),
    )  # fmt: skip
    assert told.details == {"part": "trinh-do", "row": held.pk, "fields": []}


def test_what_stood_before_a_correction_is_kept_with_who_and_why(write, learner_file, unit_officer):
    held = make_qualification(learner_file, serial_no="TC 12")
    said = certificate(level=held.level, serial_no="TC 21", granted=held.granted)

    write("trinh-do", row=held, **said)

    [(before, after)] = history.steps(Qualification, Qualification.pgh_event_model.objects.all())
    assert (before.serial_no, after.serial_no) == ("TC 12", "TC 21")
    assert history.context(before) == {"user": unit_officer.pk, "why": WHY}


def test_an_entry_taken_out_stays_in_the_history(learner_file, unit_officer):
    held = make_evaluation(learner_file)

    parts.remove(
        part=PARTS["danh-gia"], official=learner_file, pk=held.pk, seen=0, why=WHY,
        by=unit_officer, at=AT, on=ON,
    )  # fmt: skip

    assert not Evaluation.objects.exists()
    [event] = Evaluation.pgh_event_model.objects.all()
    assert (event.pgh_label, event.year) == ("deleted", held.year)
    assert Entry.objects.get(verb="officials.part_removed").why == WHY


def test_without_a_reason_nothing_is_written(write):
    with pytest.raises(Refused) as refusal:
        write("danh-gia", year=2025, result="GOOD", score=None, note="", why=" ")

    assert refusal.value.reasons == ("Hãy ghi lý do; lý do được giữ cùng lần sửa.",)
    assert not Evaluation.objects.exists()


def test_a_new_main_post_ends_the_former_one_the_day_before_and_moves_the_standing(
    write, learner_file, units
):
    head = make_title("Trưởng phòng")
    write(
        "vi-tri", ends_former=True,
        **post(unit=units.ha_dong, title=head, first=date(2026, 3, 1)),
    )  # fmt: skip

    former, new = Post.objects.order_by("period")
    assert (former.period, new.period) == (
        since(date(2020, 1, 1), date(2026, 3, 1)),
        since(date(2026, 3, 1)),
    )
    standing = Official.objects.get(pk=learner_file.pk)
    assert (standing.unit, standing.title, standing.since) == (
        units.ha_dong, head, date(2026, 3, 1),
    )  # fmt: skip


def test_a_main_post_beside_another_is_refused_with_its_days(write, units):
    with pytest.raises(Refused) as refusal:
        write("vi-tri", **post(unit=units.ha_dong, title=make_title(), first=date(2026, 3, 1)))

    [reason] = refusal.value.reasons
    assert "từ 01/01/2020 đến nay" in reason
    assert Post.objects.count() == 1


def test_a_post_beside_the_main_one_stands(write, units):
    write(
        "vi-tri",
        **post(unit=units.ha_dong, title=make_title(), first=date(2026, 3, 1), is_main=False),
    )

    assert Post.objects.count() == 2


def test_a_post_outside_the_life_of_its_unit_is_refused(write):
    closed = make_unit(life=since(date(2010, 1, 1), date(2025, 7, 1)))

    with pytest.raises(Refused) as refusal:
        write(
            "vi-tri",
            **post(unit=closed, title=make_title(), first=date(2009, 1, 1), is_main=False),
        )

    assert refusal.value.reasons == (
        "Đơn vị này hoạt động từ ngày 01/01/2010; hãy xem lại ngày đầu.",
        "Đơn vị này kết thúc ngày 30/06/2025; hãy ghi ngày cuối.",
    )


def test_a_rank_follows_the_former_one(write, learner_file):
    hold_rank(learner_file)
    higher = hold_rank(
        learner_file, "01.002", name="Chuyên viên chính", period=since(None, date(2000, 1, 1))
    ).rank

    write("ngach", ends_former=True, rank=higher, first=date(2026, 1, 1), last=None)

    held = RankHolding.objects.order_by("-period").values_list("rank__code", "period")
    assert list(held)[:2] == [
        ("01.002", since(date(2026, 1, 1))),
        ("01.003", since(date(2020, 1, 1), date(2026, 1, 1))),
    ]
    assert Official.objects.get(pk=learner_file.pk).rank == higher


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        (
            date(2026, 5, 1), date(2026, 4, 1),
            "Ngày cuối 01/04/2026 đứng trước ngày đầu 01/05/2026.",
        ),
        (date(2026, 5, 1), None, "Hãy ghi ngày đầu và ngày cuối vắng mặt."),
        (
            date(2026, 12, 31), date(2027, 2, 1),
            "Hồ sơ đã có thời gian vắng mặt “Đi học tập trung trong nước” từ 01/01/2026 đến "
            "31/12/2026; hãy sửa mục ấy, hoặc xem lại các ngày.",
        ),
    ],
    ids=["ends before it begins", "open", "one day shared"],
)  # fmt: skip
def test_an_absence_that_cannot_be_is_refused(write, learner_file, first, last, reason):
    make_absence(learner_file)

    with pytest.raises(Refused) as refusal:
        write("vang-mat", kind="MATERNITY", first=first, last=last, ground="")

    assert refusal.value.reasons == (reason,)


def test_two_absences_never_share_a_day_whatever_writes_them(learner_file):
    make_absence(learner_file)

    with (
        transaction.atomic(),
        pytest.raises(IntegrityError, match="official_has_one_absence_a_day"),
    ):
        make_absence(learner_file, date(2026, 12, 31), date(2027, 3, 1))

    make_absence(learner_file, date(2027, 1, 1), date(2027, 3, 1))
    assert Absence.objects.count() == 2


def test_the_same_certificate_twice_is_refused(write, learner_file):
    held = make_qualification(learner_file, serial_no="TC 12")

    with pytest.raises(Refused) as refusal:
        write("trinh-do", **certificate(level=held.level, serial_no="TC 12", granted=held.granted))

    assert "đã có văn bằng, chứng chỉ" in refusal.value.reasons[0]


def test_every_reason_against_a_certificate_is_told_at_once(write):
    with pytest.raises(Refused) as refusal:
        write(
            "trinh-do", why="",
            **certificate(granted=on_day(date(2027, 1, 1)), expires_on=date(2026, 1, 1)),
        )  # fmt: skip

    assert refusal.value.reasons == (
        "Ngày cấp 01/01/2027 chưa đến.",
        "Ngày hết hạn 01/01/2026 không sau ngày cấp.",
        "Hãy ghi lý do; lý do được giữ cùng lần sửa.",
    )


def test_a_year_that_has_not_come_is_not_evaluated(write):
    with pytest.raises(Refused, match="Năm 2027 chưa đến"):
        write("danh-gia", year=2027, result="GOOD", score=None, note="")


def test_a_certificate_of_our_own_is_not_corrected_in_the_file(write, learner_file):
    held = make_qualification(learner_file, source=Qualification.Source.OWN)

    with pytest.raises(Refused, match="sổ chứng chỉ"):
        write("trinh-do", row=held, **certificate(level=held.level, grade="Giỏi"))


def test_who_read_an_older_version_is_told_who_changed_what(write, learner_file, unit_officer):
    held = make_qualification(learner_file, serial_no="TC 12", source="CLERK")
    said = certificate(level=held.level, granted=held.granted)
    write("trinh-do", row=held, **said | {"serial_no": "TC 13"})

    with pytest.raises(Overtaken) as refusal:
        write("trinh-do", row=held, seen=0, **said | {"serial_no": "TC 14"})

    [reason] = refusal.value.reasons
    assert reason.startswith(f"{unit_officer.full_name} đã sửa mục này (số hiệu) sau khi")
    assert refusal.value.seen == (history.version(held),)
    assert Qualification.objects.get().serial_no == "TC 13"


def test_a_correction_that_changes_nothing_is_refused(write, learner_file):
    held = make_evaluation(learner_file)

    with pytest.raises(Refused, match="không có gì để ghi"):
        write("danh-gia", row=held, year=held.year, result=held.result, score=None, note="")


def test_a_post_of_another_file_is_out_of_reach(write, neighbour):
    theirs = make_post(
        neighbour, unit=make_unit(), title=make_title(), period=since(date(2010, 1, 1)),
        is_main=False,
    )  # fmt: skip

    with pytest.raises(Refused, match="vừa được người khác bỏ"):
        write("vi-tri", row=theirs, **post(unit=theirs.unit, title=theirs.title, first=None))
