"""What a workbook of units may change (`org.rules`)."""

from datetime import date

import pytest

from goc.org.rules import Act, StandingUnit, UnitRow, Verdict, verdicts

JULY = date(2025, 7, 1)
NEW_YEAR = date(2026, 1, 1)


def row(code="HD.KT", name="Phòng Kinh tế", parent="HD", since=JULY, until=None, **other):
    usual = {"kind": "DIVISION", "branch": "STATE", "tier": "COMMUNE"} | other
    return UnitRow(code=code, name=name, parent=parent, since=since, until=until, **usual)


def unit(code="HD.KT", name="Phòng Kinh tế", parent="HD", since=JULY, until=None, **other):
    usual = {"kind": "DIVISION", "branch": "STATE", "tier": "COMMUNE", "is_reference": False}
    return StandingUnit(
        code=code, name=name, parent=parent, since=since, until=until, **usual | other
    )


def judged(*rows, standing=()):
    units = [unit("HD", "Phường Hà Đông", None, is_reference=True), *standing]
    return verdicts(rows, {each.code: each for each in units})


def only(*rows, standing=()):
    (verdict,) = judged(*rows, standing=standing).values()
    return verdict


@pytest.mark.parametrize(
    ("given", "act"),
    [
        (row(), Act.KEEP),
        (row(since=None), Act.KEEP),
        (row(name="Phòng Kinh tế, Hạ tầng"), Act.CORRECT),
        (row(name="Phòng Kinh tế, Hạ tầng", since=NEW_YEAR), Act.SUCCEED),
        (row(kind="SERVICE_UNIT"), Act.CORRECT),
        (row(until=date(2026, 3, 31)), Act.CORRECT),
    ],
    ids=["same", "no day", "spelling", "new name from a day", "another kind", "it ends"],
)
def test_a_row_about_a_unit_that_stands(given, act):
    assert only(given, standing=[unit()]) == Verdict(act)


def test_a_row_about_a_unit_that_nobody_knows_creates_it():
    assert only(row()) == Verdict(Act.CREATE)


def test_a_first_day_is_learnt_where_none_was_known():
    assert only(row(), standing=[unit(since=None)]) == Verdict(Act.CORRECT)


def test_a_unit_that_has_ended_stays_ended_where_the_row_says_nothing():
    ended = unit(until=date(2026, 3, 31))

    assert only(row(), standing=[ended]) == Verdict(Act.KEEP)


def test_an_unlike_first_day_without_a_new_name_is_refused():
    verdict = only(row(since=NEW_YEAR), standing=[unit()])

    assert verdict.reasons == (
        "“Phòng Kinh tế” đã ghi từ ngày 01/07/2025, dòng này ghi từ ngày 01/01/2026; hãy sửa ngày, "
        "hoặc ghi tên hay đơn vị cấp trên mới.",
    )


def test_a_unit_that_ships_with_the_house_is_not_changed_by_a_sheet():
    verdict = only(row("HD", "Phường Hà Tây", None), standing=[])

    assert verdict.reasons == (
        "“Phường Hà Đông” là đơn vị đi kèm hệ thống, không sửa được bằng bảng tính; "
        "hãy bỏ dòng này hoặc ghi đúng như hệ thống.",
    )


def test_a_code_written_twice_is_refused():
    verdict = only(row(), row(name="Phòng Văn hóa"))

    assert verdict.reasons == ("Mã đơn vị “HD.KT” có ở 2 dòng; hãy chỉ giữ một dòng.",)


def test_a_unit_cannot_end_before_it_begins():
    verdict = only(row(until=date(2025, 6, 30)))

    assert verdict.reasons == (
        "Ngày cuối 30/06/2025 đứng trước ngày đầu 01/07/2025; hãy sửa một trong hai ngày.",
    )


def test_a_unit_cannot_end_before_it_bore_its_name():
    verdict = only(row(since=None, until=date(2025, 5, 1)), standing=[unit()])

    assert verdict.reasons == (
        "Ngày cuối 01/05/2025 đứng trước ngày 01/07/2025 mà “Phòng Kinh tế” bắt đầu mang tên này; "
        "hãy sửa ngày.",
    )


def test_a_superior_that_nobody_knows_refuses_the_row_and_all_under_it():
    found = judged(row("A", parent="KHONG"), row("A.1", parent="A"), row("A.1.2", parent="A.1"))

    assert {code: verdict.reasons for code, verdict in found.items()} == {
        "A": ("Không có đơn vị cấp trên mã “KHONG”; hãy sửa mã, hoặc thêm đơn vị đó vào bảng.",),
        "A.1": ("Đơn vị cấp trên “A” bị từ chối; hãy sửa dòng của đơn vị đó trước.",),
        "A.1.2": ("Đơn vị cấp trên “A.1” bị từ chối; hãy sửa dòng của đơn vị đó trước.",),
    }


def test_a_row_without_superior_is_refused_unless_it_is_a_root():
    assert only(row("A", parent=None)).reasons == (
        "Thiếu mã đơn vị cấp trên; hãy ghi mã của đơn vị mà đơn vị này trực thuộc.",
    )
    assert only(row("HD", "Phường Hà Đông", None)) == Verdict(Act.KEEP)


def test_superiors_may_stand_further_down_in_the_file():
    found = judged(row("A.1", parent="A"), row("A"))

    assert {verdict.act for verdict in found.values()} == {Act.CREATE}


def test_units_under_each_other_are_refused():
    found = judged(row("A", parent="B"), row("B", parent="C"), row("C", parent="A"), row("D"))

    assert {code: verdict.act for code, verdict in found.items()} == {
        "A": Act.REFUSE,
        "B": Act.REFUSE,
        "C": Act.REFUSE,
        "D": Act.CREATE,
    }
    assert found["B"].reasons == (
        "Các đơn vị trực thuộc nhau thành vòng: B → C → A → B; hãy sửa mã đơn vị cấp trên.",
    )


def test_a_unit_under_a_circle_is_refused_with_it():
    found = judged(row("C", parent="A"), row("A", parent="B"), row("B", parent="A"))

    assert found["C"].reasons == (
        "Đơn vị cấp trên “A” bị từ chối; hãy sửa dòng của đơn vị đó trước.",
    )


def test_a_unit_cannot_move_under_its_own_child():
    standing = [unit("A"), unit("A.1", parent="A")]

    verdict = only(row("A", parent="A.1", since=NEW_YEAR), standing=standing)

    assert verdict.reasons == (
        "Các đơn vị trực thuộc nhau thành vòng: A → A.1 → A; hãy sửa mã đơn vị cấp trên.",
    )


def test_a_unit_under_itself_is_refused():
    assert only(row("A", parent="A")).reasons == (
        "Đơn vị “A” không thể trực thuộc chính nó; hãy sửa mã đơn vị cấp trên.",
    )
