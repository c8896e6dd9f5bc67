"""Whom a list asks for, for which post and day; which of its rows are shown."""

from pathlib import Path

from django import forms
from django.http import QueryDict

from goc.kit.errors import Refused
from goc.kit.forms import DayField
from goc.kit.listing import Listing
from goc.kit.uploads import as_path
from goc.officials import access
from goc.officials.forms import lists as officials
from goc.officials.queries import listing
from goc.utilisation.forms.checks import VERDICT, VERDICTS
from goc.utilisation.queries.asking import MOST
from goc.utilisation.sheets import numbers_in

REQUIREMENT, TEXT = "yeu-cau", "tim"
LARGEST = 5 * 1024 * 1024


class ListForm(forms.Form):
    """Numbers pasted, sent as a file, or those of the officials' list under a filter."""

    codes = forms.CharField(
        label="Số hiệu cán bộ",
        required=False,
        max_length=20 * MOST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Dán mỗi dòng một số hiệu, hoặc cách nhau bằng dấu phẩy, dấu cách.",
    )
    file = forms.FileField(
        label="Hoặc tệp có cột “Số hiệu”",
        required=False,
        help_text="Tệp .xlsx, .xls hoặc .csv; các cột khác không cần.",
    )
    chosen = forms.CharField(required=False, max_length=2000, widget=forms.HiddenInput)
    title = forms.CharField(
        label="Chức danh dự kiến",
        max_length=200,
        help_text="Tên hoặc mã chức danh trong danh mục.",
        error_messages={"required": "Hãy ghi chức danh dự kiến."},
    )
    unit = forms.CharField(
        label="Đơn vị",
        max_length=300,
        required=False,
        help_text="Tên hoặc mã đơn vị; để trống thì là đơn vị đang công tác của từng người.",
    )
    on = DayField(label="Xét cho ngày", required=False, help_text="Để trống thì là hôm nay.")

    def clean_file(self):
        """Return the file, which holds a list and no more."""
        sent = self.cleaned_data["file"]
        if sent and sent.size > LARGEST:
            raise forms.ValidationError("Tệp lớn hơn 5 MB; hãy gửi tệp chỉ có danh sách số hiệu.")
        return sent

    def people(self, user, on) -> tuple[list[str], str]:
        """Return the numbers asked for and where they came from; Refused where a file cannot be
        read or several ways are used at once."""
        told = self.cleaned_data
        ways = [name for name in ("codes", "file", "chosen") if told[name]]
        if len(ways) != 1:
            raise Refused(
                "Hãy chọn một cách: dán số hiệu, hoặc gửi tệp."
                if ways
                else "Hãy dán số hiệu, hoặc gửi một tệp có cột “Số hiệu”."
            )
        if told["codes"]:
            return told["codes"].replace(",", " ").replace(";", " ").split(), "Danh sách đã dán"
        if told["file"]:
            return _of_file(told["file"]), f"Tệp {told['file'].name}"[:300]
        state = officials.listing(QueryDict(told["chosen"]))
        return _chosen(user, state, on), "Danh sách cán bộ đã lọc"


def _of_file(sent) -> list[str]:
    with as_path(sent, f"danh-sach{Path(sent.name).suffix.lower()[:8]}") as path:
        return numbers_in(path)


def _chosen(user, state: Listing, on) -> list[str]:
    numbers = access.searchable_by_number(user, state.value(officials.TEXT), on)
    wanted = officials.wanted(state, identity=numbers)
    found = listing.filtered(access.visible_officials(user, on), wanted, on)
    return list(found.order_by("sort_key", "pk").values_list("code", flat=True)[: MOST + 1])


def how_many(user, query: str, on) -> int:
    """How many officials the filter of their list leaves, at most one more than a list takes."""
    return len(_chosen(user, officials.listing(QueryDict(query)), on))


class ReviewForm(forms.Form):
    """For which title of its group and which day a succession plan is reviewed."""

    title = forms.ModelChoiceField(
        label="Chức danh", queryset=None, empty_label=None, to_field_name="code"
    )
    on = DayField(label="Xét cho ngày", required=False, help_text="Để trống thì là hôm nay.")

    def __init__(self, *args, titles, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["title"].queryset = titles
        if len(titles) == 1:
            del self.fields["title"]


def rows(params) -> Listing:
    """Which rows of a list the address asks for."""
    return Listing.parse(
        params,
        filters=[VERDICT, REQUIREMENT, TEXT],
        sorts={
            "ten": ["official__sort_key", "pk"],
            "dat": ["met", "official__sort_key", "pk"],
        },
        default_sort="ten",
    )


def rows_bar(state: Listing, lacked) -> dict:
    """All that the filters above the rows show; `lacked` are the requirements to choose from."""
    verdict = VERDICTS.get(state.value(VERDICT))
    choices = [(one.requirement, one.short) for one in lacked]
    requirement = state.value(REQUIREMENT)
    chips = []
    if verdict:
        chips.append(state.chip(str(verdict.label), VERDICT))
    if requirement:
        name = dict(choices).get(requirement, requirement)
        chips.append(state.chip(f"chưa đạt: {name}", REQUIREMENT))
    if state.value(TEXT):
        chips.append(state.chip(f"“{state.value(TEXT)}”", TEXT))
    return {
        "chips": chips,
        "verdicts": [(slug, each.label) for slug, each in VERDICTS.items()],
        "verdict": state.value(VERDICT),
        "requirements": choices,
        "requirement": requirement,
        "text": state.value(TEXT),
    }


def wanted(state: Listing) -> dict:
    """What `queries.lists.filtered` is asked."""
    verdict = VERDICTS.get(state.value(VERDICT))
    return {
        "verdict": verdict.value if verdict else "",
        "requirement": state.value(REQUIREMENT),
        "text": state.value(TEXT),
    }
