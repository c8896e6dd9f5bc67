"""What is typed about a requirement besides its clauses: names, source, days, why."""

from collections.abc import Mapping
from datetime import date

from django import forms

from goc.facts.rules.grammar import EARLIEST
from goc.kit.forms import DayField, day
from goc.kit.mark import Mark
from goc.law.models import Document
from goc.officials.models import QualificationKind
from goc.standards.rules.text import SHORT_NAME_LENGTH
from goc.standards.services import ADD, CORRECT, REPLACE

HOWS = (
    (REPLACE, "Bản mới, thay bản đang hiệu lực: bản ấy hết hiệu lực ngay trước ngày đầu của bản "
     "này"),
    (CORRECT, "Sửa chính bản bắt đầu từ ngày đầu ghi ở trên"),
    (ADD, "Bản của một khoảng thời gian khác, các bản đang có giữ nguyên"),
)  # fmt: skip


class ChosenDocument(forms.ModelChoiceField):
    """A document by its code, told by its number and what it is about."""

    def __init__(self, **named):
        documents = Document.objects.order_by("number", "pk")
        super().__init__(queryset=documents, to_field_name="code", **named)

    def label_from_instance(self, document):
        """Its number, and what it is about as far as a list can show."""
        title = document.title if len(document.title) <= 60 else f"{document.title[:60]}…"
        return f"{document.number}: {title}"


class HeadForm(forms.Form):
    """The names, source and days of one text."""

    short_name = forms.CharField(
        label="Tên ngắn", max_length=SHORT_NAME_LENGTH,
        help_text=f"Đứng đầu cột của bảng nhu cầu, nhiều nhất {SHORT_NAME_LENGTH} ký tự.",
        error_messages={"required": "Hãy ghi tên ngắn."},
    )  # fmt: skip
    topic = forms.ChoiceField(label="Nội dung", choices=QualificationKind.choices)
    order = forms.IntegerField(
        label="Thứ tự trong bảng", min_value=0, max_value=32_000, initial=100,
        error_messages={"invalid": "Hãy ghi một số nguyên.", "required": "Hãy ghi thứ tự."},
    )  # fmt: skip
    title = forms.CharField(
        label="Tên đầy đủ", max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Hãy ghi tên của yêu cầu."},
    )  # fmt: skip
    sentence = forms.CharField(
        label="Diễn giải", required=False, max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Câu mà cán bộ đọc. Để trống thì dùng câu hệ thống đọc được từ các điều kiện.",
    )  # fmt: skip
    document = ChosenDocument(
        label="Văn bản làm căn cứ",
        empty_label="Chọn văn bản",
        help_text="Chưa có trong danh mục thì thêm văn bản ấy trước.",
        error_messages={"required": "Yêu cầu phải có văn bản làm căn cứ; hãy chọn văn bản."},
    )
    article = forms.CharField(label="Điều, khoản", required=False, max_length=100)
    mark = forms.ChoiceField(
        label="Mức xác minh", choices=Mark, initial=Mark.UNVERIFIED,
        help_text="Chưa đối chiếu thì mọi nơi yêu cầu này quyết định đều hiện dấu ấy.",
    )  # fmt: skip
    first = DayField(
        label="Hiệu lực từ ngày", error_messages={"required": "Hãy chọn ngày bắt đầu hiệu lực."}
    )
    last = DayField(label="Đến hết ngày", required=False, help_text="Để trống nếu chưa có hạn.")
    how = forms.ChoiceField(
        label="Bản này và các bản đang có", choices=HOWS, widget=forms.RadioSelect,
        error_messages={"required": "Hãy chọn bản này đứng thế nào với các bản đang có."},
    )  # fmt: skip
    why = forms.CharField(
        label="Lý do", max_length=2000, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Ban hành hoặc sửa theo nguồn nào, vì sao. Lý do hiện trong lịch sử của yêu cầu.",
        error_messages={"required": "Hãy ghi lý do ban hành hoặc sửa."},
    )  # fmt: skip

    def clean_first(self):
        """Return the first day, not before the State was founded."""
        first = self.cleaned_data["first"]
        if first < EARLIEST:
            raise forms.ValidationError(f"Hiệu lực không thể bắt đầu trước {EARLIEST:%d/%m/%Y}.")
        return first

    def clean_last(self):
        """Return the last day, not before the first."""
        first, last = self.cleaned_data.get("first"), self.cleaned_data["last"]
        if first and last and last < first:
            raise forms.ValidationError(
                f"Ngày cuối {last:%d/%m/%Y} sớm hơn ngày đầu {first:%d/%m/%Y}."
            )
        return last


class NewHeadForm(HeadForm):
    """The head of a requirement that is not there yet."""

    code = forms.SlugField(
        label="Mã", max_length=80,
        help_text="Chữ không dấu, số, gạch nối, thí dụ llct-trung-cap; không đổi về sau.",
        error_messages={
            "invalid": "Mã chỉ gồm chữ không dấu, số và gạch nối.",
            "required": "Hãy ghi mã.",
        },
    )  # fmt: skip
    how = None
    field_order = ["code"]


def as_typed(raw: dict) -> dict:
    """Return what would have to be typed for a requirement as a file writes it."""
    source, period = (
        found if isinstance(found := raw.get(part), Mapping) else {}
        for part in ("source", "in_force")
    )
    same = ("code", "order", "short_name", "topic", "title", "sentence")
    return {name: raw.get(name, "") for name in same} | {
        "document": source.get("document", ""),
        "article": source.get("article") or "",
        "mark": source.get("verification", ""),
        "first": period.get("from", ""),
        "last": period.get("until") or "",
    }


def as_written(typed: dict) -> dict:
    """Return the head as a file writes it, from what is typed, readable or not."""
    order = str(typed.get("order") or "100")
    same = ("code", "short_name", "topic", "title", "sentence")
    return {name: " ".join(str(typed.get(name) or "").split()) for name in same} | {
        "order": int(order) if order.isascii() and order.isdecimal() else order,
        "source": {
            "document": typed.get("document") or None,
            "article": typed.get("article") or None,
            "verification": typed.get("mark") or None,
        },
        "in_force": {"from": as_day(typed.get("first")), "until": as_day(typed.get("last"))},
    }


def as_day(typed) -> date | None:
    """Return the day that is typed, None where it is none."""
    return day(typed) if isinstance(typed, str) else typed or None
