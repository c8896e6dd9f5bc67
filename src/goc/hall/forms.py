"""What is typed on the pages that read every room."""

from datetime import date

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

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
