"""Units written from a workbook, and what follows from them."""

from datetime import date

import pytest
from django.db import IntegrityError

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.org import access, queries, services
from goc.org.models import Role, Unit, UnitKind, UnitReach, UnitVersion
from goc.org.rules import Act, UnitRow
from tests.builders import AT, ON, make_unit, make_user, since

pytestmark = pytest.mark.django_db
JULY = date(2025, 7, 1)


def row(code, name="Phòng Kinh tế", parent="09556", first=JULY, last=None, **other):
    usual = {"kind": "DIVISION", "branch": "STATE", "tier": "COMMUNE"} | other
    return UnitRow(code=code, name=name, parent=parent, since=first, until=last, **usual)


@pytest.fixture
def write(units, city_officer):
    """Writes rows as the city's officer and returns what became of each."""

    def writing(*rows):
        verdicts = services.upsert_units(rows, by=city_officer, at=AT)
        return {code: verdict.act for code, verdict in verdicts.items()}

    return writing


def versions(code):
    rows = UnitVersion.objects.filter(unit__code=code).order_by("period")
    return [(version.name, version.period.lower, version.period.upper) for version in rows]


def under(code):
    reach = UnitReach.objects.filter(ancestor__code=code).order_by("depth", "descendant__code")
    return list(reach.values_list("descendant__code", "depth"))


def test_new_units_stand_under_their_superior_whatever_the_order_of_rows(write):
    acts = write(row("09556.VH.T1", "Tổ Một cửa", "09556.VH"), row("09556.VH", "Phòng Văn hóa"))

    assert acts == {"09556.VH.T1": Act.CREATE, "09556.VH": Act.CREATE}
    assert under("09556") == [
        ("09556", 0),
        ("09556.KT", 1),
        ("09556.VH", 1),
        ("09556.VH.T1", 2),
    ]
    assert ("09556.VH.T1", 3) in under("TP")


def test_the_same_rows_again_write_nothing(write):
    write(row("09556.VH", "Phòng Văn hóa"))
    entries = Entry.objects.count()

    assert write(row("09556.VH", "Phòng Văn hóa")) == {"09556.VH": Act.KEEP}
    assert Entry.objects.count() == entries
    assert Unit.pgh_event_model.objects.count() == 0


def test_a_new_name_from_a_day_keeps_the_old_one_before_it(write):
    write(row("09556.VH", "Phòng Văn hóa"))

    write(row("09556.VH", "Phòng Văn hóa - Xã hội", first=date(2026, 1, 1)))

    assert versions("09556.VH") == [
        ("Phòng Văn hóa", JULY, date(2026, 1, 1)),
        ("Phòng Văn hóa - Xã hội", date(2026, 1, 1), None),
    ]
    unit = Unit.objects.get(code="09556.VH")
    assert queries.unit_on(unit, date(2025, 12, 31)).name == "Phòng Văn hóa"
    assert queries.unit_on(unit, date(2026, 1, 1)).name == "Phòng Văn hóa - Xã hội"


def test_a_spelling_is_mended_in_place_and_the_old_one_is_history(write):
    write(row("09556.VH", "Phòng Văn hoa"))

    assert write(row("09556.VH", "Phòng Văn hóa")) == {"09556.VH": Act.CORRECT}

    assert versions("09556.VH") == [("Phòng Văn hóa", JULY, None)]
    assert UnitVersion.pgh_event_model.objects.get().name == "Phòng Văn hoa"


def test_a_unit_that_moves_is_seen_by_its_new_superior_alone(write):
    write(row("09556.VH", "Phòng Văn hóa"))

    write(row("09556.VH", "Phòng Văn hóa", "00004", first=date(2026, 1, 1)))

    assert ("09556.VH", 1) in under("00004")
    assert ("09556.VH", 1) not in under("09556")


def test_a_closed_unit_stays_under_its_last_superior(write):
    write(row("09556.VH", "Phòng Văn hóa"))

    write(row("09556.VH", "Phòng Văn hóa", last=date(2026, 3, 31)))

    assert ("09556.VH", 1) in under("09556")
    unit = Unit.objects.get(code="09556.VH")
    assert unit.life.upper == date(2026, 4, 1)
    assert queries.unit_on(unit, date(2026, 4, 1)).stands is False


def test_a_unit_to_come_stands_under_its_first_superior(write):
    write(row("09556.VH", "Phòng Văn hóa", first=date(2027, 1, 1)))

    assert ("09556.VH", 1) in under("09556")


def test_refused_rows_leave_no_trace_and_hold_up_no_others(write):
    acts = write(row("09556.VH", "Phòng Văn hóa"), row("X", parent="KHONG"))

    assert acts == {"09556.VH": Act.CREATE, "X": Act.REFUSE}
    assert Unit.objects.filter(code="X").exists() is False


def test_what_was_written_is_in_the_journal_once(write, city_officer):
    write(row("09556.VH", "Phòng Văn hóa"), row("X", parent="KHONG"))

    entry = Entry.objects.get(verb="org.units_written")
    assert entry.actor_id == city_officer.pk
    assert entry.details == {"create": 1, "correct": 0, "succeed": 0, "keep": 0, "refuse": 1}


