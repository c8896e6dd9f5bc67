"""What may be asked of the shelf of documents."""

from django import forms

from goc.law.models import Document

BRANCHES = {"dang": Document.Branch.PARTY, "nha-nuoc": Document.Branch.STATE}


class ShelfForm(forms.Form):
    """The filters of the list, as they stand in its address."""

    q = forms.CharField(label="Số, trích yếu, cơ quan ban hành", required=False, max_length=200)
    khoi = forms.ChoiceField(
        label="Hệ thống",
        required=False,
        choices=[("", "Cả hai"), ("dang", "Đảng"), ("nha-nuoc", "Nhà nước")],
    )
    ngay = forms.DateField(
        label="Có hiệu lực ngày",
        required=False,
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": "Ngày này không có; hãy ghi như 01/07/2025."},
    )

    def clean_khoi(self):
        """Return the branch meant."""
        return BRANCHES.get(self.cleaned_data["khoi"], "")
