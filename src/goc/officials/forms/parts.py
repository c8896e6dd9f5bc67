"""One entry of a file typed by hand: its values, its reason, the version that was read."""

from contextlib import contextmanager

from django import forms

from goc.kit import span, vietnamese
from goc.kit.errors import Overtaken
from goc.kit.forms import DayField, PartialField, refusals_into
from goc.officials.models import (
    Absence,
    Evaluation,
    Level,
    Official,
    Post,
    QualificationKind,
    Rank,
)
from goc.officials.rules import evidence
from goc.org.models import ManagementLevel, Title, Unit


class ReasonForm(forms.Form):
    """Why something is changed, and which version of it was read."""

    why = forms.CharField(
        label="Lý do, căn cứ sửa",
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="Giữ cùng lần sửa; cán bộ có tên trong hồ sơ đọc được.",
        error_messages={"required": "Hãy ghi lý do; lý do được giữ cùng lần sửa."},
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean_seen(self):
        """Return the version read, 0 for what was never changed."""
        return self.cleaned_data["seen"] or 0

    versions = ("seen",)

    def now_seen(self, *versions):
        """Show the form once more, as of the versions that stand now."""
        self.data = self.data.copy()
        for name, version in zip(self.versions, versions, strict=True):
            self.data[self.add_prefix(name)] = str(version)


class _Spanned(ReasonForm):
    first = DayField(label="Từ ngày", required=False, help_text="Để trống nếu không rõ.")
    last = DayField(label="Đến hết ngày", required=False, help_text="Để trống nếu đang giữ.")


class _Following(_Spanned):
    ends_former = forms.BooleanField(
        label="Kết thúc mục đang giữ vào ngày trước đó",
        required=False,
        initial=True,
    )


class PostForm(_Following):
    """A seat held."""

    field_order = ("unit", "title", "category", "first", "last", "is_main", "how", "ground")

    unit = forms.CharField(
        label="Mã đơn vị",
        max_length=40,
        help_text="Mã ghi ở trang Đơn vị; đơn vị đã kết thúc cũng ghi được.",
        error_messages={"required": "Hãy ghi mã đơn vị."},
    )
    title = forms.ModelChoiceField(
        label="Chức danh",
        queryset=Title.objects.order_by("order", "name", "pk"),
        empty_label="Chọn chức danh",
        error_messages={"required": "Hãy chọn chức danh."},
    )
    category = forms.ChoiceField(label="Đối tượng", choices=Official.Category)
    is_main = forms.BooleanField(label="Là vị trí chính (không phải kiêm nhiệm)", required=False)
    how = forms.ChoiceField(
        label="Hình thức", choices=[("", "Chưa rõ"), *Post.How.choices], required=False
    )
    ground = forms.CharField(
        label="Căn cứ", max_length=200, required=False, help_text="Số, ngày của quyết định."
    )

    def clean_unit(self):
        """Return the unit meant."""
        code = self.cleaned_data["unit"].strip()
        if unit := Unit.objects.filter(code=code).first():
            return unit
        raise forms.ValidationError(f"Không có đơn vị mã “{code}”; hãy xem mã ở trang Đơn vị.")


class RankForm(_Following):
    """A rank held."""

    field_order = ("rank", "first", "last")

    rank = forms.ModelChoiceField(
        label="Ngạch, chức danh nghề nghiệp",
        queryset=Rank.objects.order_by("ladder", "-step", "code"),
        empty_label="Chọn ngạch",
        error_messages={"required": "Hãy chọn ngạch."},
    )


class ManagementForm(_Following):
    """Who manages the official."""

    field_order = ("level", "first", "last")

    level = forms.ChoiceField(label="Diện quản lý", choices=ManagementLevel)


class _Levels(forms.ModelChoiceField):
    def label_from_instance(self, level):
        """Its kind and its name."""
        return f"{QualificationKind(level.kind).label}: {level.name}"


class QualificationForm(ReasonForm):
    """A diploma or certificate, with the file that shows it."""

    field_order = (
        "level", "field", "institution", "granted", "serial_no", "grade", "hours", "expires_on",
        "evidence",
    )  # fmt: skip

    level = _Levels(
        label="Loại, trình độ",
        queryset=Level.objects.order_by("kind", "-step", "code"),
        empty_label="Chọn loại và trình độ",
        error_messages={"required": "Hãy chọn loại và trình độ."},
    )
    field = forms.CharField(label="Chuyên ngành, chương trình", max_length=200, required=False)
    institution = forms.CharField(label="Nơi cấp", max_length=200, required=False)
    granted = PartialField(label="Ngày cấp", required=False)
    serial_no = forms.CharField(label="Số hiệu", max_length=60, required=False)
    grade = forms.CharField(label="Xếp loại", max_length=40, required=False)
    hours = forms.IntegerField(
        label="Số tiết",
        required=False,
        min_value=1,
        max_value=10000,
        error_messages={
            "invalid": "Số tiết phải là một số nguyên.",
            "min_value": "Số tiết phải từ 1 trở lên.",
            "max_value": "Số tiết nhiều nhất là 10.000.",
        },
    )
    expires_on = DayField(label="Hết hạn ngày", required=False)
    evidence = forms.FileField(
        label="Tệp minh chứng",
        required=False,
        help_text="Bản quét PDF, ảnh JPG hoặc PNG, không quá 10 MB. Để trống thì giữ tệp đang có.",
        error_messages={"empty": "Tệp này rỗng; hãy chọn tệp khác."},
    )

    def clean_evidence(self):
        """Refuse what cannot be shown as evidence; its name is not believed."""
        file = self.cleaned_data["evidence"]
        if file and (reasons := evidence.bars(file.read(16), file.size)):
            raise forms.ValidationError(reasons)
        return file


class EvaluationForm(ReasonForm):
    """The classification of one year."""

    field_order = ("year", "result", "score", "note")

    year = forms.IntegerField(
        label="Năm",
        min_value=1990,
        max_value=2100,
        error_messages={
            "required": "Hãy ghi năm.",
            "invalid": "Năm phải là một số nguyên.",
            "min_value": "Năm phải từ 1990.",
            "max_value": "Năm nhiều nhất là 2100.",
        },
    )
    result = forms.ChoiceField(label="Mức xếp loại", choices=Evaluation.Result)
    score = forms.DecimalField(
        label="Điểm",
        required=False,
        min_value=0,
        max_value=100,
        max_digits=5,
        decimal_places=2,
        localize=True,
        error_messages={
            "invalid": "Điểm phải là một số.",
            "min_value": "Điểm từ 0 đến 100.",
            "max_value": "Điểm từ 0 đến 100.",
            "max_decimal_places": "Điểm có nhiều nhất hai chữ số sau dấu phẩy.",
        },
    )
    note = forms.CharField(label="Ghi chú", max_length=300, required=False)


class AbsenceForm(_Spanned):
    """A long time away."""

    field_order = ("kind", "first", "last", "ground")

    kind = forms.ChoiceField(label="Vì việc gì", choices=Absence.Kind)
    first = DayField(label="Từ ngày")
    last = DayField(label="Đến hết ngày", help_text="Chưa rõ thì ghi ngày dự kiến.")
    ground = forms.CharField(
        label="Căn cứ", max_length=200, required=False, help_text="Số, ngày của quyết định."
    )


@contextmanager
def refusals_told(form):
    """Show a service's refusal on the form; where somebody else wrote meanwhile, pressing again
    writes over what the reader has then seen."""
    with refusals_into(form):
        try:
            yield
        except Overtaken as overtaken:
            form.now_seen(*overtaken.seen)
            raise


FORMS = {
    "vi-tri": PostForm,
    "ngach": RankForm,
    "dien-quan-ly": ManagementForm,
    "trinh-do": QualificationForm,
    "danh-gia": EvaluationForm,
    "vang-mat": AbsenceForm,
}


def blank(part, official, data=None, files=None):
    """A form for a new entry of the file; a post begins where the official stands today."""
    initial = {"is_main": True, "category": official.category}
    if official.unit:
        initial["unit"] = official.unit.code
    return _form(part, data, files, initial)


def filled(part, row, version, data=None, files=None):
    """A form for an entry that stands, as of the version read."""
    told = [name for name in part.fields if name != "evidence"]
    initial = {name: getattr(row, name, None) for name in told} | {"seen": version}
    if hasattr(row, "period"):
        initial |= {"first": row.period.lower, "last": span.last_day(row.period)}
    if part.slug == "vi-tri":
        initial["unit"] = row.unit.code
    form = _form(part, data, files, initial)
    form.fields.pop("ends_former", None)
    return form


def _form(part, data, files, initial):
    form = FORMS[part.slug](data, files, initial=initial)
    form.order_fields([*form.field_order, "ends_former", "why"])
    return form


def values(part, form) -> dict:
    """What the form says of the entry."""
    said = {name: form.cleaned_data[name] for name in part.fields}
    return {
        name: vietnamese.clean(value) if isinstance(value, str) else value
        for name, value in said.items()
    }
