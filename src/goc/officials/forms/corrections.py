"""What is typed where a field of a file is proposed otherwise, and where that is decided."""

from pathlib import Path

from django import forms
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.kit import partial
from goc.kit.forms import DayField, PartialField
from goc.kit.listing import Listing
from goc.kit.vietnamese import clean
from goc.officials.models import Level, Rank
from goc.officials.queries import correctable
from goc.officials.queries.corrections import ALL, WAITING
from goc.org.models import Title

STATE = "tinh-trang"
SORTS = {"moi": ("proposed_at", "pk")}
FIRST_YEAR = 1900
LARGEST = 20 << 20
KINDS_OF_EVIDENCE = (".pdf", ".jpg", ".jpeg", ".png", ".docx")


class ProposeForm(forms.Form):
    """Another text for one field of one row, why, and what proves it."""

    reason = forms.CharField(
        label="Lý do",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Sai ở đâu, đúng theo giấy tờ nào.",
        error_messages={"required": "Hãy ghi lý do đề nghị."},
    )
    evidence = forms.FileField(
        label="Minh chứng",
        required=False,
        help_text="Bản quét hoặc ảnh: PDF, JPG, PNG, DOCX, nhiều nhất 20 MB.",
        max_length=255,
        error_messages={"empty": "Tệp trống, không có nội dung; hãy chọn tệp khác."},
    )
    field_order = ("proposed", "reason", "evidence")

    def __init__(self, *arguments, table, row, name, on, **named):
        super().__init__(*arguments, **named)
        self.on = on
        found = correctable.field(table, name)
        self.fields["proposed"] = _box(found, row, name, on)
        self.order_fields(self.field_order)

    def clean_proposed(self):
        """Return it as stored."""
        value = self.cleaned_data["proposed"]
        if value is None:
            return ""
        if isinstance(value, models.Model):
            return str(value.pk)
        if isinstance(value, DateRange):
            return self._past(value)
        if isinstance(value, str):
            return clean(value)
        return value.isoformat() if hasattr(value, "isoformat") else f"{value:f}"

    def _past(self, days):
        if days.lower > self.on:
            raise forms.ValidationError(f"Ngày này sau hôm nay ({self.on:%d/%m/%Y}); hãy xem lại.")
        return partial.iso(days)

    def clean_evidence(self):
        """Return the file where it is of a kind that offices send."""
        file = self.cleaned_data["evidence"]
        if file and file.size > LARGEST:
            raise forms.ValidationError("Tệp lớn hơn 20 MB; hãy quét lại nhỏ hơn.")
        if file and Path(file.name).suffix.lower() not in KINDS_OF_EVIDENCE:
            raise forms.ValidationError("Chỉ nhận tệp PDF, JPG, PNG hoặc DOCX.")
        return file


def _box(found, row, name, on):
    """The box in which that field is typed, with the words of its label."""
    named = {"label": "Đề nghị ghi", "required": not (found.null or found.blank)}
    if name in correctable.ENDS:
        return DayField(label=named["label"], required=False)
    if name == "national_id":
        told = {"invalid": "Số định danh cá nhân phải gồm đúng 12 chữ số."}
        return forms.RegexField(regex=r"^[0-9]{12}$", error_messages=told, **named)
    if isinstance(found, DateRangeField):
        return PartialField(years=range(FIRST_YEAR, on.year + 1), **named)
    if found.is_relation:
        return forms.ModelChoiceField(_choices(found, row), empty_label=None, **named)
    if isinstance(found, models.DateField):
        return DayField(**named)
    return found.formfield(**named)


def _choices(found, row):
    """What may stand in a key: titles usual in the unit, levels of the same kind, ranks."""
    if found.related_model is Title:
        usual = {"unit_kinds__contains": [row.unit.kind], "tiers__contains": [row.unit.tier]}
        return Title.objects.filter(**usual).order_by("order", "pk")
    if found.related_model is Level:
        return Level.objects.filter(kind=row.kind).order_by("step", "pk")
    return Rank.objects.order_by("ladder", "step", "pk")


class DecideForm(forms.Form):
    """Mended as proposed, or not and why; `seen` is what stood before the officer's eyes."""

    CONFIRM, DECLINE = "sua", "khong-sua"

    decision = forms.ChoiceField(
        label="Quyết định",
        choices=[(CONFIRM, "Sửa hồ sơ như đề nghị"), (DECLINE, "Không sửa")],
        widget=forms.RadioSelect,
        error_messages={"required": "Hãy chọn sửa hoặc không sửa."},
    )
    answer = forms.CharField(
        label="Trả lời người đề nghị",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Không sửa thì phải ghi lý do.",
    )
    seen = forms.CharField(required=False, max_length=300, widget=forms.HiddenInput, strip=False)


def listing(params) -> Listing:
    """The state of the list of proposals that the address carries."""
    return Listing.parse(params, filters=[STATE], sorts=SORTS, default_sort="moi")


def asked(state: Listing) -> str:
    """Which proposals it asks for: those that wait, or all."""
    return ALL if state.value(STATE) == ALL else WAITING


def segments(state: Listing) -> list[tuple[str, str, bool]]:
    """The ways to the proposals that wait and to all: address, words, whether it is this one."""
    here = asked(state)
    ways = ((WAITING, "Chờ quyết định"), (ALL, "Tất cả"))
    return [(state.query(**{STATE: each}), words, each == here) for each, words in ways]
