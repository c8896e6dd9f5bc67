"""What is typed where job positions are described, and the addresses of their pages."""

from django import forms

from goc.catalogue.models import CompetencyLevel
from goc.catalogue.queries.competencies import leveled
from goc.kit import span
from goc.kit.forms import DayField
from goc.kit.listing import Listing
from goc.kit.mark import Mark
from goc.law.models import Document
from goc.officials.models import Rank
from goc.org.models import Title, Unit, UnitKind
from goc.standards.models import JobPosition
from goc.standards.queries import positions
from goc.standards.services import PositionText

TEXT, CLASS, UNIT = "tim", "loai", "don-vi"
CLASSES = {"lanh-dao": "LEADERSHIP", "chuyen-mon": "PROFESSIONAL", "ho-tro": "SUPPORT"}
WHY = {"required": "Hãy ghi lý do."}


def listing(params) -> Listing:
    """The state of the list of positions."""
    return Listing.parse(
        params, filters=(TEXT, CLASS, UNIT), sorts=positions.SORTS, default_sort="ten"
    )


def asked(state: Listing) -> dict:
    """What the query takes."""
    return {
        "text": state.value(TEXT),
        "position_class": CLASSES.get(state.value(CLASS), ""),
        "unit": state.value(UNIT),
    }


def bar(state: Listing, units) -> dict:
    """All that stands above the list."""
    classes = [(slug, Title.PositionClass(value).label) for slug, value in CLASSES.items()]
    words = {CLASS: dict(classes), UNIT: dict(units)}
    chips = [
        state.chip(words.get(name, {}).get(state.value(name), state.value(name)), name)
        for name in state.filters
    ]
    return {
        "listing": state,
        "classes": classes,
        "units": units,
        "asked": {"text": state.value(TEXT), "kind": state.value(CLASS), "unit": state.value(UNIT)},
        "chips": chips,
    }


def why_field() -> forms.CharField:
    """The reason of an act."""
    return forms.CharField(
        label="Lý do",
        max_length=500,
        help_text="Ghi vào nhật ký cùng với thay đổi này.",
        error_messages=WHY,
    )


class PositionForm(forms.Form):
    """A position without what it asks for."""

    name = forms.CharField(label="Tên vị trí việc làm", max_length=300)
    position_class = forms.ChoiceField(label="Loại", choices=Title.PositionClass.choices)
    title = forms.ModelChoiceField(
        label="Chức danh",
        queryset=Title.objects.order_by("order", "name", "pk"),
        required=False,
        empty_label="không gắn với chức danh",
        help_text="Ai giữ chức danh này ở nơi áp dụng thì giữ vị trí này.",
    )
    rank = forms.ModelChoiceField(
        label="Ngạch",
        queryset=Rank.objects.order_by("ladder", "-step", "code"),
        required=False,
        empty_label="không ghi",
    )
    unit = forms.CharField(
        label="Mã đơn vị", required=False, max_length=40,
        help_text="Vị trí của riêng đơn vị này và các phòng bên dưới. Để trống nếu của nhiều nơi.",
    )  # fmt: skip
    unit_kind = forms.ChoiceField(
        label="Hoặc loại đơn vị", required=False, choices=[("", "mọi đơn vị"), *UnitKind.choices]
    )
    description = forms.CharField(
        label="Mô tả công việc",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
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
    why = why_field()

    def clean_unit(self):
        """The unit of that code; None where none is named."""
        code = self.cleaned_data["unit"].strip()
        if not code:
            return None
        found = Unit.objects.filter(code=code).first()
        if found is None:
            raise forms.ValidationError(f"Không có đơn vị mã “{code}”; xem mã ở trang Đơn vị.")
        return found

    def clean(self):
        """Refuse an end before the beginning."""
        cleaned = super().clean()
        begins, ends = cleaned.get("begins"), cleaned.get("ends")
        if begins and ends and ends < begins:
            self.add_error("ends", "Ngày cuối đứng trước ngày đầu; hãy sửa một trong hai ngày.")
        return cleaned

    def text(self) -> PositionText:
        """What the service takes."""
        said = self.cleaned_data
        names = set(PositionText.__dataclass_fields__) - {"in_force"}
        period = span.days(said["begins"], said["ends"])
        return PositionText(in_force=period, **{name: said[name] for name in names})


class NewPositionForm(PositionForm):
    """A position that is not there yet also chooses its code."""

    code = forms.SlugField(
        label="Mã",
        max_length=80,
        help_text="Chữ không dấu, số và gạch nối; không đổi được về sau.",
        error_messages={"invalid": "Mã chỉ gồm chữ không dấu, số và gạch nối."},
    )
    field_order = ["code"]


def initial_of(position: JobPosition) -> dict:
    """What the form holds at first for a position."""
    names = set(PositionText.__dataclass_fields__) - {"in_force", "unit"}
    first = {name: getattr(position, name) for name in names}
    period = position.in_force
    return first | {
        "unit": position.unit.code if position.unit else "",
        "begins": period.lower,
        "ends": span.last_day(period),
    }


class AsksForm(forms.Form):
    """A level, or none, of each competency of the frameworks in force."""

    why = why_field()

    def __init__(self, *arguments, held, on, **named):
        super().__init__(*arguments, **named)
        chosen = {row.competency_id: row.level_id for row in held}
        self.groups: dict[str, list[str]] = {}
        for each in leveled(on):
            name = f"nang-luc-{each.pk}"
            levels = [(level.pk, str(level)) for level in each.levels.all()]
            self.fields[name] = forms.TypedChoiceField(
                label=f"{each.code}: {each.name}",
                required=False,
                coerce=int,
                empty_value=None,
                choices=[("", "không đòi hỏi"), *levels],
                initial=chosen.get(each.pk),
            )
            self.groups.setdefault(each.framework.title, []).append(name)
        self.order_fields([name for names in self.groups.values() for name in names])

    @property
    def parts(self):
        """The fields of each framework under its title."""
        return [(title, [self[name] for name in names]) for title, names in self.groups.items()]

    def levels(self) -> list[CompetencyLevel]:
        """The levels chosen."""
        keys = [value for name, value in self.cleaned_data.items() if name != "why" and value]
        return list(CompetencyLevel.objects.filter(pk__in=keys))
