"""What keeps somebody from being let off a requirement, and who may say so."""

from dataclasses import replace
from datetime import date

import pytest

from goc.standards.rules.dispensing import EXCEPTED, WAIVED, Asked, may_give, refusals

ON = date(2026, 7, 1)
WAIVER = Asked(
    kind=WAIVED,
    first=date(2026, 7, 1),
    last=None,
    authority="",
    ground="Công văn 12-CV/TU",
    has_document=False,
    reason="Đã có bằng tương đương.",
)
EXCEPTION = replace(
    WAIVER, kind=EXCEPTED, last=date(2026, 12, 31), authority="Ban Thường vụ Thành ủy", ground=""
)


def said(asked, *, is_in_force=True):
    return refusals(asked, on=ON, requirement="Cao cấp LLCT", is_in_force=is_in_force)


@pytest.mark.parametrize("asked", [WAIVER, EXCEPTION])
def test_what_is_whole_is_not_refused(asked):
    assert said(asked) == []


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (
            replace(EXCEPTION, last=None),
            "Ngoại lệ phải có ngày cuối; sau ngày ấy cán bộ lại phải đáp ứng yêu cầu.",
        ),
        (
            replace(EXCEPTION, authority="  "),
            "Ngoại lệ phải ghi cấp có thẩm quyền nào đã quyết định.",
        ),
        (
            replace(WAIVER, ground=" "),
            "Miễn phải có căn cứ: hãy chọn văn bản hoặc ghi số, điều của căn cứ.",
        ),
        (
            replace(WAIVER, reason=" "),
            "Hãy ghi lý do: điều gì ở cán bộ này dẫn đến việc miễn, ngoại lệ.",
        ),
        (
            replace(WAIVER, last=date(2026, 6, 30)),
            "Ngày cuối 30/06/2026 sớm hơn ngày đầu 01/07/2026.",
        ),
        (
            replace(WAIVER, first=date(2026, 1, 1), last=date(2026, 6, 30)),
            "Thời gian này đã hết từ ngày 30/06/2026, không còn đổi được điều gì; "
            "hãy kiểm tra lại ngày cuối.",
        ),
    ],
)
def test_each_gap_is_one_sentence(asked, sentence):
    assert said(asked) == [sentence]


def test_the_last_day_may_be_today_and_a_document_is_a_ground():
    assert said(replace(WAIVER, last=ON, ground="", has_document=True)) == []


def test_a_requirement_that_no_text_holds_that_day_cannot_be_waived():
    assert said(WAIVER, is_in_force=False) == [
        "Yêu cầu “Cao cấp LLCT” không có bản nào hiệu lực ngày 01/07/2026; "
        "hãy chọn ngày bắt đầu khác."
    ]


def test_everything_wrong_is_said_at_once():
    nothing = Asked(EXCEPTED, ON, None, "", "", has_document=False, reason="")

    assert len(said(nothing, is_in_force=False)) == 4


@pytest.mark.parametrize(
    ("role", "kinds"),
    [
        ("CITY_OFFICER", {WAIVED, EXCEPTED}),
        ("UNIT_OFFICER", {WAIVED}),
        ("LEADER", set()),
        ("SUPERVISOR", set()),
        ("INSPECTOR", set()),
        ("ADMINISTRATOR", set()),
    ],
)
def test_a_unit_writes_waivers_and_the_city_exceptions_too(role, kinds):
    found = {kind for kind in (WAIVED, EXCEPTED) if may_give(kind, roles={role}, is_own_file=False)}

    assert found == kinds


@pytest.mark.parametrize("kind", [WAIVED, EXCEPTED])
def test_nobody_lets_themselves_off(kind):
    assert not may_give(kind, roles={"CITY_OFFICER"}, is_own_file=True)
