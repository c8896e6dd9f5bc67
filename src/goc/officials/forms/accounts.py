"""What is asked about accounts: the address of their list, a unit, a reason."""

from django import forms

from goc.kit.listing import Listing
from goc.officials.queries.accounts import BY_USERNAME, SORTS, STATES, Asked

TEXT, UNIT, STATE = "tim", "don-vi", "tinh-trang"


def listing(params) -> Listing:
    """The state of the list that the address carries."""
    return Listing.parse(params, filters=[TEXT, UNIT, STATE], sorts=SORTS, default_sort=BY_USERNAME)


def asked(state: Listing) -> Asked:
    """Which accounts it asks for."""
    return Asked(state.value(TEXT), state.value(UNIT), state.value(STATE))


def filter_bar(state: Listing, units) -> dict:
    """All that the filters above the list show."""
    meanings = {UNIT: dict(units), STATE: STATES}
    return {
        "listing": state,
        "text": state.value(TEXT),
        "unit": state.value(UNIT),
        "state": state.value(STATE),
        "units": units,
        "states": STATES.items(),
        "chips": [
            state.chip(meanings.get(name, {}).get(state.value(name), state.value(name)), name)
            for name in state.filters
        ],
    }


class ReasonForm(forms.Form):
    """Why something is done to an account."""

    why = forms.CharField(
        label="Lý do",
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Hãy ghi lý do; lý do được ghi vào nhật ký."},
    )


class UnitForm(forms.Form):
    """For which unit slips are printed."""

    def __init__(self, *args, units, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields[UNIT] = forms.ChoiceField(
            label="Đơn vị",
            choices=units,
            error_messages={
                "required": "Hãy chọn đơn vị.",
                "invalid_choice": "Đơn vị này nằm ngoài phạm vi của đồng chí; hãy chọn lại.",
            },
        )

    @property
    def unit_field(self):
        """The field whose name, as it stands in addresses, no template can write."""
        return self[UNIT]