def test_rebuilding_the_reach_finds_what_the_builders_placed(units):
    placed = set(UnitReach.objects.values_list("ancestor_id", "descendant_id", "depth"))

    services.rebuild_reach(on=ON)

    assert set(UnitReach.objects.values_list("ancestor_id", "descendant_id", "depth")) == placed


def test_a_circle_in_the_tree_does_not_hang_the_rebuild(units):
    UnitVersion.objects.filter(unit=units.city).update(parent=units.ha_dong)

    services.rebuild_reach(on=ON)

    assert UnitReach.objects.filter(ancestor=units.city, descendant=units.ha_dong).count() == 1


def test_a_unit_has_one_name_a_day(units):
    other = UnitVersion(unit=units.ha_dong, name="Phường Khác", period=since(JULY))

    with pytest.raises(IntegrityError, match="unit_has_one_name_and_parent_a_day"):
        other.save()


def test_whoever_acts_for_a_commune_sees_a_division_written_later(write, unit_officer):
    write(row("09556.VH", "Phòng Văn hóa"))

    seen = Unit.objects.filter(pk__in=access.scope(unit_officer, ON))
    assert set(seen.values_list("code", flat=True)) == {"09556", "09556.KT", "09556.VH"}


def test_6000_rows_take_as_many_statements_as_6(units, city_officer, django_assert_max_num_queries):
    rows = [row(f"09556.T{number}", f"Trường Số {number}") for number in range(600)]

    with django_assert_max_num_queries(21):
        services.upsert_units(rows, by=city_officer, at=AT)

    assert UnitReach.objects.filter(ancestor=units.ha_dong, depth=1).count() == 601


class TestGrants:
    def test_a_grant_opens_and_a_revocation_closes(self, units, administrator):
        clerk = make_user()

        given = services.grant(
            user=clerk,
            role=Role.UNIT_OFFICER,
            unit=units.ha_dong,
            since=JULY,
            by=administrator,
            at=AT,
            why="Phân công ngày 01/07/2025",
        )
        assert access.holds(clerk, Role.UNIT_OFFICER, on=ON) is True
        services.revoke(grant=given, on=ON, by=administrator, at=AT)

        assert access.holds(clerk, Role.UNIT_OFFICER, on=ON) is False
        assert access.holds(clerk, Role.UNIT_OFFICER, on=date(2026, 6, 30)) is True
        written = Entry.objects.filter(verb__startswith="org.").order_by("id")
        assert list(written.values_list("verb", "why")) == [
            ("org.granted", "Phân công ngày 01/07/2025"),
            ("org.revoked", ""),
        ]

    def test_the_same_role_twice_is_refused(self, units, unit_officer, administrator):
        with pytest.raises(Refused) as refusal:
            services.grant(
                user=unit_officer,
                role=Role.UNIT_OFFICER,
                unit=units.ha_dong,
                since=ON,
                by=administrator,
                at=AT,
            )

        assert refusal.value.reasons == (
            "Khuất Duy Trung đã có vai “Phụ trách đào tạo đơn vị” ở đơn vị 09556 trong thời gian "
            "này; hãy kết thúc phân quyền cũ trước.",
        )

    def test_a_grant_that_has_ended_cannot_end_again(self, units, administrator):
        given = services.grant(
            user=make_user(),
            role=Role.LEADER,
            unit=units.city,
            since=JULY,
            until=date(2025, 12, 31),
            by=administrator,
            at=AT,
        )

        with pytest.raises(Refused) as refusal:
            services.revoke(grant=given, on=ON, by=administrator, at=AT)

        assert refusal.value.reasons == ("Phân quyền này đã hết hạn từ ngày 01/01/2026.",)

    def test_a_grant_taken_back_before_it_began_opened_nothing(self, units, administrator):
        clerk = make_user()
        given = services.grant(
            user=clerk,
            role=Role.LEADER,
            unit=units.city,
            since=date(2027, 1, 1),
            by=administrator,
            at=AT,
        )

        services.revoke(grant=given, on=ON, by=administrator, at=AT)

        assert access.holds(clerk, Role.LEADER, on=date(2027, 6, 1)) is False


class TestSearch:
    @pytest.fixture(autouse=True)
    def _city(self, units):
        make_unit("Quận Hà Đông", code="Q.268", kind=UnitKind.DISTRICT, life=since(None, JULY))

    @pytest.mark.parametrize(
        ("typed", "codes"),
        [
            ("ha dong", ["09556", "Q.268"]),
            ("Phường HÀ", ["09556"]),
            ("đông", ["09556", "Q.268"]),
            ("so.nv", ["SO.NV"]),
            ("0955", ["09556", "09556.KT"]),
            ("  ", []),
            ("ờng", []),
        ],
    )
    def test_a_unit_is_found_as_it_is_typed(self, typed, codes):
        assert [hit.code for hit in queries.search(typed)] == codes

    def test_a_hit_tells_the_superior_and_the_last_day(self):
        (division,) = queries.search("09556.KT")
        district = queries.search("quan ha dong")[0]

        assert (division.parent, division.ended_on) == ("Phường Hà Đông", None)
        assert (district.parent, district.ended_on) == ("", date(2025, 6, 30))
