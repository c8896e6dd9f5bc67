"""Which unit a sheet means (`org.sheets.finding`)."""

from datetime import date

import pytest

from goc.org.sheets.finding import Place, UnitFinder

ON = date(2026, 7, 1)
TRADE = "Trung tâm Xúc tiến Đầu tư, Thương mại, Du lịch Thành phố"
FINDER = UnitFinder.of(
    [
        Place(1, "09556", "Phường Hà Đông", None, "COMMUNE", "COMMUNE", None, None),
        Place(2, "TT.XTDT", TRADE, None, "CITY_BODY", "CITY", None, None),
        Place(
            3, "09556.KT", "Phòng Kinh tế, Hạ tầng và Đô thị", 1, "DIVISION", "COMMUNE", None, None
        ),
        Place(4, "TT.XTDT.01", "Văn phòng", 2, "DIVISION", "CITY", None, None),
        Place(5, "09556.VP", "Văn phòng", 1, "DIVISION", "COMMUNE", None, None),
    ]
)


@pytest.mark.parametrize(
    ("named", "unit"),
    [
        ("Văn phòng, Phường Hà Đông", 5),
        (f"Văn phòng, {TRADE}", 4),
        ("Phòng Kinh tế, Hạ tầng và Đô thị, Phường Hà Đông", 3),
        ("Phòng Kinh tế, Hạ tầng và Đô thị", 3),
        (TRADE, 2),
    ],
)
def test_a_name_with_its_superior_is_found_though_both_hold_commas(named, unit):
    assert FINDER.find("", named, on=ON, among=frozenset()).unit == unit


def test_a_superior_that_nobody_knows_finds_no_unit():
    with pytest.raises(ValueError, match="Không có đơn vị này"):
        FINDER.find("", "Văn phòng, Phường Không Có", on=ON, among=frozenset())
