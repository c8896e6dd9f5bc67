"""A double found, merged and put back, walked in a real browser by keyboard and mouse."""

import pytest

from goc.care import services
from goc.officials.models import Official
from tests.builders import AT, make_official, make_qualification

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("words", "cast"),
]


@pytest.fixture
def twice(units, city_officer):
    """One person of Hà Đông entered twice, two digits of the number swapped."""
    for code, number in (("CB000010", "001080123456"), ("CB000011", "001080123465")):
        official = make_official("Bùi Đức Thọ", unit=units.ha_dong, code=code, national_id=number)
    make_qualification(official, serial_no="B 12")
    services.find(by=city_officer, at=AT)


def codes():
    return sorted(
        Official.objects.filter(code__startswith="CB00001").values_list("code", flat=True)
    )


def test_an_officer_merges_a_double_and_puts_it_back(page, sign_in, twice):
    sign_in(page, "unit_officer")
    page.get_by_role("link", name="Xem, gộp").click()
    page.get_by_role("heading", level=1, name="Hồ sơ trùng").wait_for()
    assert page.get_by_text("số định danh lệch một chỗ").is_visible()

    page.get_by_role("link", name="So hai hồ sơ CB000010 và CB000011").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name="So hai hồ sơ").wait_for()
    page.get_by_role("link", name="Gộp, giữ số hiệu CB000010").click()
    page.get_by_label("********3456 (CB000010)").check()
    page.get_by_label("Căn cứ gộp").fill("Đã đối chiếu căn cước.")
    page.get_by_role("button", name="Gộp hai hồ sơ").click()
    page.get_by_role("heading", level=1, name="Gộp CB000011 vào CB000010").wait_for()
    assert codes() == ["CB000010"]

    page.goto("/can-bo/CB000011/")
    page.get_by_text("Hồ sơ CB000011 đã gộp vào hồ sơ CB000010.").wait_for()
    page.goto("/trung-ho-so/da-gop/")
    page.get_by_role("link", name="CB000011").click()
    page.get_by_label("Vì sao hoàn tác").fill("Hai anh em sinh đôi.")
    page.get_by_role("button", name="Hoàn tác lần gộp").click()
    page.get_by_role("heading", level=1, name="So hai hồ sơ").wait_for()
    assert codes() == ["CB000010", "CB000011"]
