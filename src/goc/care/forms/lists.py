"""The address of the list of pairs read into what it asks for."""

from django import forms

from goc.care.queries.pairs import BY_SCORE, SORTS, STATES, Wanted
from goc.kit.listing import Listing

TEXT, UNIT, STATE = "tim", "don-vi", "tinh-trang"
TABS = {"": "Chờ xem", "khong-phai": "Không phải một người"}


def listing(params) -> Listing:
    """The state of the list that the address carries."""
    return Listing.parse(
        params, filters=[TEXT, UNIT, STATE], sorts=SORTS, default_sort=f"-{BY_SCORE}"
    )


def wanted(state: Listing) -> Wanted:
    """Which pairs it asks for: those that wait, unless it says otherwise."""
    asked = state.value(STATE)
    return Wanted(state.value(TEXT), state.value(UNIT), asked if asked in STATES else "")


def bar(state: Listing, asked: Wanted, units) -> dict:
    """All that stands above the list."""
    meanings = {UNIT: dict(units), STATE: TABS}
    return {
        "asked": asked,
        "units": units,
        "tabs": [
            (state.query(**{STATE: slug or None}), label, slug == asked.state)
            for slug, label in TABS.items()
        ],
        "chips": [
            state.chip(meanings.get(name, {}).get(state.value(name), state.value(name)), name)
            for name in state.filters
            if name != STATE
        ],
    }


class PairForm(forms.Form):
    """Two files to be set side by side, by their codes."""

    one = forms.CharField(
        label="Số hiệu thứ nhất", max_length=20, error_messages={"required": "Hãy ghi số hiệu."}
    )
    other = forms.CharField(
        label="Số hiệu thứ hai", max_length=20, error_messages={"required": "Hãy ghi số hiệu."}
    )


class ApartForm(forms.Form):
    """Why the two are not one person."""

    reason = forms.CharField(
        label="Vì sao đây là hai người",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Thí dụ: hai anh em; đã hỏi đơn vị, hai đồng chí đang cùng công tác.",
        error_messages={"required": "Hãy ghi vì sao đây là hai người."},
    )
