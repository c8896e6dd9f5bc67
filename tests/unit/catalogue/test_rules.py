"""What nobody could plan a class with, and the sentence that says so."""

from dataclasses import replace

import pytest

from goc.catalogue.rules import Draft, GrantDraft, ModuleDraft, faults, gaps

WHOLE = Draft(
    name="Một",
    days=2,
    calendar_days=3,
    least_seats=20,
    most_seats=40,
    modules=(ModuleDraft(1, "Mở đầu", 8, 0), ModuleDraft(2, "Thực hành", 0, 8)),
    grants=(GrantDraft("POSITION_SKILLS", "course", "Một", 16),),
)


def told(**changes):
    return faults(replace(WHOLE, **changes), hours_a_day=8)


def test_a_whole_programme_has_no_fault():
    assert told() == []


@pytest.mark.parametrize(
    ("changes", "sentences"),
    [
        (
            {"grants": ()},
            [
                "Chương trình không cấp gì; hãy ghi ít nhất một loại và trình độ được ghi vào "
                "hồ sơ của người học xong."
            ],
        ),
        (
            {"modules": (), "grants": (GrantDraft("DEGREE", "master"),)},
            ["Chương trình chưa có chuyên đề nào; hãy ghi ít nhất một chuyên đề."],
        ),
        (
            {"calendar_days": 1},
            ["Lớp kéo dài 1 ngày, ít hơn 2 ngày học; hãy sửa một trong hai số."],
        ),
        (
            {"days": 1},
            [
                "Các chuyên đề gồm 16 tiết, nhưng 1 ngày học chỉ có 8 tiết; hãy bớt tiết hoặc thêm "
                "ngày."
            ],
        ),
        (
            {"most_seats": 19},
            ["Số học viên nhiều nhất (19) nhỏ hơn số ít nhất (20); hãy sửa một trong hai số."],
        ),
        ({"least_seats": 0}, ["Số học viên ít nhất phải từ 1 trở lên."]),
        (
            {"modules": (ModuleDraft(1, "Mở đầu", 8, 0), ModuleDraft(1, "Thực hành", 0, 8))},
            ["Có 2 chuyên đề cùng thứ tự 1; mỗi thứ tự chỉ một chuyên đề."],
        ),
        (
            {"modules": (*WHOLE.modules, ModuleDraft(3, "Rỗng", 0, 0))},
            ["Chuyên đề “Rỗng” chưa có tiết nào; hãy ghi số tiết hoặc bỏ đi."],
        ),
        (
            {"grants": (GrantDraft("DEGREE", "master"),) * 2},
            ["Một kết quả được ghi hai lần; hãy bỏ bớt dòng trùng."],
        ),
        (
            {
                "grants": (
                    GrantDraft("POSITION_SKILLS", "course", "Một", 9),
                    GrantDraft("POSITION_SKILLS", "course", "Hai", 8),
                )
            },
            [
                "Các kết quả được tính cộng lại 17 tiết, nhiều hơn 16 tiết của các chuyên đề; "
                "hãy sửa số tiết được tính."
            ],
        ),
        (
            {"grants": (GrantDraft("POSITION_SKILLS", "course", "Một", 0),)},
            ["Số tiết được tính phải lớn hơn 0, hoặc để trống."],
        ),
    ],
)
def test_each_fault_has_its_sentence(changes, sentences):
    assert told(**changes) == sentences


def test_where_the_law_sets_no_hours_a_day_they_are_not_judged():
    assert faults(replace(WHOLE, days=1), hours_a_day=None) == []


def test_a_provider_with_everything_has_no_gap():
    assert gaps("Trường", rooms=1, lecturers=1, classes=1, offerings=1) == []


def test_what_a_provider_lacks_is_said_piece_by_piece():
    assert gaps("Trường", rooms=0, lecturers=2, classes=0, offerings=1) == [
        "Trường chưa có phòng học nào, nên chưa thể xếp lớp ở đây; hãy bổ sung.",
        "Trường chưa ghi tháng nào mở được bao nhiêu lớp, nên chưa thể xếp lớp ở đây; hãy bổ sung.",
    ]
