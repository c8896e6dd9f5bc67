"""Forms drawn in the house's hand, and a service's refusal brought back to the form that asked."""

import re
from contextlib import contextmanager
from datetime import date, datetime

from django import forms
from django.db.backends.postgresql.psycopg_any import DateRange
from django.forms.renderers import DjangoTemplates

from goc.kit import partial
from goc.kit.errors import Refused

PICKED, TYPED = "%Y-%m-%d", "%d/%m/%Y"
IS_TYPED = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")


class Renderer(DjangoTemplates):
    """Draws `{{ form }}` and each field by the kit's templates; named by FORM_RENDERER."""

    form_template_name = "kit/form.html"
    field_template_name = "kit/field.html"


@contextmanager
def refusals_into(form):
    """Show a service's refusal on the form that asked; anything else is a bug and flies on."""
    try:
        yield
    except Refused as refusal:
        field = refusal.field if refusal.field in form.fields else None
        for reason in refusal.reasons:
            form.add_error(field, reason)


class DayField(forms.DateField):
    """A day picked, or typed as offices write it."""

    def __init__(self, *, error_messages=None, **named):
        told = {
            "invalid": "Ngày này không có; hãy ghi như 01/07/2025.",
            "required": "Hãy chọn ngày.",
        }
        super().__init__(
            input_formats=[PICKED, TYPED],
            widget=forms.DateInput(format=PICKED, attrs={"type": "date"}),
            error_messages=told | (error_messages or {}),
            **named,
        )


class PartialField(forms.Field):
    """A date typed as far as it is known: a day, a month or a year; the days that it leaves
    open."""

    widget = forms.TextInput(attrs={"maxlength": 20, "autocomplete": "off"})

    def __init__(self, *, years=range(1900, 2101), **named):
        self.years = years
        super().__init__(**{"help_text": "Thí dụ 19/05/1990, 05/1990 hoặc 1990."} | named)

    def to_python(self, value):
        """Return the days as the database gives them back, None where nothing is typed."""
        if value is None or isinstance(value, DateRange):
            return value
        text = value.strip()
        try:
            return DateRange(*partial.read(text, years=self.years)) if text else None
        except ValueError as odd:
            raise forms.ValidationError(str(odd)) from None

    def prepare_value(self, value):
        """Return what stands in the box: as typed, or as people read it."""
        return partial.display(value) if isinstance(value, DateRange) else value


MOST_DIGITS = 9


def number(text: str) -> int:
    """A number or key as an address or a form carries it; 0 for anything else, also for one that
    no key of a table reaches."""
    is_one = text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS
    return int(text) if is_one else 0


def day(text: str) -> date | None:
    """A day as an address carries it, typed as dd/mm/yyyy or picked; None for anything else."""
    try:
        form = TYPED if IS_TYPED.fullmatch(text) else PICKED
        return datetime.strptime(text, form).date()  # noqa: DTZ007
    except ValueError:
        return None
