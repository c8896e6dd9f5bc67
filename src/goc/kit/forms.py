"""Forms drawn in the house's hand, and a service's refusal brought back to the form that asked."""

import re
from contextlib import contextmanager
from datetime import date, datetime

from django import forms
from django.forms.renderers import DjangoTemplates

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
        for reason in refusal.reasons:
            form.add_error(None, reason)


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


def day(text: str) -> date | None:
    """A day as an address carries it, typed as dd/mm/yyyy or picked; None for anything else."""
    try:
        form = TYPED if IS_TYPED.fullmatch(text) else PICKED
        return datetime.strptime(text, form).date()  # noqa: DTZ007
    except ValueError:
        return None
