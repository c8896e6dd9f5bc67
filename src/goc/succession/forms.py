"""The addresses of the pages of quy hoạch, and what is typed on them."""

from django import forms

from goc.kit.forms import DayField, day
from goc.kit.listing import Listing
from goc.officials.models import Level, QualificationKind
from goc.org.models import Branch, Title, TitleGroup
from goc.org.queries import title_groups
from goc.succession.queries import people, plans
from goc.succession.queries.structure import LABELS, UNKNOWN
from goc.succession.queries.terms import Term, terms
from goc.succession.rules import Trait

TERM, BRANCH, UNIT, TITLE, TEXT = "nhiem-ky", "he-thong", "don-vi", "chuc-danh", "tim"
TRAIT, DAY = "nhom", "ngay"
OF_PLANS = (TERM, BRANCH, UNIT, TITLE)
OF_PEOPLE = (TEXT, *OF_PLANS)
BRANCHES = {"dang": Branch.PARTY, "nha-nuoc": Branch.STATE}
SLUGS = {branch.value: slug for slug, branch in BRANCHES.items()}
LONG_TEXT = forms.Textarea(attrs={"rows": 3})


def slug(term: Term) -> str:
    """The term in addresses: dang-2025."""
    return f"{SLUGS[term.branch]}-{term.begins}"


def listing_of_plans(params) -> Listing:
    """The state of the list of plans."""
    return Listing.parse(params, filters=OF_PLANS, sorts=plans.SORTS, default_sort="-nhiem-ky")


def listing_of_people(params) -> Listing:
    """The state of the list of people across plans."""
    return Listing.parse(params, filters=OF_PEOPLE, sorts=people.SORTS, default_sort="ten")


def listing_of_plan(params) -> Listing:
    """The state of the page of one plan."""
    return Listing.parse(params, filters=(TRAIT, DAY), sorts=people.SORTS, default_sort="ten")


def wanted(state: Listing) -> plans.Wanted:
    """Which plans an address asks for."""
    begun = {slug(term): key for key, term in terms().items()}
    branch = BRANCHES.get(state.value(BRANCH))
    return plans.Wanted(
        term=begun.get(state.value(TERM)),
        branch=branch.value if branch else "",
        unit=state.value(UNIT),
        titles=state.filters.get(TITLE, ()),
    )


def trait(state: Listing, hidden) -> tuple[Trait | None, bool]:
    """The trait by which the people of a plan are picked, and whether those are meant of whom
    nobody can tell; none where the reader may not see it."""
    asked = state.value(TRAIT)
    name = asked.removesuffix(UNKNOWN)
    if name not in Trait or Trait(name) in hidden:
        return None, False
    return Trait(name), asked.endswith(UNKNOWN)


def day_of(state: Listing):
    """The day that the address asks for; None where it asks for none that can be read."""
    return day(state.value(DAY))


def plan_bar(state: Listing, picked: Trait | None, unknown: bool) -> dict:
    """All that stands above the people of one plan."""
    chips = []
    if picked:
        told = LABELS[picked] + (": chưa xác định" if unknown else "")
        chips.append(state.chip(told, TRAIT))
    if asked := day_of(state):
        chips.append(state.chip(f"ngày {asked:%d/%m/%Y}", DAY))
    return {"listing": state, "chips": chips, "day": state.value(DAY)}


def bar(state: Listing, units, plans) -> dict:
    """All that stands above a list of plans, or of the people across these plans."""
    titles = dict(Title.objects.filter(pk__in=plans.values("title")).values_list("code", "name"))
    groups = TitleGroup.objects.filter(pk__in=plans.values("group"))
    titles |= dict(groups.values_list("code", "name"))
    choices = {
        TERM: [(slug(term), term.name) for term in terms().values()],
        BRANCH: [(name, branch.label) for name, branch in BRANCHES.items()],
        UNIT: units,
        TITLE: sorted(titles.items(), key=lambda pair: pair[1]),
    }
    meanings = {name: dict(pairs) for name, pairs in choices.items()}
    asked = {name: state.value(name) for name in OF_PEOPLE}
    return {
        "listing": state,
        "asked": {name.replace("-", "_"): value for name, value in asked.items()},
        "choices": {name.replace("-", "_"): pairs for name, pairs in choices.items()},
        "chips": [state.chip(_said(meanings, state, name), name) for name in state.filters],
    }


def _said(meanings: dict, state: Listing, name: str) -> str:
    known = meanings.get(name, {})
    return ", ".join(known.get(value, value) for value in state.filters[name])


