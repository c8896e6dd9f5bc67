"""Counts, reasons and tables of lines, as the forms of this room ask for them."""

from django import forms

from goc.kit.vietnamese import clean

MOST = 32_767
SPARE_LINES = 3


def count(label: str, least: int = 0, **more) -> forms.IntegerField:
    """A whole number that a column of the tables can hold."""
    wrong = f"Cần một số nguyên từ {least} đến {MOST}."
    messages = dict.fromkeys(("required", "invalid", "min_value", "max_value"), wrong)
    return forms.IntegerField(
        label=label, min_value=least, max_value=MOST, error_messages=messages, **more
    )


def why(sentence: str) -> forms.CharField:
    """The reason of an act, refused with the sentence where it is left out."""
    return forms.CharField(
        label="Lý do",
        max_length=500,
        help_text="Ghi vào nhật ký cùng với thay đổi này.",
        error_messages={"required": sentence},
    )


class Line(forms.Form):
    """A line of a table; without what `stands_by` names it is no line at all."""

    use_required_attribute = False
    stands_by = "name"
    is_blank = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # The head of the column is no label of the control.
        for field in self.fields.values():
            field.widget.attrs["aria-label"] = field.label

    def clean(self):
        """Forget what is wrong with a line that was left blank."""
        cleaned = super().clean()
        self.is_blank = not clean(self.data.get(self.add_prefix(self.stands_by), ""))
        if self.is_blank:
            self._errors.clear()
        return cleaned


def lines(form, *, prefix: str, data, initial=(), **more):
    """A table of such lines with a few to spare; `more` goes to each of them."""
    made = forms.formset_factory(form, extra=SPARE_LINES, max_num=100, absolute_max=200)
    return made(data, initial=list(initial), prefix=prefix, form_kwargs=more)


def told(table) -> list[dict]:
    """What the lines say that were not left blank, in their order."""
    return [line.cleaned_data for line in table if not line.is_blank]
