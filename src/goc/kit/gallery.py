"""What the gallery shows in its components: words of an office, people of nowhere."""

from datetime import date

from django import forms

from goc.kit import partial
from goc.kit.components.lanes import Lane, Stretch
from goc.kit.components.rungs import Ladder
from goc.kit.listing import Listing, paginate

UNITS = [("lang", "Phường Láng"), ("gia-lam", "Xã Gia Lâm"), ("tai-chinh", "Sở Tài chính")]
ROWS = [
    {"code": "1", "name": "Phạm Văn An", "unit": "Phường Láng", "born": date(1979, 2, 3),
     "tone": "good", "state": "đạt", "hours": 48},
    {"code": "2", "name": "Lê Thị Ánh", "unit": "Xã Gia Lâm", "born": date(1986, 11, 21),
     "tone": "warning", "state": "sắp đến hạn", "hours": 24},
    {"code": "3", "name": "Trần Đức Đạt", "unit": "Sở Tài chính", "born": None,
     "tone": "danger", "state": "chưa đạt", "hours": 0},
]  # fmt: skip
COUNT = 1482


def _clause(verdict, text, facts=(), missing=(), evidence=()):
    return {
        "verdict": verdict, "text": text, "facts": facts, "missing": missing, "evidence": evidence
    }  # fmt: skip


EXPLAINED = [
    _clause("met", "là công chức", ["công chức"], (), ["danh sách Phường Láng, dòng 12"]),
    {
        "verdict": "cannot_tell", "join": "Cần một trong", "any": True,
        "children": [
            _clause("not_met", "trung cấp lý luận chính trị trở lên", ["hồ sơ chưa có"]),
            {
                "verdict": "cannot_tell", "join": "Cần đủ", "any": False,
                "children": [
                    _clause("met", "giữ ngạch chuyên viên chính", ["ngạch chuyên viên chính"]),
                    _clause("cannot_tell", "từ 50 tuổi trở lên", ["sinh năm 1976"], ["ngày sinh"]),
                ],
            },
        ],
    },
]  # fmt: skip

LADDERS = [
    Ladder("Soạn thảo văn bản", 4, 3, 3, False, "đòi hỏi mức 3, đạt mức 3"),
    Ladder("Phân tích chính sách", 4, 3, 1, False, "đòi hỏi mức 3, mới ở mức 1"),
    Ladder("Ngoại ngữ", 4, 2, 1, True, "đòi hỏi mức 2, ít nhất mức 1, chưa ai đánh giá"),
]


class SampleForm(forms.Form):
    """One field of every kind."""

    title = forms.CharField(label="Tên lớp", initial="Lãnh đạo, quản lý cấp phòng K4")
    unit = forms.ChoiceField(
        label="Đơn vị", choices=UNITS, help_text="Đơn vị phải còn hoạt động vào ngày khai giảng."
    )
    starts_on = forms.DateField(
        label="Ngày khai giảng",
        input_formats=["%d/%m/%Y"],
        error_messages={"invalid": "Không có ngày này. Nhập lại, ví dụ 07/09/2026."},
    )
    code = forms.CharField(label="Mã lớp", disabled=True, initial="LĐCP.2026.K4")
    reason = forms.CharField(label="Lý do", widget=forms.Textarea, required=False)
    tell = forms.BooleanField(label="Gửi thông báo cho đơn vị cử người", required=False)
    way = forms.ChoiceField(
        label="Hình thức",
        choices=[("full", "Tập trung"), ("part", "Không tập trung")],
        widget=forms.RadioSelect,
    )
    book = forms.FileField(label="Danh sách học viên", help_text="Tệp .xlsx, không quá 20 MB.")
    key = forms.CharField(widget=forms.HiddenInput, initial="k", required=False)


def _refused():
    given = {"no-unit": "lang", "no-starts_on": "31/09/2026", "no-way": "full"}
    form = SampleForm(given, prefix="no")
    form.add_error(None, "Lớp vừa đủ 80 chỗ khi đồng chí đang nhập.")
    return form


WAY = [
    Lane(
        "Vị trí",
        [
            Stretch("Chuyên viên, Phường Láng", date(2012, 8, 1), date(2019, 3, 15)),
            Stretch("Trưởng phòng, Phường Láng", date(2019, 3, 15), is_now=True),
        ],
    ),
    Lane("Văn bằng", [Stretch("Trung cấp lý luận chính trị", date(2017, 12, 14), lasts=False)]),
]


class _Everyone:
    """As long as the whole list, and cut like it."""

    def __getitem__(self, span):
        return ROWS


def context(params):
    """All that the gallery's templates name."""
    listing = Listing.parse(
        params,
        filters=["don-vi", "nam"],
        sorts={"ten": ["sort_key", "pk"], "ngay-sinh": ["born_on", "pk"], "tiet": ["-hours", "pk"]},
        default_sort="ten",
        columns=["ngay-sinh", "tiet"],
    )
    words = {"don-vi": lambda code: dict(UNITS).get(code, code), "nam": "năm {}".format}
    return {
        "form": SampleForm(),
        "large": SampleForm(prefix="large"),
        "refused": _refused(),
        "listing": listing,
        "chips": [
            listing.chip(words[name](values[0]), name) for name, values in listing.filters.items()
        ],
        "page": paginate(_Everyone(), listing, count=COUNT),
        "units": UNITS,
        "explained": EXPLAINED,
        "cells": [(0, 214), (4, 214), (11, 100), (26, 100), (43, 100), (81, 100)],
        "issued": partial.of_month(2025, 8),
        "way": WAY,
        "ladders": LADDERS,
        "demo_day": date(2026, 7, 1),
        "nav": _nav(),
        "shell_role": "Phụ trách đào tạo thành phố",
        "shell_scope": "Ban Tổ chức Thành ủy",
    }


def _nav():
    steps = [
        ("#nut", "Nút, thực đơn", None, ""),
        ("#nhan-va-dau", "Nhãn và dấu", 2, "warning"),
        ("#truong-nhap", "Trường nhập", None, ""),
        ("#thanh-loc", "Danh sách", 1482, ""),
        ("#con-so", "Con số, ma trận", None, ""),
        ("#xet-mot-yeu-cau", "Xét yêu cầu", 5, "danger"),
    ]
    links = [
        {"url": url, "label": label, "current": url == "#thanh-loc", "count": count, "tone": tone}
        for url, label, count, tone in steps
    ]
    top = {"url": "#noi-dung", "label": "Đầu trang", "current": False, "count": None, "tone": ""}
    return [
        {"title": "", "cycle": False, "links": [top]},
        {"title": "Bộ thành phần", "cycle": True, "links": links},
    ]
