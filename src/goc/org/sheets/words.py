"""What the first words of a text tell: a unit by its kind, a heading over several, or neither."""

import re

from goc.kit.vietnamese import search_key

# With marks: Đoàn is a surname too, Đội and Tổ are not surnames, Tô is.
_KINDS = (
    "sở|ban|văn phòng|phòng|trung tâm|trường|bệnh viện|trạm|chi cục|cục|đảng ủy|đảng uỷ"
    "|ủy ban|uỷ ban"
    "|ubnd|hđnd|phường|xã|thị trấn|quận|huyện|thị xã|hội|ủy ban mttq|mttq|mặt trận|liên đoàn"
    "|thanh tra|chi bộ|đảng bộ|khoa|tổ|đội|báo|đài|viện|thư viện|bảo tàng|nhà hát|quỹ|công ty"
    "|tổng công ty|kho bạc|tòa án|toà án|công an|bộ chỉ huy|thành ủy|thành uỷ|thành đoàn|học viện"
    "|cơ quan|đoàn thanh niên|tạp chí|khu|xí nghiệp|nhà xuất bản|nhà văn hóa"
)
_UNIT = re.compile(rf"(?:{_KINDS})(?:\s|$)", re.IGNORECASE)
_GROUP = re.compile(
    r"(?:các|khối|nhóm|lãnh đạo|ban lãnh đạo|ban giám đốc|ban giám hiệu|cán bộ|công chức|viên chức"
    r"|người lao động|hợp đồng|lao động|biên chế|chuyên viên|nhân viên|giáo viên|diện|danh sách"
    r"|tập thể|thường trực|cấp|đối tượng|đảng viên|nam|nữ)(?:\s|$|,|:)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:tên )?(?:đơn vị|cơ quan)\s*:\s*", re.IGNORECASE)
_COUNT = re.compile(
    r"\s*(?:\(\s*\d+[^)]*\)|[:-]\s*\d+\s*(?:người|đồng chí|đ/c|cán bộ|CBCC\w*)?)\s*$", re.IGNORECASE
)


_SUMMARY = {"tong hop", "tong", "chung", "toan bo", "tat ca", "tong hop chung", "tong so"}


def is_summary(name: str) -> bool:
    """Tell whether a page of that name sums up the others."""
    return search_key(name) in _SUMMARY


def plain(text: str) -> str:
    """Return the name alone: without “Đơn vị:” before it, without “(22 người)” behind."""
    return _COUNT.sub("", _LABEL.sub("", text)).strip(" :.-–")


def is_group(text: str) -> bool:
    """Tell whether the text heads people or several units, and names no unit itself."""
    return bool(_GROUP.match(plain(text)))


def is_unit_name(text: str) -> bool:
    """Tell whether the text begins as names of units do, and not as headings of groups."""
    name = plain(text)
    return bool(_UNIT.match(name)) and not is_group(name) and len(search_key(name)) > 2
