"""One page that writes a programme down: its fields, its modules, what it grants."""

from django import forms

from goc.catalogue import rules
from goc.catalogue.forms import fields
from goc.catalogue.models import FrameworkProgramme, Programme, Provider
from goc.catalogue.services import Written
from goc.kit import span
from goc.kit.forms import DayField
from goc.kit.mark import Mark
from goc.kit.vietnamese import clean
from goc.law.models import Document
from goc.officials.models import Level, QualificationKind


class ProgrammeForm(forms.Form):
    """A programme without its modules and what it grants."""

    name = forms.CharField(label="Tên", max_length=300)
    framework = forms.ModelChoiceField(
        label="Chương trình khung",
        queryset=FrameworkProgramme.objects.order_by("name"),
        empty_label="– chọn –",
    )
    topic = forms.ChoiceField(label="Loại nội dung", choices=QualificationKind.choices)
    mode = forms.ChoiceField(label="Hình thức", choices=Programme.Mode.choices)
    days = fields.count("Số ngày học", 1)
    calendar_days = fields.count("Số ngày từ khai giảng đến bế giảng", 1)
    least_seats = fields.count("Số học viên ít nhất", 1)
    most_seats = fields.count("Số học viên nhiều nhất", 1)
    begins = DayField(label="Áp dụng từ ngày", required=False)
    ends = DayField(label="Áp dụng đến hết ngày", required=False)
    document = forms.ModelChoiceField(
        label="Văn bản",
        queryset=Document.objects.order_by("number"),
        required=False,
        empty_label="không có",
    )
    article = forms.CharField(label="Điều, khoản", max_length=100, required=False)
    mark = forms.ChoiceField(label="Mức xác minh", choices=Mark.choices)
    note = forms.CharField(label="Ghi chú", required=False, widget=forms.Textarea)
    providers = forms.ModelMultipleChoiceField(
        label="Cơ sở tổ chức",
        queryset=Provider.objects.order_by("sort_key"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    taught_like = forms.ModelChoiceField(
        label="Thêm giảng viên như chương trình",
        queryset=Programme.objects.order_by("sort_key"),
        required=False,
        empty_label="không thêm",
        help_text="Ai dạy chương trình này ở cơ sở tổ chức cũng dạy được chương trình đang ghi.",
    )
    why = fields.why("Hãy ghi lý do lập hoặc sửa chương trình.")

    def clean(self):
        """Put both days together as one span."""
        cleaned = super().clean()
        begins, ends = cleaned.get("begins"), cleaned.get("ends")
        if begins and ends and ends < begins:
            self.add_error("ends", "Ngày cuối đứng trước ngày đầu; hãy sửa một trong hai ngày.")
        else:
            cleaned["in_force"] = span.days(begins, ends)
        return cleaned


class NewProgrammeForm(ProgrammeForm):
    """A programme that is not there yet also chooses its code."""

    code = forms.SlugField(
        label="Mã",
        max_length=80,
        help_text="Chữ không dấu, số và gạch nối, như cd-quy-hoach; không đổi được về sau.",
        error_messages={"invalid": "Mã chỉ gồm chữ không dấu, số và gạch nối."},
    )
    field_order = ["code"]


class ModuleLine(fields.Line):
    name = forms.CharField(label="Tên chuyên đề", max_length=300)
    theory = fields.count("Tiết lý thuyết", initial=0)
    practice = fields.count("Tiết thực hành", initial=0)


class GrantLine(fields.Line):
    stands_by = "level"

    level = forms.ChoiceField(label="Loại và trình độ")
    field = forms.CharField(label="Tên ghi vào hồ sơ", max_length=200, required=False)
    hours = fields.count("Tiết được tính", 1, required=False)

    def __init__(self, *args, levels, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["level"].choices = [("", "–"), *levels]


class ProgrammePage:
    """The three forms of the page as one; valid when all of them are."""

    def __init__(self, data, *, form=ProgrammeForm, initial=({}, (), ())):
        first, modules, grants = initial
        self.form = form(data, initial=first)
        self.modules = fields.lines(ModuleLine, prefix="chuyen-de", data=data, initial=modules)
        self.grants = fields.lines(
            GrantLine, prefix="ket-qua", data=data, initial=grants, levels=_levels()
        )

    def is_valid(self) -> bool:
        """Whether all three can be read; what is wrong with a line is also said above the form."""
        parts = [self.form.is_valid(), self.modules.is_valid(), self.grants.is_valid()]
        if self.form.is_bound and not all(parts[1:]):
            self.form.add_error(
                None, "Có dòng chuyên đề hoặc kết quả ghi chưa đúng; hãy xem các ô được đánh dấu."
            )
        return all(parts)

    def written(self) -> Written:
        """What the page says, as the service takes it."""
        said = self.form.cleaned_data
        names = ("framework", "topic", "mode", "in_force", "document", "article", "mark", "note")
        return Written(
            draft=self._draft(said),
            providers=list(said["providers"]),
            taught_like=said["taught_like"],
            **{name: said[name] for name in names},
        )

    def _draft(self, said) -> rules.Draft:
        return rules.Draft(
            name=clean(said["name"]),
            days=said["days"],
            calendar_days=said["calendar_days"],
            least_seats=said["least_seats"],
            most_seats=said["most_seats"],
            modules=tuple(
                rules.ModuleDraft(position, clean(line["name"]), line["theory"], line["practice"])
                for position, line in enumerate(fields.told(self.modules), start=1)
            ),
            grants=tuple(
                rules.GrantDraft(*line["level"].split(":"), clean(line["field"]), line["hours"])
                for line in fields.told(self.grants)
            ),
        )


def _levels():
    """All levels with the words of their kinds, in the order of both."""
    order = QualificationKind.values
    rows = sorted(Level.objects.all(), key=lambda row: (order.index(row.kind), row.step))
    return [(f"{row.kind}:{row.code}", f"{row.get_kind_display()}: {row.name}") for row in rows]


def initial_of(sheet) -> tuple[dict, list[dict], list[dict]]:
    """What the three forms hold at first for a programme as its page shows it."""
    row = sheet.programme
    names = (
        "name", "framework", "topic", "mode", "days", "calendar_days", "least_seats", "most_seats",
        "document", "article", "mark", "note",
    )  # fmt: skip
    first = {name: getattr(row, name) for name in names}
    first |= {
        "begins": sheet.first,
        "ends": sheet.last,
        "providers": [each.provider_id for each in sheet.offerings],
    }
    modules = [
        {"name": each.name, "theory": each.theory_hours, "practice": each.practice_hours}
        for each in sheet.modules
    ]
    grants = [
        {"level": f"{each.kind}:{each.level.code}", "field": each.field, "hours": each.hours}
        for each in sheet.grants
    ]
    return first, modules, grants
