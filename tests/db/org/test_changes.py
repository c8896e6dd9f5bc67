"""Units renamed, moved, opened, ended, merged and split: what stands before and after the day."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.org import queries, services
from goc.org.models import Unit, UnitChange, UnitEdge, UnitReach, UnitVersion
from goc.org.rules import Line
from tests.builders import AT, make_document, make_unit, since

pytestmark = pytest.mark.django_db
JULY = date(2025, 7, 1)
EVE, DECEMBER = JULY - timedelta(days=1), date(2025, 12, 1)


@pytest.fixture
def ground(units, city_officer):
    """What every change stands on."""
    document = make_document("1-NQ", number="1/NQ-HĐND")
    return {"document": document, "why": "Sắp xếp.", "by": city_officer, "at": AT, "on": JULY}


@pytest.fixture
def wards(units):
    """Two wards of a district that lasts."""
    district = make_unit("Quận Ba Đình", code="Q.001", kind="DISTRICT", parent=units.city)
    return [
        make_unit("Phường Trúc Bạch", code="X.1", parent=district),
        make_unit("Phường Vĩnh Phúc", code="X.2", parent=district),
    ]


def ward(code="W.1", name="Phường Mới", parent="TP"):
    return Line("", code, name, "COMMUNE", "STATE", "COMMUNE", parent)


def named(code, on):
    found = UnitVersion.objects.filter(unit__code=code, period__contains=on)
    return [(version.name, version.parent and version.parent.code) for version in found]


def edges():
    rows = UnitEdge.objects.order_by("on", "predecessor__code", "successor__code")
    return list(rows.values_list("predecessor__code", "successor__code", "on"))


def refusals(act, **named):
    with pytest.raises(Refused) as refused:
        act(**named)
    return list(refused.value.reasons)


class TestOneUnit:
    def test_a_new_name_stands_from_the_day_on(self, units, ground):
        services.rename(unit=units.ba_dinh, name="Phường Trúc Bạch", **ground)

        assert named("00004", EVE) == [("Phường Ba Đình", "TP")]
        assert named("00004", JULY) == [("Phường Trúc Bạch", "TP")]
        change = UnitChange.objects.get()
        assert (change.act, change.on, change.document.number, change.why) == (
            "CHANGED", JULY, "1/NQ-HĐND", "Sắp xếp."
        )  # fmt: skip

    def test_a_moved_unit_lies_under_the_new_superior(self, units, ground):
        services.move(unit=units.ha_dong_economy, parent=units.ba_dinh, **ground)

        assert named("09556.KT", EVE) == [("Phòng Kinh tế", "09556")]
        assert named("09556.KT", JULY) == [("Phòng Kinh tế", "00004")]
        above = UnitReach.objects.filter(descendant=units.ha_dong_economy, depth=1)
        assert [reach.ancestor.code for reach in above] == ["00004"]

    def test_an_opened_unit_stands_from_the_day_on(self, units, ground):
        services.open_unit(
            code="00004.VH", name="Phòng Văn hóa", kind="DIVISION", branch="STATE", tier="COMMUNE",
            parent=units.ba_dinh, **ground,
        )  # fmt: skip

        unit = Unit.objects.get(code="00004.VH")
        assert (unit.life, unit.mark) == (since(JULY), "confirmed")
        assert named("00004.VH", EVE) == []

    def test_a_closed_unit_keeps_its_past_and_lies_under_its_last_superior(self, units, ground):
        services.close(unit=units.ha_dong_economy, **ground)

        assert Unit.objects.get(code="09556.KT").life == since(None, JULY)
        assert named("09556.KT", EVE) == [("Phòng Kinh tế", "09556")]
        assert UnitReach.objects.filter(
            ancestor=units.ha_dong, descendant__code="09556.KT"
        ).exists()

    def test_every_act_stands_in_the_journal_with_its_reason(self, units, ground):
        services.rename(unit=units.ba_dinh, name="Phường Trúc Bạch", **ground)

        entry = Entry.objects.get(verb="org.unit_renamed")
        assert (entry.why, entry.details["document"]) == ("Sắp xếp.", "1/NQ-HĐND")


class TestSeveralUnits:
    def test_units_merged_into_a_new_one_end_and_lead_to_it(self, wards, ground):
        services.merge(units=wards, into=ward(), **ground)

        assert [Unit.objects.get(code=code).life for code in ("X.1", "X.2", "W.1")] == [
            since(None, JULY), since(None, JULY), since(JULY)
        ]  # fmt: skip
        assert edges() == [("X.1", "W.1", JULY), ("X.2", "W.1", JULY)]

    def test_a_unit_that_takes_another_in_stays(self, wards, ground):
        services.merge(units=wards, into=Line(new="X.1"), **ground)

        assert named("X.1", JULY) == [("Phường Trúc Bạch", "Q.001")]
        assert named("X.2", JULY) == []
        assert edges() == [("X.2", "X.1", JULY)]
        acts = UnitChange.objects.order_by("unit__code").values_list("unit__code", "act")
        assert list(acts) == [("X.1", "ABSORBED"), ("X.2", "ENDED")]

    def test_a_split_unit_ends_or_stays_as_the_lines_say(self, wards, ground):
        services.split(unit=wards[0], into=[ward("W.1"), ward("W.2", "Phường Khác")], **ground)
        services.split(unit=wards[1], into=[Line(new="X.2"), ward("W.3", "Phường Ba")], **ground)

        assert (named("X.1", JULY), named("X.2", JULY)) == ([], [("Phường Vĩnh Phúc", "Q.001")])
        assert edges() == [("X.1", "W.1", JULY), ("X.1", "W.2", JULY), ("X.2", "W.3", JULY)]

    def test_what_stands_under_a_unit_that_goes_over_whole_follows_it(self, units, ground):
        plan = services.merge(units=[units.ha_dong], into=ward(), **ground)

        assert named("09556.KT", JULY) == [("Phòng Kinh tế", "W.1")]
        assert plan.followers == ["09556.KT"]

    def test_a_change_taken_back_later_leaves_both_days_as_they_were(self, wards, ground):
        services.merge(units=wards, into=ward(), **ground)
        back = [Line("W.1", "X.1"), Line("W.1", "X.2")]

        services.restructure(lines=back, undoing=JULY, **ground | {"on": DECEMBER})

        assert [named(code, JULY) for code in ("X.1", "W.1")] == [[], [("Phường Mới", "TP")]]
        assert named("X.1", DECEMBER) == [("Phường Trúc Bạch", "Q.001")]
        assert named("W.1", DECEMBER) == []
        assert [edge.undoes.successor.code for edge in UnitEdge.objects.filter(on=DECEMBER)] == [
            "W.1", "W.1"
        ]  # fmt: skip

    def test_a_change_taken_back_on_its_own_day_leaves_no_day_of_it(self, wards, ground):
        services.merge(units=wards, into=ward(), **ground)

        services.restructure(lines=[Line("W.1", "X.1"), Line("W.1", "X.2")], undoing=JULY, **ground)

        assert [named(code, JULY) for code in ("X.1", "W.1")] == [
            [("Phường Trúc Bạch", "Q.001")], []
        ]  # fmt: skip
        assert Unit.objects.get(code="W.1").life.isempty

    def test_a_name_taken_back_on_its_own_day_was_never_borne(self, units, ground):
        services.rename(unit=units.ba_dinh, name="Phường Mới", **ground)

        back = [Line("00004", "00004", "Phường Ba Đình")]
        services.restructure(lines=back, undoing=JULY, **ground)

        assert named("00004", JULY) == [("Phường Ba Đình", "TP")]
        assert [line.name for line in queries.history(units.ba_dinh)] == ["Phường Ba Đình"] * 2


class TestRefused:
    def test_a_unit_with_others_under_it_is_not_closed_over_their_heads(self, units, ground):
        assert refusals(services.close, unit=units.ha_dong, **ground) == [
            "“Phường Hà Đông” (09556) kết thúc nhưng còn 1 đơn vị trực thuộc: Phòng Kinh tế "
            "(09556.KT); hãy thêm dòng cho các đơn vị ấy, hoặc chuyển chúng đi trước."
        ]

    def test_a_circle(self, units, ground):
        assert refusals(
            services.move, unit=units.ha_dong, parent=units.ha_dong_economy, **ground
        ) == [
            "Các đơn vị trực thuộc nhau thành vòng: 09556 → 09556.KT → 09556; hãy sửa mã đơn vị "
            "cấp trên."
        ]

    def test_a_superior_that_does_not_stand_on_the_day(self, units, wards, ground):
        services.close(unit=wards[1], **ground)

        assert refusals(services.move, unit=units.ba_dinh, parent=wards[1], **ground) == [
            "Từ ngày 01/07/2025 không có đơn vị cấp trên mã “X.2” để “Phường Ba Đình” (00004) trực "
            "thuộc; hãy sửa mã đơn vị cấp trên."
        ]

    def test_a_unit_that_ended_before(self, wards, ground):
        services.close(unit=wards[1], **ground)

        assert refusals(services.rename, unit=wards[1], name="Phường Khác", **ground) == [
            "Ngày 01/07/2025 không có đơn vị mã “X.2”; hãy sửa mã đơn vị cũ, hoặc sửa ngày.",
            "Mã “X.2” đã dùng cho “Phường Vĩnh Phúc”, đơn vị không còn vào ngày 01/07/2025; hãy đặt"
            " mã khác cho đơn vị mới.",
        ]

    def test_a_day_before_what_is_already_recorded(self, units, ground):
        services.rename(unit=units.ba_dinh, name="Phường Mới", **ground)

        assert refusals(
            services.rename, unit=units.ba_dinh, name="Phường Cũ", **ground | {"on": EVE}
        ) == [
            "“Phường Ba Đình” (00004) đã có thay đổi ghi từ ngày 01/07/2025; hãy chọn ngày sau ngày"
            " ấy."
        ]

    def test_a_day_that_has_not_come_and_a_change_without_reason(self, units, ground):
        asked = ground | {"on": date(2026, 7, 2), "why": " "}

        assert refusals(services.rename, unit=units.ba_dinh, name="Phường Mới", **asked) == [
            "Hãy ghi lý do sắp xếp; lý do được ghi vào lịch sử của đơn vị.",
            "Việc sắp xếp có hiệu lực từ ngày 02/07/2026; từ ngày ấy mới thực hiện được.",
        ]

    def test_a_root_and_a_unit_that_both_ends_and_takes_in(self, units, ground):
        lines = [Line("TP", "00004"), Line("00004", "09556")]

        assert refusals(services.restructure, lines=lines, **ground) == [
            "“Thành phố Hà Nội” là gốc của cả hệ thống nên không kết thúc được.",
            "“Phường Ba Đình” (00004) vừa kết thúc, vừa là đơn vị mới; nếu đơn vị còn lại thì hãy "
            "thêm dòng 00004 → 00004.",
        ]

    def test_a_new_unit_told_in_two_ways_or_not_enough(self, wards, ground):
        lines = [ward("W.1"), ward("W.1", "Phường Khác"), Line("X.1", "W.2", "Phường Hai")]

        assert refusals(services.restructure, lines=lines, **ground) == [
            "Các dòng của đơn vị mới “W.1” ghi tên khác nhau: “Phường Mới”, “Phường Khác”; hãy ghi "
            "một lần, hoặc ghi giống nhau.",
            "Đơn vị mới “W.2” còn thiếu loại, hệ thống, cấp, mã đơn vị cấp trên; hãy ghi đủ.",
        ]

    def test_a_refused_change_leaves_no_trace(self, units, ground):
        refusals(services.close, unit=units.ha_dong, **ground)

        assert (UnitChange.objects.count(), named("09556", JULY)) == (0, [("Phường Hà Đông", "TP")])


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("unit_edge_leads_to_another_unit", {"successor": "X.1"}),
        ("unit_edge_share_is_a_part_of_the_whole", {"share": 0}),
    ],
)
def test_the_walls_around_edges(wards, name, broken):
    told = {"successor": "X.2", "share": None} | broken
    told["successor"] = Unit.objects.get(code=told["successor"])

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        UnitEdge.objects.create(predecessor=wards[0], on=JULY, **told)


def test_one_edge_is_undone_once(wards):
    edge = UnitEdge.objects.create(predecessor=wards[0], successor=wards[1], on=JULY)
    back = {"predecessor": wards[1], "successor": wards[0], "undoes": edge}
    UnitEdge.objects.create(on=DECEMBER, **back)

    with pytest.raises(IntegrityError, match="org_unitedge_undoes_id"), transaction.atomic():
        UnitEdge.objects.create(on=DECEMBER + timedelta(days=1), **back)


def test_the_wall_around_a_superior(wards):
    with (
        pytest.raises(IntegrityError, match="unit_does_not_stand_under_itself"),
        transaction.atomic(),
    ):
        UnitVersion.objects.filter(unit=wards[0]).update(parent=wards[0])


def test_the_wall_around_a_reason(wards, ground):
    with pytest.raises(IntegrityError, match="unit_change_has_a_reason"), transaction.atomic():
        UnitChange.objects.create(
            unit=wards[0], act="ENDED", on=JULY, document=ground["document"], why="",
            made_at=AT, made_by=ground["by"],
        )  # fmt: skip


class TestFollowing:
    def where(self, code, day, on):
        [found] = queries.followed(day, on, [Unit.objects.get(code=code).pk]).values()
        codes = Unit.objects.filter(pk__in=found.units).values_list("code", flat=True)
        return sorted(codes), bool(found.ended)

    def test_a_unit_that_nothing_happened_to_is_itself(self, wards):
        assert self.where("X.1", EVE, JULY) == (["X.1"], False)

    def test_a_merged_unit_is_in_the_one_it_went_into(self, wards, ground):
        services.merge(units=wards, into=ward(), **ground)

        assert self.where("X.1", EVE, EVE) == (["X.1"], False)
        assert self.where("X.1", EVE, JULY) == (["W.1"], False)

    def test_a_split_unit_may_be_in_any_part_until_the_parts_are_one_again(self, wards, ground):
        parts = [ward("W.1"), ward("W.2", "Phường Khác")]
        services.split(unit=wards[0], into=parts, **ground)
        assert self.where("X.1", EVE, JULY) == (["W.1", "W.2"], False)

        both = Unit.objects.filter(code__in=["W.1", "W.2"])
        services.merge(units=both, into=ward("W.3", "Phường Ba"), **ground | {"on": DECEMBER})

        assert self.where("X.1", EVE, DECEMBER) == (["W.3"], False)

    def test_a_unit_that_gave_a_part_away_is_one_of_its_own_heirs(self, wards, ground):
        services.split(unit=wards[0], into=[Line(new="X.1"), ward()], **ground)

        assert self.where("X.1", EVE, JULY) == (["W.1", "X.1"], False)
        assert self.where("X.1", JULY, DECEMBER) == (["X.1"], False)

    def test_the_trail_ends_at_a_unit_that_nothing_followed(self, wards, ground):
        services.close(unit=wards[0], **ground)

        assert self.where("X.1", EVE, JULY) == ([], True)

    def test_what_was_undone_is_home_again_and_what_came_meanwhile_is_open(self, wards, ground):
        services.merge(units=wards, into=ward(), **ground)
        back = [Line("W.1", "X.1"), Line("W.1", "X.2")]
        services.restructure(lines=back, undoing=JULY, **ground | {"on": DECEMBER})

        assert self.where("X.1", EVE, JULY) == (["W.1"], False)
        assert self.where("X.1", EVE, DECEMBER) == (["X.1"], False)
        assert self.where("W.1", JULY, DECEMBER) == (["X.1", "X.2"], False)

    def test_who_took_another_in_and_gave_it_back_has_its_own_past(self, wards, ground):
        services.merge(units=wards, into=Line(new="X.1"), **ground)
        back = [Line("X.1", "X.1"), Line("X.1", "X.2")]
        services.restructure(lines=back, undoing=JULY, **ground | {"on": DECEMBER})

        assert self.where("X.1", EVE, DECEMBER) == (["X.1"], False)
        assert self.where("X.2", EVE, DECEMBER) == (["X.2"], False)
        assert self.where("X.1", JULY, DECEMBER) == (["X.1", "X.2"], False)


def test_a_districts_heirs_are_those_of_its_wards(units, ground):
    life = since(None, JULY)
    district = make_unit(
        "Quận Ba Đình", code="Q.001", kind="DISTRICT", parent=units.city, life=life
    )
    for code, heirs in (("X.1", [units.ba_dinh]), ("X.2", [units.ba_dinh, units.ha_dong])):
        old = make_unit(code=code, parent=district, life=life)
        for heir in heirs:
            UnitEdge.objects.create(predecessor=old, successor=heir, on=JULY)

    assert [(heir.code, heir.name, heir.parts) for heir in queries.heirs_below(district)] == [
        ("00004", "Phường Ba Đình", 2),
        ("09556", "Phường Hà Đông", 1),
    ]
