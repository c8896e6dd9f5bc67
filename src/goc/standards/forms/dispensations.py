"""What is typed where somebody is let off a requirement, and the list's address."""

from django import forms

from goc.kit.forms import DayField, day
from goc.kit.listing import Listing
from goc.law.forms import NamedDocument
from goc.law.models import Document
from goc.standards.models import Requirement
from goc.standards.queries import dispensations
from goc.standards.queries.dispensations import KINDS, SORTS, Wanted

KIND, UNIT, REQUIREMENT, DAY, TEXT = "loai", "don-vi", "yeu-cau", "ngay", "tim"
FILTERS = (TEXT, KIND, UNIT, REQUIREMENT, DAY)


class NamedRequirement(forms.ModelChoiceField):
    def label_from_instance(self, requirement):
        """Its short name, as on the matrix."""
        return requirement.short_name


class GiveForm(forms.Form):
    """One official let off one requirement; the kinds are those that the user may give."""

    requirement = NamedRequirement(
        label="Yêu cầu",
        queryset=None,
        empty_label="Chọn yêu cầu",
        error_messages={"required": "Hãy chọn yêu cầu.", "invalid_choice": "Hãy chọn yêu cầu."},
    )
    kind = forms.ChoiceField(
        label="Loại",
        help_text="Miễn: không phải có, vì một căn cứ. Ngoại lệ: cấp có thẩm quyền cho tạm chưa có "
        "đến một ngày; sau ngày ấy lại phải có.",
        error_messages={"required": "Hãy chọn miễn hay ngoại lệ."},
    )
    first = DayField(label="Từ ngày")
    last = DayField(label="Đến hết ngày", required=False, help_text="Ngoại lệ phải có ngày cuối.")
    authority = forms.CharField(
        label="Cấp quyết định", required=False, max_length=200,
        help_text="Thí dụ: Ban Thường vụ Thành ủy. Ngoại lệ phải ghi.",
    )  # fmt: skip
    document = NamedDocument(
        label="Văn bản", queryset=None, required=False, empty_label="Không có trong danh mục"
    )
    ground = forms.CharField(
        label="Căn cứ: số quyết định, điều, khoản", required=False, max_length=300
    )
    reason = forms.CharField(
        label="Lý do",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Hãy ghi lý do."},
    )

    def __init__(self, *arguments, kinds, on, **named):
        super().__init__(*arguments, **named)
        in_force = Requirement.objects.filter(versions__in_force__contains=on)
        self.fields["requirement"].queryset = in_force.order_by("order", "code").distinct()
        self.fields["document"].queryset = Document.objects.order_by("number", "pk")
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds]


class EndForm(forms.Form):
    """Why a dispensation ends before its time."""

    why = forms.CharField(
        label="Lý do kết thúc trước hạn",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Hãy ghi lý do kết thúc trước hạn."},
    )


def listing(params) -> Listing:
    """The state of the list that the address carries."""
    return Listing.parse(params, filters=FILTERS, sorts=SORTS, default_sort="-tu-ngay")


def wanted(state: Listing) -> Wanted:
    """Which dispensations it asks for; a day that cannot be read asks for nothing."""
    return Wanted(
        kind=state.value(KIND),
        unit=state.value(UNIT),
        requirement=state.value(REQUIREMENT),
        on=day(state.value(DAY)),
        text=state.value(TEXT),
    )


def filter_bar(state: Listing, asked: Wanted, units) -> dict:
    """All that the filters above the list show."""
    requirements = list(dispensations.requirements())
    kinds = [(slug, kind.label) for slug, kind in KINDS.items()]
    in_words = {state.value(DAY): f"Có hiệu lực ngày {asked.on:%d/%m/%Y}"} if asked.on else {}
    meanings = {
        UNIT: dict(units),
        KIND: dict(kinds),
        REQUIREMENT: dict(requirements),
        DAY: in_words,
    }
    chips = [
        state.chip(meanings.get(name, {}).get(state.value(name), state.value(name)), name)
        for name in state.filters
    ]
    return {
        "asked": asked,
        "units": units,
        "kinds": kinds,
        "requirements": requirements,
        "chips": chips,
    }
