"""The addresses of the pages of plans, read into what they ask for; the year to plan."""

from django import forms

from goc.catalogue.models import Programme, Provider
from goc.facts.rules.grammar import EARLIEST
from goc.kit.forms import DayField, number
from goc.kit.listing import Listing
from goc.planning.models import Uncovered
from goc.planning.queries.rows import Wanted
from goc.standards.models import Requirement

PROGRAMME, PROVIDER, QUARTER, NUMBER = "chuong-trinh", "co-so", "quy", "lop"
REQUIREMENT, REASON, UNIT, TEXT = "yeu-cau", "ly-do", "don-vi", "tim"
QUARTERS = [(str(n), f"Quý {n}") for n in (1, 2, 3, 4)]
OF_LINES = (PROGRAMME, PROVIDER, QUARTER, REQUIREMENT, UNIT)
OF_CLASSES = (*OF_LINES, NUMBER)
OF_PEOPLE = (TEXT, *OF_CLASSES)
OF_LEFT = (TEXT, REQUIREMENT, REASON, UNIT)
CLASSES_BY = {
    "so": ("number",),
    "khai-giang": ("starts_on", "number"),
    "nguoi": ("people", "number"),
}
PEOPLE_BY = {
    "lop": ("plan_class__number", "official_id"),
    "ten": ("official__sort_key", "official_id", "plan_class_id"),
}
LEFT_BY = {
    "ten": ("official__sort_key", "official_id", "version_id"),
    "yeu-cau": ("version_id", "reason", "official_id"),
}


class YearForm(forms.Form):
    """The year whose plan is to be made."""

    year = forms.IntegerField(
        label="Năm kế hoạch",
        error_messages={
            "required": "Hãy ghi năm kế hoạch.",
            "invalid": "Năm phải là một số, ví dụ 2027.",
        },
    )


def lines(params) -> Listing:
    """The state of the page of the plan itself."""
    return Listing.parse(params, filters=OF_LINES, sorts={"dong": ["pk"]}, default_sort="dong")


def classes(params) -> Listing:
    """The state of the list of classes."""
    return Listing.parse(params, filters=OF_CLASSES, sorts=CLASSES_BY, default_sort="so")


def people(params) -> Listing:
    """The state of the list of people."""
    return Listing.parse(params, filters=OF_PEOPLE, sorts=PEOPLE_BY, default_sort="lop")


def left(params) -> Listing:
    """The state of the list of needs left."""
    return Listing.parse(params, filters=OF_LEFT, sorts=LEFT_BY, default_sort="yeu-cau")


def wanted(state: Listing) -> Wanted:
    """Which rows it asks for."""
    return Wanted(
        programme=state.value(PROGRAMME),
        provider=state.value(PROVIDER),
        quarter=number(state.value(QUARTER)),
        number=number(state.value(NUMBER)),
        requirement=state.value(REQUIREMENT),
        reason=state.value(REASON) if state.value(REASON) in Uncovered.Reason.values else "",
        unit=state.value(UNIT),
        text=state.value(TEXT),
    )


def bar(state: Listing, units) -> dict:
    """All that stands above a list of a plan."""
    choices = {
        PROGRAMME: list(Programme.objects.order_by("sort_key", "pk").values_list("code", "name")),
        PROVIDER: list(Provider.objects.order_by("sort_key", "pk").values_list("code", "name")),
        QUARTER: QUARTERS,
        REQUIREMENT: list(
            Requirement.objects.order_by("order", "code").values_list("code", "short_name")
        ),
        REASON: Uncovered.Reason.choices,
        UNIT: units,
    }
    meanings = {name: dict(pairs) for name, pairs in choices.items()}
    meanings[NUMBER] = {state.value(NUMBER): f"Lớp {state.value(NUMBER)}"}
    return {
        "listing": state,
        "asked": {name.replace("-", "_"): state.value(name) for name in OF_PEOPLE + OF_LEFT},
        "choices": {name.replace("-", "_"): pairs for name, pairs in choices.items()},
        "chips": [
            state.chip(meanings.get(name, {}).get(state.value(name), state.value(name)), name)
            for name in state.filters
        ],
        "query": state.query() if state.filters else "",
    }


class SimulationForm(forms.Form):
    """Which draft, as if it held from which day on; as the address carries it."""

    nhap = forms.ModelChoiceField(
        label="Bản nháp của yêu cầu",
        queryset=None,
        empty_label="Chọn bản nháp",
        error_messages={
            "required": "Hãy chọn một bản nháp.",
            "invalid_choice": "Bản nháp này không còn nữa; hãy chọn bản khác.",
        },
    )
    ngay = DayField(label="Giả như áp dụng từ ngày")

    def __init__(self, *arguments, drafts, **named):
        super().__init__(*arguments, **named)
        self.fields["nhap"].queryset = drafts

    def clean_ngay(self):
        """Return the day, not before the State was founded."""
        day = self.cleaned_data["ngay"]
        if day < EARLIEST:
            raise forms.ValidationError(f"Ngày không thể sớm hơn {EARLIEST:%d/%m/%Y}.")
        return day
