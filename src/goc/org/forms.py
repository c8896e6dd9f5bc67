"""What may be asked of the tree of units."""

from django import forms

from goc.org.models import Branch, UnitKind

BRANCHES = {"dang": Branch.PARTY, "nha-nuoc": Branch.STATE}


class TreeForm(forms.Form):
    """The day and hierarchy of the tree, and which part of it, as they stand in the address."""

    ngay = forms.DateField(
        label="Cây đơn vị ngày",
        required=False,
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": "Ngày này không có; hãy ghi như 01/07/2025."},
    )
    khoi = forms.ChoiceField(
        label="Hệ thống",
        required=False,
        choices=[("", "Cả hai"), ("dang", "Đảng"), ("nha-nuoc", "Nhà nước")],
    )
    duoi = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    loai = forms.ChoiceField(
        required=False, choices=[("", ""), *UnitKind.choices], widget=forms.HiddenInput
    )

    def clean_khoi(self):
        """Return the branch meant."""
        return BRANCHES.get(self.cleaned_data["khoi"], "")
