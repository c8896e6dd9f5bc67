"""What is typed where frameworks and competencies are written, and what programmes build."""

from django import forms

from goc.catalogue.forms import fields
from goc.catalogue.models import Competency, CompetencyLevel, Module
from goc.catalogue.queries import competencies as queries
from goc.catalogue.queries.exchange import LARGEST, opened
from goc.catalogue.rules.competencies import CompetencyDraft, LevelDraft
from goc.catalogue.services import FrameworkText
from goc.kit import span
from goc.kit.errors import Refused
from goc.kit.forms import DayField
from goc.kit.mark import Mark
from goc.kit.vietnamese import clean
from goc.law.models import Document

LONG = forms.Textarea(attrs={"rows": 3})
CODE_HELP = "Chữ không dấu, số và gạch nối; không đổi được về sau."


class FrameworkForm(forms.Form):
    """What a framework says of itself."""

    title = forms.CharField(label="Tên", max_length=300)
    creator = forms.CharField(
        label="Nơi ban hành", max_length=300, help_text="Cơ quan lập hoặc phê duyệt khung."
    )
    description = forms.CharField(label="Mô tả", required=False, max_length=5000, widget=LONG)
    document = forms.ModelChoiceField(
        label="Văn bản",
        queryset=Document.objects.order_by("number"),
        required=False,
        empty_label="không có",
    )
    article = forms.CharField(label="Điều, khoản", max_length=100, required=False)
    mark = forms.ChoiceField(label="Mức xác minh", choices=Mark.choices)
    begins = DayField(label="Áp dụng từ ngày", required=False)
    ends = DayField(label="Áp dụng đến hết ngày", required=False)
    why = fields.why("Hãy ghi lý do lập hoặc sửa khung năng lực.")

    def clean(self):
        """Refuse an end before the beginning."""
        cleaned = super().clean()
        begins, ends = cleaned.get("begins"), cleaned.get("ends")
        if begins and ends and ends < begins:
            self.add_error("ends", "Ngày cuối đứng trước ngày đầu; hãy sửa một trong hai ngày.")
        return cleaned

    def text(self) -> FrameworkText:
        """What the service takes."""
        said = self.cleaned_data
        period = span.days(said["begins"], said["ends"])
        told = {name: clean(said[name]) for name in ("title", "creator", "description")}
        names = ("document", "article", "mark")
        return FrameworkText(in_force=period, **told, **{name: said[name] for name in names})


class NewFrameworkForm(FrameworkForm):
    """A framework that is not there yet also chooses its code."""

    code = forms.SlugField(
        label="Mã",
        max_length=80,
        help_text=CODE_HELP,
        error_messages={"invalid": "Mã chỉ gồm chữ không dấu, số và gạch nối."},
    )
    field_order = ["code"]


def initial_of_framework(framework) -> dict:
    """What the form holds at first for a framework."""
    names = ("title", "creator", "description", "document", "article", "mark")
    first = {name: getattr(framework, name) for name in names}
    period = framework.in_force
    return first | {"begins": period.lower, "ends": span.last_day(period)}


class CompetencyForm(forms.Form):
    """A competency without its levels."""

    code = forms.CharField(label="Mã", max_length=80)
    name = forms.CharField(label="Tên năng lực", max_length=2000)
    kind = forms.CharField(
        label="Nhóm",
        max_length=120,
        help_text="Thí dụ: Năng lực chung, Năng lực chuyên môn, Năng lực quản lý.",
    )
    parent = forms.ModelChoiceField(
        label="Thuộc", queryset=None, required=False, empty_label="không thuộc năng lực nào"
    )
    description = forms.CharField(label="Mô tả", required=False, max_length=5000, widget=LONG)
    why = fields.why("Hãy ghi lý do thêm hoặc sửa năng lực.")

    def __init__(self, *arguments, framework, **named):
        super().__init__(*arguments, **named)
        within = Competency.objects.filter(framework=framework)
        self.fields["parent"].queryset = within.order_by("position", "pk")


