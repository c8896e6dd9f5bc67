"""What bars a proposal, and what bars a decision."""

from dataclasses import replace

import pytest

from goc.officials.rules import corrections as rules

FAIR = rules.Proposed(
    "Kinh", "Mường", "Giấy khai sinh.", issued_here=False, waits_already=False, is_national=False
)
READY = rules.Decision(
    confirms=True,
    stands="Kinh",
    stands_words="Kinh",
    seen="Kinh",
    proposed="Mường",
    answer="",
    decided="",
    is_national=False,
)


def test_a_fair_proposal_passes():
    assert rules.bars_to_proposing(FAIR) == []


def test_every_reason_is_told_at_once():
    bad = rules.Proposed("Kinh", "Kinh", "", issued_here=True, waits_already=True, is_national=True)

    assert rules.bars_to_proposing(bad) == [
        rules.NATIONAL,
        rules.ISSUED_HERE,
        rules.SAME,
        "Ô này đã có một đề nghị đang chờ; hãy chờ quyết định hoặc rút đề nghị ấy.",
        rules.NO_REASON,
    ]


@pytest.mark.parametrize(
    ("changed", "reasons"),
    [
        ({}, []),
        ({"is_national": True}, [rules.NATIONAL]),
        ({"is_national": True, "confirms": False, "answer": "Sửa ở nguồn."}, []),
        ({"confirms": False}, [rules.NO_ANSWER]),
        ({"confirms": False, "answer": "Không có giấy tờ."}, []),
        ({"stands": None}, [rules.ROW_GONE]),
        ({"stands": None, "confirms": False, "answer": "Mục đã bỏ."}, []),
        ({"decided": "An đã ghi “Đã sửa”"}, ["Đề nghị này không còn chờ: An đã ghi “Đã sửa”."]),
        (
            {"stands": "Tày", "stands_words": "Tày"},
            ["Hồ sơ vừa thay đổi: ô này nay ghi “Tày”; hãy xem lại rồi quyết định."],
        ),
        (
            {"stands": "", "stands_words": ""},
            ["Hồ sơ vừa thay đổi: ô này nay ghi “để trống”; hãy xem lại rồi quyết định."],
        ),
        (
            {"stands": "Mường", "seen": "Mường"},
            ["Hồ sơ nay đã ghi đúng như đề nghị; hãy chọn “Không sửa” và ghi rõ."],
        ),
    ],
)
def test_what_bars_a_decision(changed, reasons):
    assert rules.bars_to_deciding(replace(READY, **changed)) == reasons
