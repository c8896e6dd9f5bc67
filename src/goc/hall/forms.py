"""What is typed on the pages that read every room."""

from datetime import date

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

from goc.hall.queries.journal import PARTS
from goc.kit.forms import day
from goc.kit.listing import Listing

PART, SINCE = "phan", "tu"
EARLIEST, LATEST = date(1945, 1, 1), date(2100, 12, 31)
RANGE = f"Chỉ xét được cho ngày từ {EARLIEST:%d/%m/%Y} đến {LATEST:%d/%m/%Y}."
INVALID = "Ngày cần xét không đọc được; hãy ghi ngày/tháng/năm, thí dụ 01/07/2026."


class DayForm(forms.Form):
    """The day that a page is asked for; empty means today."""

    ngay = forms.DateField(
        label="Xét cho ngày",
        required=False,
        input_formats=["%d/%m/%Y"],
        error_messages={"invalid": INVALID},
        validators=[MinValueValidator(EARLIEST, RANGE), MaxValueValidator(LATEST, RANGE)],
    )

    def day(self, today: date) -> date:
        """The day typed; today where there is none or it is refused."""
        return (self.cleaned_data.get("ngay") if self.is_valid() else None) or today

    @property
    def typed(self) -> str:
        """What stood in the box."""
        return self.data.get("ngay", "")

    @property
    def refusal(self) -> str:
        """Why the day cannot be read, in a sentence; empty where it can."""
        return " ".join(self.errors.get("ngay", ()))


def journal(params) -> Listing:
    """Which part of the journal the address asks for, and since when."""
    return Listing.parse(params, filters=[PART, SINCE], sorts={"luc": ["at"]}, default_sort="luc")


def journal_bar(state: Listing) -> dict:
    """All that stands above the journal."""
    asked = state.value(PART) if state.value(PART) in PARTS else ""
    since = day(state.value(SINCE))
    return {
        "listing": state,
        "parts": [
            (state.query(**{PART: name}), part.label, name == asked) for name, part in PARTS.items()
        ],
        "since": since,
        "kept": [(PART, asked)] if asked else [],
        "chips": [state.chip(f"từ ngày {since:%d/%m/%Y}", SINCE)] if since else [],
    }


def journal_in_words(state: Listing) -> list[str]:
    """Which part of the journal it is, and since when."""
    bar = journal_bar(state)
    [label] = [label for _, label, is_chosen in bar["parts"] if is_chosen]
    return [label, *(chip.label for chip in bar["chips"])]


class DaysForm(forms.Form):
    """Within how many days of today a need falls due."""

    so_ngay = forms.IntegerField(
        label="Đến hạn trong bao nhiêu ngày tới",
        min_value=1,
        max_value=366,
        initial=30,
        error_messages={
            "required": "Hãy ghi số ngày.",
            "invalid": "Số ngày phải là một số nguyên.",
            "min_value": "Số ngày phải từ 1 trở lên.",
            "max_value": "Số ngày nhiều nhất là 366.",
        },
    )


class OfficerForm(forms.Form):
    """The first city training officer of an empty system."""

    full_name = forms.CharField(
        label="Họ và tên",
        max_length=200,
        error_messages={"required": "Hãy ghi họ và tên."},
    )
    username = forms.RegexField(
        label="Tên đăng nhập",
        regex=r"^[a-z0-9][a-z0-9.-]{2,59}$",
        help_text="Từ 3 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch nối.",
        error_messages={
            "required": "Hãy ghi tên đăng nhập.",
            "invalid": "Tên đăng nhập gồm từ 3 chữ thường không dấu, chữ số, dấu chấm, gạch nối.",
        },
    )


def looks(params) -> Listing:
    """Which page of the looks at a file the address asks for."""
    return Listing.parse(params, sorts={"luc": ["at"]}, default_sort="-luc")