class LevelLine(fields.Line):
    """One level; the first line is level 1."""

    name = forms.CharField(label="Tên mức", max_length=300)
    evidence = forms.CharField(
        label="Biểu hiện: nhìn thấy gì ở người đạt mức này",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class CompetencyPage:
    """The competency and its levels as one; valid when both are."""

    def __init__(self, data, *, framework, competency=None):
        first, levels = ({}, ()) if competency is None else _initial(competency)
        self.form = CompetencyForm(data, initial=first, framework=framework)
        self.levels = fields.lines(LevelLine, prefix="muc", data=data, initial=levels)

    def is_valid(self) -> bool:
        """Whether both can be read; what is wrong with a line is also said above the form."""
        parts = [self.form.is_valid(), self.levels.is_valid()]
        if self.form.is_bound and not parts[1]:
            self.form.add_error(
                None, "Có mức ghi chưa đủ tên và biểu hiện; hãy xem các ô được đánh dấu."
            )
        return all(parts)

    def draft(self) -> CompetencyDraft:
        """What the rules judge."""
        said = self.form.cleaned_data
        levels = tuple(
            LevelDraft(step, clean(line["name"]), clean(line["evidence"]))
            for step, line in enumerate(fields.told(self.levels), start=1)
        )
        names = ("code", "name", "kind", "description")
        return CompetencyDraft(levels=levels, **{name: clean(said[name]) for name in names})


def _initial(competency) -> tuple[dict, list[dict]]:
    names = ("code", "name", "kind", "parent", "description")
    levels = [{"name": each.name, "evidence": each.evidence} for each in competency.levels.all()]
    return {name: getattr(competency, name) for name in names}, levels


class BuildLine(fields.Line):
    """One level that a programme, or a module of it, brings to."""

    stands_by = "level"

    level = forms.ModelChoiceField(label="Năng lực và mức đạt được", queryset=None)
    module = forms.ModelChoiceField(
        label="Ở chuyên đề", queryset=None, required=False, empty_label="cả chương trình"
    )

    def __init__(self, *args, programme, levels, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["level"].queryset = CompetencyLevel.objects.select_related("competency")
        self.fields["level"].choices = [("", "–"), *levels]
        modules = Module.objects.filter(programme=programme).order_by("position")
        self.fields["module"].queryset = modules


class WhyForm(forms.Form):
    """The reason of an act."""

    why = fields.why("Hãy ghi lý do.")


class BuildsPage:
    """Which levels a programme builds, and why this is written."""

    def __init__(self, data, *, programme, on):
        held = [
            {"level": row.level_id, "module": row.module_id} for row in queries.built_by(programme)
        ]
        self.form = WhyForm(data)
        choices = queries.level_choices(on)
        self.has_choices = bool(choices)
        self.lines = fields.lines(
            BuildLine, prefix="nang-luc", data=data, initial=held, programme=programme,
            levels=choices,
        )  # fmt: skip

    def is_valid(self) -> bool:
        """Whether both can be read; what is wrong with a line is also said above the form."""
        parts = [self.form.is_valid(), self.lines.is_valid()]
        if self.form.is_bound and not parts[1]:
            self.form.add_error(None, "Có dòng chưa đúng; hãy xem các ô được đánh dấu.")
        return all(parts)

    def wanted(self) -> list[tuple]:
        """Pairs of module and level, as the service takes them."""
        return [(line["module"], line["level"]) for line in fields.told(self.lines)]


class PackageForm(forms.Form):
    """A framework as somebody else sent it."""

    package = forms.FileField(
        label="Tệp CASE",
        help_text="Tệp .json theo CASE 1.0 hoặc 1.1 (1EdTech), không quá 20 MB.",
        error_messages={
            "required": "Hãy chọn tệp khung năng lực.",
            "empty": "Tệp này rỗng; hãy chọn tệp khác.",
        },
    )

    def clean_package(self):
        """Refuse what is no framework, before it is kept."""
        file = self.cleaned_data["package"]
        try:
            opened(file.read(LARGEST + 1))
        except Refused as refusal:
            raise forms.ValidationError(list(refusal.reasons)) from None
        return file


class TakeForm(forms.Form):
    """Nothing is asked: what would change stands on the page."""