class OpenForm(forms.Form):
    """A plan that is not there yet."""

    term = forms.ChoiceField(label="Nhiệm kỳ", error_messages={"required": "Hãy chọn nhiệm kỳ."})
    unit = forms.CharField(
        label="Mã đơn vị",
        max_length=40,
        help_text="Mã của đơn vị có chức danh này, thí dụ 09556; xem mã ở trang Đơn vị.",
        error_messages={"required": "Hãy ghi mã đơn vị."},
    )
    title = forms.ChoiceField(
        label="Chức danh, nhóm chức danh", error_messages={"required": "Hãy chọn chức danh."}
    )
    seats = forms.IntegerField(
        label="Số ghế",
        required=False,
        min_value=1,
        max_value=32_767,
        help_text="Để trống khi chưa rõ; hệ số quy hoạch tính theo số này.",
        error_messages={"invalid": "Số ghế phải là số nguyên."},
    )

    def __init__(self, *arguments, units, **named):
        super().__init__(*arguments, **named)
        self.units = units
        self.fields["term"].choices = [
            ("", "Chọn nhiệm kỳ"),
            *((slug(term), term.name) for term in terms().values()),
        ]
        titles = Title.objects.order_by("order", "pk").values_list("code", "name")
        self.fields["title"].choices = [
            ("", "Chọn chức danh"),
            ("Nhóm chức danh", [(f"nhom:{code}", name) for code, name in title_groups()]),
            ("Chức danh", [(f"chuc-danh:{code}", f"{name} ({code})") for code, name in titles]),
        ]

    def clean_unit(self):
        """The unit of that code, among those whose plans the user writes."""
        code = self.cleaned_data["unit"].strip()
        found = self.units.filter(code=code).first()
        if found is None:
            raise forms.ValidationError(
                f"Không có đơn vị mã “{code}” trong phạm vi đồng chí được ghi; hãy xem lại mã."
            )
        return found

    def told(self) -> dict:
        """What the service takes."""
        kind, _, code = self.cleaned_data["title"].partition(":")
        [(branch, begins)] = [
            key for key, term in terms().items() if slug(term) == self.cleaned_data["term"]
        ]
        return {
            "branch": branch,
            "begins": begins,
            "unit": self.cleaned_data["unit"],
            "seats": self.cleaned_data["seats"],
            "title": Title.objects.get(code=code) if kind == "chuc-danh" else None,
            "group": TitleGroup.objects.get(code=code) if kind == "nhom" else None,
        }


class SeatsForm(forms.Form):
    """Another number of seats."""

    seats = forms.IntegerField(
        label="Số ghế",
        required=False,
        min_value=1,
        max_value=32_767,
        help_text="Để trống khi chưa rõ.",
        error_messages={"invalid": "Số ghế phải là số nguyên."},
    )
    why = forms.CharField(
        label="Lý do sửa",
        max_length=500,
        widget=LONG_TEXT,
        error_messages={"required": "Hãy ghi lý do sửa số ghế."},
    )


class ApproveForm(forms.Form):
    """The decision that approved the plan."""

    decision = forms.CharField(
        label="Quyết định phê duyệt",
        max_length=200,
        help_text="Số quyết định và cấp phê duyệt.",
        error_messages={"required": "Hãy ghi số quyết định và cấp phê duyệt."},
    )
    on = DayField(label="Ngày phê duyệt")


class AddForm(forms.Form):
    """One official put into a plan."""

    official = forms.CharField(
        label="Số hiệu cán bộ",
        max_length=20,
        error_messages={"required": "Hãy ghi số hiệu cán bộ."},
    )
    first = DayField(label="Từ ngày")
    ground = forms.CharField(
        label="Căn cứ",
        max_length=200,
        help_text="Số, ngày của quyết định.",
        error_messages={"required": "Hãy ghi căn cứ: số, ngày của quyết định hoặc biên bản."},
    )

    def __init__(self, *arguments, officials, **named):
        super().__init__(*arguments, **named)
        self.officials = officials

    def clean_official(self):
        """The official of that number, among those whom the user writes."""
        code = self.cleaned_data["official"].strip()
        found = self.officials.filter(code=code).first()
        if found is None:
            raise forms.ValidationError(
                f"Không có hồ sơ số hiệu “{code}” trong phạm vi đồng chí được ghi; hãy xem lại."
            )
        return found


class CorrectForm(forms.Form):
    """What was written wrongly of an entry."""

    first = DayField(label="Từ ngày")
    ground = forms.CharField(
        label="Căn cứ",
        max_length=200,
        error_messages={"required": "Hãy ghi căn cứ: số, ngày của quyết định hoặc biên bản."},
    )
    degree_then = forms.ModelChoiceField(
        label="Chuyên môn khi đưa vào", queryset=None, required=False, empty_label="Không ghi"
    )
    theory_then = forms.ModelChoiceField(
        label="Lý luận chính trị khi đưa vào",
        queryset=None,
        required=False,
        empty_label="Không ghi",
    )
    why = forms.CharField(
        label="Lý do sửa",
        max_length=500,
        widget=LONG_TEXT,
        error_messages={"required": "Hãy ghi lý do sửa."},
    )

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        levels = Level.objects.order_by("-step")
        kinds = QualificationKind
        self.fields["degree_then"].queryset = levels.filter(kind=kinds.DEGREE)
        self.fields["theory_then"].queryset = levels.filter(kind=kinds.POLITICAL_THEORY)


class RemoveForm(forms.Form):
    """When and on which ground somebody left a plan."""

    last = DayField(label="Ngày cuối trong quy hoạch")
    ground = forms.CharField(
        label="Căn cứ đưa ra",
        max_length=200,
        help_text="Số, ngày của văn bản; thí dụ kết quả rà soát hằng năm.",
        error_messages={"required": "Hãy ghi căn cứ: số, ngày của quyết định hoặc biên bản."},
    )
