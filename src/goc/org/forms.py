"""What may be asked of the tree of units, and about who acts for them."""

from django import forms

from goc.accounts.models import User
from goc.accounts.rules.codes import user_name
from goc.kit.forms import DayField
from goc.org.models import Branch, Unit, UnitKind

BRANCHES = {"dang": Branch.PARTY, "nha-nuoc": Branch.STATE}


class TreeForm(forms.Form):
    """The day and hierarchy of the tree, and which part of it, as they stand in the address."""

    ngay = DayField(label="Cây đơn vị ngày", required=False)
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


class ReasonForm(forms.Form):
    """Why a grant ends."""

    why = forms.CharField(
        label="Lý do",
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Hãy ghi lý do; lý do được ghi vào nhật ký."},
    )


class GrantForm(ReasonForm):
    """To whom a role is given, for which unit, for how long, with which rights."""

    field_order = ("username", "role", "unit", "since", "until")

    username = forms.CharField(
        label="Tên đăng nhập",
        max_length=60,
        help_text="Tên đăng nhập của cán bộ là số hiệu viết chữ thường; tìm theo tên ở trang Tài "
        "khoản.",
        error_messages={"required": "Hãy ghi tên đăng nhập của người nhận quyền."},
    )
    role = forms.ChoiceField(label="Vai", error_messages={"required": "Hãy chọn vai."})
    unit = forms.CharField(
        label="Mã đơn vị",
        max_length=40,
        help_text="Quyền gồm cả mọi đơn vị cấp dưới. Mã ghi ở trang Đơn vị.",
        error_messages={"required": "Hãy ghi mã đơn vị."},
    )
    since = DayField(label="Từ ngày", error_messages={"required": "Hãy ghi ngày đầu."})
    until = DayField(label="Đến hết ngày", required=False)
    may_see_identity = forms.BooleanField(
        label="Được xem số định danh đầy đủ",
        required=False,
        help_text="Không có quyền này thì số định danh bị che bớt ở danh sách, hồ sơ, tệp xuất.",
    )
    may_see_sensitive = forms.BooleanField(
        label="Được xem dân tộc, tôn giáo",
        required=False,
        help_text="Dữ liệu cá nhân nhạy cảm; chỉ giao khi công việc cần đến.",
    )

    def __init__(self, *args, roles, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(role.value, role.label) for role in roles]

    def clean_username(self):
        """Return the account meant."""
        return _account(self.cleaned_data["username"])

    def clean_unit(self):
        """Return the unit meant."""
        code = self.cleaned_data["unit"].strip()
        unit = Unit.objects.filter(code=code).first()
        if unit is None:
            raise forms.ValidationError(
                f"Không có đơn vị mã “{code}”; hãy xem lại mã ở trang Đơn vị."
            )
        return unit


class DeputyForm(ReasonForm):
    """Who acts for whom, on which days; for oneself unless the form may ask for whom."""

    field_order = ("user", "deputy", "since", "until")

    user = forms.CharField(
        label="Làm thay cho ai",
        max_length=60,
        help_text="Tên đăng nhập. Để nguyên nếu giao người làm thay cho chính mình.",
        error_messages={"required": "Hãy ghi tên đăng nhập của người được làm thay."},
    )
    deputy = forms.CharField(
        label="Người làm thay",
        max_length=60,
        help_text="Tên đăng nhập; của cán bộ là số hiệu viết chữ thường.",
        error_messages={"required": "Hãy ghi tên đăng nhập của người làm thay."},
    )
    since = DayField(label="Từ ngày", error_messages={"required": "Hãy ghi ngày đầu."})
    until = DayField(
        label="Đến hết ngày",
        error_messages={"required": "Hãy ghi ngày cuối; không ai làm thay mãi."},
    )

    def __init__(self, *args, for_others, **kwargs):
        super().__init__(*args, **kwargs)
        if not for_others:
            del self.fields["user"]

    def clean_user(self):
        """Return the account acted for."""
        return _account(self.cleaned_data["user"])

    def clean_deputy(self):
        """Return the account that will act."""
        return _account(self.cleaned_data["deputy"])


def _account(name):
    typed = user_name(name)
    user = User.objects.filter(username=typed).first()
    if user is None:
        raise forms.ValidationError(
            f"Không có tài khoản “{typed}”; hãy xem lại, hoặc tìm ở trang Tài khoản."
        )
    return user
