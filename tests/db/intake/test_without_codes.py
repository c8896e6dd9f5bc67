"""A list without codes finds people by their personal number, and nobody new."""

import pytest

from goc.intake import services
from goc.officials.models import Official
from tests.books import make_book
from tests.builders import AT, make_official

HEADINGS = ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ", "Số CCCD", "Đơn vị"]
HOA = [1, "Lê Thị Hoa", "19/05/1985", "Nữ", "Chuyên viên", "001185000001", "Phường Hà Đông"]
BA = [2, "Bùi Văn Ba", "1980", "Nam", "Chuyên viên", "001080000002", "Phường Hà Đông"]


@pytest.mark.django_db
@pytest.mark.usefixtures("words")
def test_known_numbers_are_followed_and_strangers_go_back(
    tmp_path, settings, city_officer, units, verdicts
):
    settings.MEDIA_ROOT = tmp_path / "files"
    make_official("Lê Thị Hoa", code="CB1", unit=units.ha_dong, national_id="001185000001")
    path = make_book(tmp_path / "a.xlsx", DS=[HEADINGS, HOA, BA])

    outcome = services.take_in(path, kind="roster", by=city_officer, at=AT)

    assert (outcome.read, outcome.created, outcome.refused) == (2, 0, 1)
    assert verdicts(outcome)[1][2].startswith("Tệp không có cột số hiệu")
    assert Official.objects.count() == 1
