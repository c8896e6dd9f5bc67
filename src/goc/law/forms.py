"""What may be asked of the shelf of documents, and typed where law is changed."""

from django import forms

from goc.kit import span
from goc.kit.forms import DayField
from goc.kit.mark import Mark
from goc.law.models import Document, Value

BRANCHES = {"dang": Document.Branch.PARTY, "nha-nuoc": Document.Branch.STATE}


class ShelfForm(forms.Form):
    """The filters of the list, as they stand in its address."""

    q = forms.CharField(label="Số, trích yếu, cơ quan ban hành", required=False, max_length=200)
    khoi = forms.ChoiceField(
        label="Hệ thống",
        required=False,
        choices=[("", "Cả hai"), ("dang", "Đảng"), ("nha-nuoc", "Nhà nước")],
    )
    ngay = DayField(label="Có hiệu lực ngày", required=False)

    def clean_khoi(self):
        """Return the branch meant."""
        return BRANCHES.get(self.cleaned_data["khoi"], "")


class WhyField(forms.CharField):
    """Why law is changed, which every change must say."""

    def __init__(self):
        super().__init__(
            label="Lý do",
            max_length=2000,
            widget=forms.Textarea(attrs={"rows": 3}),
            help_text="Sửa theo nguồn nào, vì sao. Lý do hiện trong lịch sử của văn bản.",
            error_messages={"required": "Hãy ghi lý do."},
        )


class NamedDocument(forms.ModelChoiceField):
    def label_from_instance(self, document):
        """Its number, and what it is about as far as a list can show."""
        title = document.title if len(document.title) <= 60 else f"{document.title[:60]}…"
        return f"{document.number}: {title}"


class DocumentForm(forms.Form):
    """All that is recorded of a document but what replaced it."""

    number = forms.CharField(label="Số, ký hiệu", max_length=80)
    kind = forms.ChoiceField(label="Loại", choices=Document.Kind)
    branch = forms.ChoiceField(label="Hệ thống", choices=Document.Branch)
    issuer = forms.CharField(label="Cơ quan ban hành", max_length=200, required=False)
    title = forms.CharField(label="Trích yếu", widget=forms.Textarea(attrs={"rows": 2}))
    issued_on = DayField(label="Ngày ban hành", required=False)
    first = DayField(label="Có hiệu lực từ ngày", required=False)
    last = DayField(label="Đến hết ngày", required=False)
    mark = forms.ChoiceField(label="Mức xác minh", choices=Mark, initial=Mark.UNVERIFIED)
    reference = forms.CharField(
        label="Đã đọc ở đâu",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Mỗi dòng một nguồn, ghi “tên: địa chỉ”. Mức “đã đối chiếu văn bản” phải có "
        "nguồn.",
    )
    note = forms.CharField(
        label="Ghi chú", required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    why = WhyField()

    @staticmethod
    def of(document: Document) -> dict:
        """What now stands of a document, to start from."""
        names = ("number", "kind", "branch", "issuer", "title", "issued_on", "mark")
        start = {name: getattr(document, name) for name in (*names, "reference", "note")}
        period = document.in_force
        first, last = (period.lower, span.last_day(period)) if period else (None, None)
        return start | {"first": first, "last": last}


class NewDocumentForm(DocumentForm):
    """A document that is not on the shelf yet."""

    code = forms.SlugField(
        label="Mã",
        max_length=60,
        help_text="Chữ không dấu, số, gạch nối, thí dụ 171-2025-ND-CP; không đổi về sau.",
        error_messages={"invalid": "Mã chỉ gồm chữ không dấu, số và gạch nối."},
    )
    field_order = ["code"]


class SuccessorForm(forms.Form):
    """Which document stands in the place of this one, from which day on."""

    successor = NamedDocument(
        label="Văn bản thay thế",
        queryset=None,
        empty_label="Chọn văn bản",
        help_text="Nếu chưa có trong danh mục, hãy thêm văn bản ấy trước.",
        error_messages={"required": "Hãy chọn văn bản thay thế."},
    )
    since = DayField(label="Từ ngày")
    why = WhyField()

    def __init__(self, *arguments, document, **named):
        super().__init__(*arguments, **named)
        others = Document.objects.exclude(pk=document.pk)
        self.fields["successor"].queryset = others.order_by("number", "pk")


class ValueForm(forms.Form):
    """A number that a document sets for some days."""

    document = NamedDocument(
        label="Theo văn bản",
        queryset=Document.objects.order_by("number", "pk"),
        empty_label="Chọn văn bản",
        error_messages={"required": "Hãy chọn văn bản."},
    )
    article = forms.CharField(label="Điều, khoản", max_length=100, required=False)
    amount = forms.DecimalField(
        label="Giá trị",
        max_digits=12,
        decimal_places=2,
        required=False,
        localize=False,
        help_text="Để trống nếu văn bản không quy định, hoặc chưa ai đọc được.",
        error_messages={"invalid": "Hãy ghi một số, thí dụ 40 hoặc 1.5."},
    )
    first = DayField(label="Áp dụng từ ngày", required=False)
    last = DayField(
        label="Đến hết ngày",
        required=False,
        help_text="Giá trị khác trong những ngày này nhường chỗ; trước và sau giữ nguyên.",
    )
    mark = forms.ChoiceField(label="Mức xác minh", choices=Mark, initial=Mark.UNVERIFIED)
    source = forms.CharField(
        label="Đã đọc ở đâu",
        required=False,
        max_length=2000,
        help_text="Mức “đã đối chiếu văn bản” phải có nguồn.",
    )
    note = forms.CharField(label="Ghi chú", required=False, max_length=2000)
    why = WhyField()

    @staticmethod
    def of(value: Value) -> dict:
        """What now stands of a value, to start from."""
        names = ("document", "article", "amount", "mark", "source", "note")
        start = {name: getattr(value, name) for name in names}
        return start | {"first": value.period.lower, "last": span.last_day(value.period)}


class CloseForm(forms.Form):
    """The last day of a value that ends with nothing in its place."""

    last = DayField(label="Ngày cuối áp dụng")
    why = WhyField()
