"""Workbooks of the five kinds, with boring rows: name only what matters to the test."""

from pathlib import Path

import pytest

from goc.kit.sheets import write_flat
from goc.officials.models import QualificationKind
from tests.builders import make_level, make_title

ROSTER = {
    "Số hiệu": "CB900001",
    "Họ và tên": "Lê Thị Hoa",
    "Ngày sinh": "19/05/1985",
    "Giới tính": "Nữ",
    "Dân tộc": "Kinh",
    "Số CCCD": "001185000001",
    "Mã đơn vị": "",
    "Đơn vị": "Phường Hà Đông",
    "Chức vụ": "Chuyên viên",
    "Đối tượng": "công chức",
    "Giữ chức vụ từ ngày": "01/03/2020",
    "Ngày vào Đảng": "2010",
    "Chuyên môn": "Thạc sĩ Luật",
    "LLCT": "Trung cấp",
    "Ngày cấp LLCT": "06/2019",
}
POSTS = {
    "Số hiệu": "CB000001",
    "Họ và tên": "Đặng Thị Thùy Vân",
    "Mã đơn vị": "",
    "Đơn vị": "Phường Ba Đình",
    "Chức vụ": "Chuyên viên",
    "Đối tượng": "công chức",
    "Từ ngày": "01/01/2015",
    "Đến ngày": "31/12/2017",
    "Vị trí chính": "x",
    "Căn cứ": "QĐ 1",
}
QUALIFICATIONS = {
    "Số hiệu": "CB000001",
    "Họ và tên": "Đặng Thị Thùy Vân",
    "Loại": "Lý luận chính trị",
    "Trình độ": "Trung cấp",
    "Chuyên ngành, chương trình": "",
    "Nơi cấp": "Trường Lê Hồng Phong",
    "Ngày cấp": "12/06/2019",
    "Số hiệu văn bằng": "TC 12",
}
EVALUATIONS = {
    "Số hiệu": "CB000001",
    "Họ và tên": "Đặng Thị Thùy Vân",
    "Năm": 2024,
    "Xếp loại": "Hoàn thành tốt nhiệm vụ",
    "Điểm": 87.5,
    "Ghi chú": "",
}
UNITS = {
    "Mã đơn vị": "09556.VH",
    "Tên đơn vị": "Phòng Văn hóa",
    "Loại": "Phòng và tương đương",
    "Hệ thống": "Nhà nước",
    "Cấp": "cấp xã",
    "Mã đơn vị cấp trên": "09556",
    "Từ ngày": "01/07/2025",
    "Đến ngày": "",
}


def write(path: Path, usual: dict, *rows: dict) -> Path:
    """Write a workbook whose rows differ from the usual one in what they name.

    A row may name a heading that no usual row has; "None" as a value leaves the heading out.
    """
    headings = dict.fromkeys([*usual, *(heading for row in rows for heading in row)])
    left_out = {heading for row in rows for heading, cell in row.items() if cell is None}
    headings = [heading for heading in headings if heading not in left_out]
    whole = [usual | row for row in (rows or [{}])]
    write_flat(path, headings, ([row.get(name, "") for name in headings] for row in whole))
    return path


@pytest.fixture
def words(db):
    """The title and the levels that the boring rows name."""
    make_level(QualificationKind.DEGREE, "bachelor", name="Đại học", step=30)
    make_level(QualificationKind.DEGREE, "master", name="Thạc sĩ", step=40)
    make_level(QualificationKind.POLITICAL_THEORY, "intermediate", name="Trung cấp", step=20)
    make_level(QualificationKind.POLITICAL_THEORY, "advanced", name="Cao cấp", step=30)
    return make_title("Chuyên viên")
