"""What is chosen and said where two files become one, and where that is undone."""

from django import forms

UNDO_REASON = "Hãy ghi vì sao hoàn tác."


class MergeForm(forms.Form):
    """A choice for each thing in which the two files cannot both stand, and the ground."""

    why = forms.CharField(
        label="Căn cứ gộp",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Thí dụ: đã đối chiếu căn cước công dân; đơn vị xác nhận bằng văn bản.",
        error_messages={"required": "Hãy ghi căn cứ để gộp."},
    )

    def __init__(self, *arguments, questions, **named):
        super().__init__(*arguments, **named)
        self.asked = [question.id for question in questions]
        for question in questions:
            self.fields[question.id] = forms.ChoiceField(
                label=question.label,
                choices=[(option.value, option.label) for option in question.options],
                widget=forms.RadioSelect,
                error_messages={"required": f"{question.label}: hãy chọn một."},
            )
        self.order_fields([*self.asked, "why"])

    @property
    def choices(self) -> dict[str, str]:
        """What was chosen, by the id of the question."""
        return {name: self.cleaned_data[name] for name in self.asked}


class UndoForm(forms.Form):
    """Why a merge is undone."""

    why = forms.CharField(
        label="Vì sao hoàn tác",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": UNDO_REASON},
    )
