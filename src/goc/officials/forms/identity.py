"""Who a person is, typed by hand: only what the one who types may see."""

from django import forms

from goc.kit import vietnamese
from goc.kit.forms import PartialField
from goc.officials.forms.parts import ReasonForm
from goc.officials.models import Person
from goc.officials.services.identity import NATIONAL, PARTY


class IdentityForm(ReasonForm):
    """Name, birth, sex, personal number, ethnicity, Party dates."""

    full_name = forms.CharField(
        label="Họ và tên", max_length=120, error_messages={"required": "Hãy ghi họ và tên."}
    )
    born = PartialField(label="Ngày sinh", required=False)
    gender = forms.ChoiceField(
        label="Giới tính", choices=[("", "Chưa rõ"), *Person.Gender.choices], required=False
    )
    national_id = forms.RegexField(
        label="Số định danh",
        regex=r"^[0-9]{12}$",
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text="Đúng 12 chữ số, kể cả số 0 ở đầu.",
        error_messages={"invalid": "Số định danh cá nhân phải gồm đúng 12 chữ số."},
    )
    ethnicity = forms.CharField(label="Dân tộc", max_length=40, required=False)
    party_joined = PartialField(label="Ngày vào Đảng", required=False)
    party_official = PartialField(label="Ngày chính thức", required=False)
    seen_file = forms.IntegerField(required=False, widget=forms.HiddenInput)

    field_order = (*NATIONAL, *PARTY, "why")

    def __init__(self, *arguments, hidden, locked, **named):
        super().__init__(*arguments, **named)
        for name in hidden:
            del self.fields[name]
        for name in locked:
            if name in self.fields:
                self.fields[name].disabled = True
                self.fields[name].help_text = "Lấy từ cơ sở dữ liệu quốc gia, chỉ đọc."

    def clean_full_name(self):
        """Return the name composed, with single spaces."""
        return vietnamese.clean(self.cleaned_data["full_name"])

    def clean_national_id(self):
        """Return the number, None where there is none."""
        return self.cleaned_data["national_id"] or None

    def said(self) -> dict:
        """What the form says of the person and the file."""
        return {
            name: self.cleaned_data[name] for name in (*NATIONAL, *PARTY) if name in self.fields
        }

    versions = ("seen", "seen_file")

    def clean_seen_file(self):
        """Return the version of the file read, 0 for what was never changed."""
        return self.cleaned_data["seen_file"] or 0

    @property
    def read(self) -> tuple[int, ...]:
        """The versions of person and file that were read."""
        return tuple(self.cleaned_data[name] for name in self.versions)


class NationalForm(forms.Form):
    """Which fields stand as the national database has them."""

    fields_marked = forms.MultipleChoiceField(
        label="Mục đã khớp với cơ sở dữ liệu quốc gia về dân cư",
        choices=list(NATIONAL.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Mục đánh dấu chỉ còn đọc ở hệ thống này.",
    )
    why = forms.CharField(
        label="Căn cứ đối chiếu",
        max_length=500,
        error_messages={"required": "Hãy ghi căn cứ đối chiếu."},
    )
