"""What somebody says when reorganising units: the whole, a file, a line, where people go."""

from django import forms

from goc.kit.forms import DayField
from goc.kit.listing import Listing
from goc.law.models import Document
from goc.officials.rules.reorganising import OPEN_FATES, TOLD, Fate
from goc.org.models import Branch, Tier, UnitKind
from goc.org.rules import Line

LARGEST = 20 << 20
FATE, UNIT = "tinh-trang", "don-vi"
FATES = {
    "can-quyet": OPEN_FATES,
    "theo-don-vi": (Fate.FOLLOWS,),
    "da-phan-cong": (Fate.ASSIGNED,),
    "o-lai": (Fate.STAYS,),
}
FATE_LABELS = [
    ("theo-don-vi", TOLD[Fate.FOLLOWS].capitalize()),
    ("da-phan-cong", TOLD[Fate.ASSIGNED].capitalize()),
    ("o-lai", TOLD[Fate.STAYS].capitalize()),
]


def people_listing(params) -> Listing:
    """Which people of a rehearsal the address asks for: by what becomes of them, by old unit."""
    return Listing.parse(
        params, filters=[FATE, UNIT], sorts={"don-vi": ["pk"]}, default_sort="don-vi"
    )


def turns_listing(params) -> Listing:
    """Which page of a list without filter the address asks for."""
    return Listing.parse(params, sorts={"moi": ["-pk"]}, default_sort="moi")


class GroundForm(forms.Form):
    """The day, the document and the reason of a change."""

    on = DayField(label="Có hiệu lực từ ngày", error_messages={"required": "Hãy ghi ngày."})
    document = forms.CharField(
        label="Số, ký hiệu văn bản",
        max_length=80,
        help_text="Văn bản phải có ở trang Văn bản; chưa có thì thêm ở đó trước.",
        error_messages={"required": "Hãy ghi số, ký hiệu của văn bản."},
    )
    why = forms.CharField(
        label="Lý do",
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Hãy ghi lý do; lý do ở lại trong lịch sử của đơn vị."},
    )

    def clean_document(self):
        """Return the document meant, by its number or its code."""
        typed = self.cleaned_data["document"].strip()
        found = list(Document.objects.filter(number=typed)[:2])
        found = found or list(Document.objects.filter(code=typed))
        if len(found) != 1:
            raise forms.ValidationError(
                f"Không có văn bản số “{typed}”, hoặc có nhiều hơn một; hãy ghi đúng số, ký hiệu, "
                "hay mã của văn bản ở trang Văn bản."
            )
        return found[0]


class DraftForm(GroundForm):
    """A new reorganisation."""

    field_order = ("title", "on", "document", "why")

    title = forms.CharField(
        label="Tên đợt sắp xếp",
        max_length=200,
        error_messages={"required": "Hãy đặt tên cho đợt sắp xếp."},
    )


class FileForm(forms.Form):
    """A workbook: the lines of a reorganisation, or who goes where."""

    file = forms.FileField(
        label="Tệp bảng tính",
        help_text="Excel (.xlsx, .xls), LibreOffice (.ods) hoặc CSV, nhiều nhất 20 MB.",
        error_messages={
            "required": "Chưa chọn tệp; hãy chọn tệp đã điền.",
            "empty": "Tệp trống, không có nội dung; hãy gửi tệp đã điền.",
        },
        max_length=255,
    )

    def clean_file(self):
        """Return the file, where it is no larger than a reorganisation can be."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError("Tệp lớn hơn 20 MB; hãy chia thành nhiều tệp nhỏ hơn.")
        return file


class LineForm(forms.Form):
    """One line typed on the page."""

    old = forms.CharField(label="Mã đơn vị cũ", max_length=40, required=False)
    new = forms.CharField(label="Mã đơn vị mới", max_length=40, required=False)
    name = forms.CharField(label="Tên đơn vị mới", max_length=255, required=False)
    kind = forms.ChoiceField(
        label="Loại", required=False, choices=[("", "Giữ nguyên"), *UnitKind.choices]
    )
    branch = forms.ChoiceField(
        label="Hệ thống", required=False, choices=[("", "Giữ nguyên"), *Branch.choices]
    )
    tier = forms.ChoiceField(
        label="Cấp", required=False, choices=[("", "Giữ nguyên"), *Tier.choices]
    )
    parent = forms.CharField(label="Mã đơn vị cấp trên", max_length=40, required=False)

    def clean(self):
        """Refuse a line that names no unit."""
        if not self.errors and not (self.cleaned_data["old"] or self.cleaned_data["new"]):
            raise forms.ValidationError("Hãy ghi mã đơn vị cũ, mã đơn vị mới, hoặc cả hai.")
        return self.cleaned_data

    @property
    def line(self) -> Line:
        """The line as the rules read it."""
        return Line(**self.cleaned_data)


class GoingForm(forms.Form):
    """Where those who are ticked go, and as what."""

    unit = forms.CharField(
        label="Về đơn vị (mã)",
        max_length=40,
        error_messages={"required": "Hãy ghi mã đơn vị mà những người đã chọn về."},
    )
    title = forms.CharField(
        label="Chức vụ mới (để trống thì giữ chức vụ cũ)", max_length=200, required=False
    )
