"""What is written down of a decision, and which decisions and debts are listed."""

from django import forms

from goc.kit.forms import DayField
from goc.kit.listing import Listing
from goc.officials.rules import evidence
from goc.utilisation.models import Appointment
from goc.utilisation.queries.decisions import STATES, Wanted
from goc.utilisation.services.deciding import Decision

KIND, UNIT, EXCEPTED, REQUIREMENT = "hinh-thuc", "don-vi", "ngoai-le", "yeu-cau"
STATE, TEXT = "tinh-trang", "tim"
KINDS = {
    "bo-nhiem": Appointment.Kind.APPOINTMENT,
    "bo-nhiem-lai": Appointment.Kind.REAPPOINTMENT,
    "bau": Appointment.Kind.ELECTION,
    "luan-chuyen": Appointment.Kind.ROTATION,
}
WAYS = {"co": "Có ngoại lệ", "khong": "Đủ điều kiện"}


class DecideForm(forms.Form):
    """The decision; its exception is asked for only where the gate was not passed."""

    kind = forms.ChoiceField(label="Hình thức", choices=Appointment.Kind)
    number = forms.CharField(
        label="Số, ngày quyết định",
        max_length=200,
        help_text="Thí dụ: Quyết định số 12-QĐ/ĐU ngày 01/07/2026.",
        error_messages={"required": "Hãy ghi số và ngày của quyết định."},
    )
    authority = forms.CharField(
        label="Cấp quyết định",
        max_length=200,
        error_messages={"required": "Hãy ghi cấp đã quyết định bổ nhiệm."},
    )
    upload = forms.FileField(
        label="Bản quét quyết định",
        required=False,
        help_text=f"Tệp PDF, JPG hoặc PNG, tới {evidence.LARGEST // 1024 // 1024} MB.",
    )
    exception_authority = forms.CharField(
        label="Cấp có thẩm quyền cho ngoại lệ", max_length=200, required=False
    )
    exception_ground = forms.CharField(
        label="Căn cứ, lý do của ngoại lệ",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Giữ cùng quyết định; cán bộ có tên trong hồ sơ đọc được.",
    )
    exception_until = DayField(label="Phải đạt các điều kiện còn nợ đến hết ngày", required=False)

    def __init__(self, *args, is_cleared, **kwargs):
        super().__init__(*args, **kwargs)
        if is_cleared:
            for name in [name for name in self.fields if name.startswith("exception_")]:
                del self.fields[name]

    @property
    def decision(self) -> Decision:
        """What the form says, for the service."""
        told = {name: value for name, value in self.cleaned_data.items() if name != "upload"}
        return Decision(**told)


class WithdrawForm(forms.Form):
    """Why a decision is withdrawn."""

    why = forms.CharField(
        label="Lý do hủy",
        max_length=500,
        error_messages={"required": "Hãy ghi lý do hủy quyết định."},
    )


def decisions(params) -> Listing:
    """Which decisions the address asks for."""
    return Listing.parse(
        params,
        filters=[UNIT, KIND, EXCEPTED, TEXT],
        sorts={"ngay": ["on", "pk"], "ten": ["official__sort_key", "pk"]},
        default_sort="-ngay",
    )


def debts(params) -> Listing:
    """Which debts the address asks for."""
    return Listing.parse(
        params,
        filters=[UNIT, STATE, REQUIREMENT, TEXT],
        sorts={
            "han": ["due_on", "pk"],
            "ten": ["appointment__official__sort_key", "pk"],
        },
        default_sort="han",
    )


def wanted(state: Listing) -> Wanted:
    """What the queries are asked."""
    kind, way = KINDS.get(state.value(KIND)), state.value(EXCEPTED)
    return Wanted(
        unit=state.value(UNIT),
        kind=kind.value if kind else "",
        excepted={"co": True, "khong": False}.get(way),
        requirement=state.value(REQUIREMENT),
        state=state.value(STATE),
        text=state.value(TEXT),
    )


def bar(state: Listing, units, requirements=()) -> dict:
    """All that the filters above either list show; what a list does not filter by stays empty."""
    requirements = list(requirements)
    meanings = {
        UNIT: dict(units),
        KIND: {slug: kind.label for slug, kind in KINDS.items()},
        EXCEPTED: WAYS,
        STATE: STATES,
        REQUIREMENT: dict(requirements),
        TEXT: {},
    }
    chips = [
        state.chip(str(meanings[name].get(state.value(name), f"“{state.value(name)}”")), name)
        for name in state.filters
    ]
    return {
        "chips": chips,
        "units": units,
        "kinds": [(slug, kind.label) for slug, kind in KINDS.items()],
        "ways": WAYS.items(),
        "states": STATES.items(),
        "requirements": requirements,
        "asked": {name.replace("-", "_"): state.value(name) for name in meanings},
    }
