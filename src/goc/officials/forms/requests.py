"""What is typed where somebody uses a right over their data, and where they are answered."""

from django import forms

from goc.kit.forms import DayField
from goc.kit.listing import Listing
from goc.officials.models import DataRequest
from goc.officials.queries.requests import ALL, OPEN

STATE = "tinh-trang"
SORTS = {"han": ("due_on", "pk"), "moi": ("made_at", "pk")}


class AskForm(forms.Form):
    """What the official asks about their own data."""

    kind = forms.ChoiceField(
        label="Yêu cầu",
        choices=DataRequest.Kind,
        widget=forms.RadioSelect,
        error_messages={"required": "Hãy chọn một loại yêu cầu."},
    )
    text = forms.CharField(
        label="Nội dung",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Dữ liệu nào, đồng chí muốn gì.",
        error_messages={"required": "Hãy ghi rõ đồng chí yêu cầu điều gì."},
    )


class AnswerForm(forms.Form):
    """What the person is answered."""

    outcome = forms.ChoiceField(
        label="Kết quả",
        choices=DataRequest.Outcome,
        widget=forms.RadioSelect,
        error_messages={"required": "Hãy chọn chấp nhận hoặc không chấp nhận."},
    )
    text = forms.CharField(
        label="Trả lời",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Không chấp nhận thì ghi lý do và căn cứ.",
        error_messages={"required": "Hãy ghi nội dung trả lời."},
    )


class PaperForm(AskForm):
    """A request that came on paper, written down by the officer under the day it came."""

    received_on = DayField(label="Ngày nhận")


def listing(params) -> Listing:
    """The state of the list of requests that the address carries."""
    return Listing.parse(params, filters=[STATE], sorts=SORTS, default_sort="han")


def asked(state: Listing) -> str:
    """Which requests it asks for: the open ones, or all."""
    return ALL if state.value(STATE) == ALL else OPEN


def segments(state: Listing) -> list[tuple[str, str, bool]]:
    """The ways to the open requests and to all: address, words, whether it is this one."""
    here = asked(state)
    ways = ((OPEN, "Chờ trả lời"), (ALL, "Tất cả"))
    return [(state.query(**{STATE: each}), words, each == here) for each, words in ways]
