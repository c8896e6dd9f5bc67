"""What is typed where surveys are opened, wishes written and answered; the list's address."""

from django import forms

from goc.catalogue.models import Programme
from goc.kit.forms import DayField
from goc.kit.listing import Listing
from goc.needs.models import Wish
from goc.needs.queries import survey as queries
from goc.needs.services.survey import WishText
from goc.org.models import Unit

UNIT, KIND, STATE, PROGRAMME, WHOSE, TEXT = (
    "don-vi", "loai", "tinh-trang", "chuong-trinh", "cua", "tim",
)  # fmt: skip
FILTERS = (TEXT, UNIT, KIND, STATE, PROGRAMME, WHOSE)
KINDS = {"ky-nang": "SKILL", "ngoai-ngu": "LANGUAGE", "chuyen-de": "TOPIC"}
STATES = {
    "nhap": "DRAFT", "da-gui": "SENT", "tiep-thu": "TAKEN_UP", "khong-tiep-thu": "DECLINED",
}  # fmt: skip
WHOSE_WORDS = {queries.OF_UNITS: "của đơn vị", queries.OWN: "của cá nhân"}
LONG = forms.Textarea(attrs={"rows": 3})
QUARTERS = [("", "quý nào cũng được"), *((str(n), f"Quý {n}") for n in (1, 2, 3, 4))]


def listing(params) -> Listing:
    """The state of the list of wishes."""
    return Listing.parse(params, filters=FILTERS, sorts=queries.SORTS, default_sort="don-vi")


def wanted(state: Listing) -> queries.Wanted:
    """Which wishes the address asks for."""
    whose = state.value(WHOSE)
    return queries.Wanted(
        unit=state.value(UNIT),
        kind=KINDS.get(state.value(KIND), ""),
        state=STATES.get(state.value(STATE), ""),
        programme=state.value(PROGRAMME),
        whose=whose if whose in WHOSE_WORDS else "",
        text=state.value(TEXT),
    )


def bar(state: Listing, units) -> dict:
    """All that stands above the list."""
    kinds = [(slug, Wish.Kind(value).label) for slug, value in KINDS.items()]
    states = [(slug, Wish.State(value).label) for slug, value in STATES.items()]
    words = {UNIT: dict(units), KIND: dict(kinds), STATE: dict(states), WHOSE: WHOSE_WORDS}
    chips = [
        state.chip(words.get(name, {}).get(state.value(name), state.value(name)), name)
        for name in state.filters
    ]
    return {
        "listing": state,
        "chips": chips,
        "units": units,
        "kinds": kinds,
        "states": states,
        "whose": list(WHOSE_WORDS.items()),
        "asked": {name.replace("-", "_"): state.value(name) for name in FILTERS},
    }


class DaysForm(forms.Form):
    """The days of a survey, and what is said to those who answer it."""

    first = DayField(label="Nhận từ ngày")
    last = DayField(label="Đến hết ngày")
    note = forms.CharField(label="Lời dặn", required=False, max_length=2000, widget=LONG)


class OpenForm(DaysForm):
    """A survey that is not there yet."""

    year = forms.IntegerField(
        label="Năm kế hoạch",
        min_value=2000,
        max_value=2100,
        error_messages={
            "required": "Hãy ghi năm kế hoạch.", "invalid": "Năm phải là số, thí dụ 2027.",
            "min_value": "Năm phải từ 2000 đến 2100.", "max_value": "Năm phải từ 2000 đến 2100.",
        },
    )  # fmt: skip
    field_order = ["year"]


class ChangeForm(DaysForm):
    """Other days for a survey."""

    why = forms.CharField(
        label="Lý do đổi", max_length=500, error_messages={"required": "Hãy ghi lý do đổi."}
    )


class WishForm(forms.Form):
    """A wish of the official themself."""

    kind = forms.ChoiceField(label="Loại", choices=Wish.Kind.choices)
    programme = forms.ModelChoiceField(
        label="Chương trình",
        queryset=Programme.objects.order_by("sort_key", "pk"),
        required=False,
        empty_label="chưa có chương trình nào đúng ý",
    )
    subject = forms.CharField(
        label="Nội dung muốn học",
        required=False,
        max_length=300,
        help_text="Ghi bằng lời khi không chọn chương trình.",
    )
    why = forms.CharField(
        label="Vì sao cần học",
        max_length=2000,
        widget=LONG,
        help_text="Việc nào đòi hỏi nội dung này.",
        error_messages={"required": "Hãy ghi vì sao cần học nội dung này."},
    )
    quarter = forms.TypedChoiceField(
        label="Quý mong muốn", choices=QUARTERS, coerce=int, empty_value=None, required=False
    )

    def text(self, *, official) -> WishText:
        """What the service takes."""
        return WishText(unit=official.unit, official=official, people=1, **self.cleaned_data)


class UnitWishForm(WishForm):
    """A wish of a unit for some of its people."""

    unit = forms.CharField(
        label="Mã đơn vị",
        max_length=40,
        help_text="Mã của đơn vị có người cần học; xem mã ở trang Đơn vị.",
        error_messages={"required": "Hãy ghi mã đơn vị."},
    )
    people = forms.IntegerField(
        label="Số người",
        min_value=1,
        max_value=100_000,
        error_messages={
            "required": "Hãy ghi số người.", "invalid": "Số người phải là số nguyên.",
            "min_value": "Số người phải từ 1 trở lên.",
            "max_value": "Số người nhiều nhất là 100.000.",
        },
    )  # fmt: skip
    field_order = ["unit", "kind", "programme", "subject", "people", "why", "quarter"]

    def __init__(self, *arguments, units, **named):
        super().__init__(*arguments, **named)
        self.units = units

    def clean_unit(self):
        """The unit of that code, among those for which the user writes."""
        code = self.cleaned_data["unit"].strip()
        found = Unit.objects.filter(code=code, pk__in=self.units).first()
        if found is None:
            raise forms.ValidationError(
                f"Không có đơn vị mã “{code}” trong phạm vi đồng chí được ghi; hãy xem lại mã."
            )
        return found

    def text(self, *, official=None) -> WishText:
        """What the service takes."""
        return WishText(**self.cleaned_data)


def initial_of(wish: Wish) -> dict:
    """What the form holds at first for a wish."""
    names = ("kind", "programme", "subject", "why", "quarter", "people")
    return {name: getattr(wish, name) for name in names} | {"unit": wish.unit.code}


class DecideForm(forms.Form):
    """The answer to the wishes that are ticked."""

    act = forms.ChoiceField(choices=[("tiep-thu", "Tiếp thu"), ("khong", "Không tiếp thu")])
    answer = forms.CharField(required=False, max_length=2000)

    @property
    def takes_up(self) -> bool:
        """Whether the wishes are taken up."""
        return self.cleaned_data["act"] == "tiep-thu"
