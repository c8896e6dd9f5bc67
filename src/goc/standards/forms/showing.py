"""What is typed where somebody says what an official has shown, and the matrix's address."""

from django import forms

from goc.catalogue.models import CompetencyLevel
from goc.catalogue.queries.competencies import level_choices
from goc.kit.forms import DayField
from goc.kit.listing import Listing
from goc.officials.rules import evidence
from goc.standards.models import JobPosition
from goc.standards.queries.matrices import COMPETENCY, TEXT, UNIT, VERDICT

LONG = forms.Textarea(attrs={"rows": 3})


def matrix_listing(params) -> Listing:
    """The state of the matrix of a unit."""
    return Listing.parse(
        params,
        filters=(UNIT, TEXT, COMPETENCY, VERDICT),
        sorts={"ten": ("sort_key", "pk")},
        default_sort="ten",
    )


class SeenForm(forms.Form):
    """When something was seen, and what."""

    on = DayField(label="Ngày")
    reason = forms.CharField(
        label="Điều đã thấy",
        max_length=2000,
        widget=LONG,
        help_text="Việc cụ thể, sản phẩm cụ thể; cán bộ đọc được nhận xét này.",
        error_messages={"required": "Hãy ghi điều đã thấy ở cán bộ này."},
    )


class AssessForm(SeenForm):
    """The level of one competency that the assessor saw."""

    level = forms.ChoiceField(
        label="Mức đã thấy",
        widget=forms.RadioSelect,
        error_messages={"required": "Hãy chọn mức đã thấy."},
    )
    field_order = ["level", "on", "reason"]

    def __init__(self, *arguments, competency, **named):
        super().__init__(*arguments, **named)
        self.known = {str(level.step): level for level in competency.levels.all()}
        self.fields["level"].choices = [
            ("0", "Chưa đạt mức nào"),
            *((step, f"Mức {step}: {level.name}") for step, level in self.known.items()),
        ]

    def said(self) -> dict:
        """What the service takes."""
        said = self.cleaned_data
        level = self.known.get(said["level"])
        return {"level": level, "on": said["on"], "reason": said["reason"]}


class ProveForm(SeenForm):
    """A file that shows at least a level."""

    level = forms.ModelChoiceField(
        label="Năng lực và mức mà tệp cho thấy",
        queryset=None,
        error_messages={"required": "Hãy chọn năng lực và mức."},
    )
    upload = forms.FileField(
        label="Tệp minh chứng",
        help_text="Bản quét PDF, ảnh JPG hoặc PNG, không quá 10 MB.",
        error_messages={
            "required": "Hãy chọn tệp minh chứng.",
            "empty": "Tệp này rỗng; hãy chọn tệp khác.",
        },
    )
    field_order = ["level", "upload", "on", "reason"]

    def __init__(self, *arguments, today, **named):
        super().__init__(*arguments, **named)
        self.fields["level"].queryset = CompetencyLevel.objects.select_related("competency")
        self.fields["level"].choices = [("", "Chọn năng lực và mức"), *level_choices(today)]

    def clean_upload(self):
        """Refuse what cannot be shown as evidence; its name is not believed."""
        file = self.cleaned_data["upload"]
        if reasons := evidence.bars(file.read(16), file.size):
            raise forms.ValidationError(reasons)
        return file


class PlaceForm(forms.Form):
    """The position that an official holds from a day on."""

    position = forms.ModelChoiceField(
        label="Vị trí việc làm",
        queryset=None,
        empty_label="Chọn vị trí",
        error_messages={"required": "Hãy chọn vị trí việc làm."},
    )
    first = DayField(label="Từ ngày")
    ground = forms.CharField(
        label="Căn cứ",
        max_length=300,
        help_text="Số, ngày của quyết định hoặc văn bản phân công.",
        error_messages={"required": "Hãy ghi căn cứ xếp vị trí."},
    )

    def __init__(self, *arguments, on, **named):
        super().__init__(*arguments, **named)
        found = JobPosition.objects.filter(in_force__contains=on)
        self.fields["position"].queryset = found.order_by("sort_key", "pk")


class WithdrawForm(forms.Form):
    """Why something that was said is taken back."""

    why = forms.CharField(
        label="Lý do rút",
        max_length=2000,
        widget=LONG,
        error_messages={"required": "Hãy ghi lý do rút mục này."},
    )
