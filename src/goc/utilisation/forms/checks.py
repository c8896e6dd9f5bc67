"""For whom, for which post and day a check is asked; which minutes are listed."""

from django import forms
from django.utils.datastructures import MultiValueDict

from goc.kit.forms import DayField, day
from goc.kit.listing import Listing
from goc.utilisation.models import AppointmentCheck

VERDICT, SINCE, TEXT = "ket-luan", "tu", "tim"
VERDICTS = {
    "du": AppointmentCheck.Result.ELIGIBLE,
    "du-chua-doi-chieu": AppointmentCheck.Result.BY_UNCONFIRMED,
    "chua-du": AppointmentCheck.Result.NOT_ELIGIBLE,
    "chua-ro": AppointmentCheck.Result.CANNOT_TELL,
}
NAMES = {"official": "can-bo", "title": "chuc-danh", "unit": "don-vi", "on": "ngay"}


class AskForm(forms.Form):
    """Who, for which post, from which day; its fields stand in the address under NAMES."""

    official = forms.CharField(
        label="Số hiệu cán bộ",
        max_length=20,
        error_messages={"required": "Hãy ghi số hiệu của cán bộ."},
    )
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
        help_text="Tên hoặc mã đơn vị; để trống thì là đơn vị đang công tác.",
    )
    on = DayField(label="Xét cho ngày", required=False, help_text="Để trống thì là hôm nay.")

    def add_prefix(self, field_name):
        """The name of a field in the address."""
        return NAMES.get(field_name, field_name)


def asked(params) -> AskForm:
    """The form as the address fills it; unbound where it asks for nobody yet."""
    if not params.get(NAMES["title"]):
        known = {name: params.get(name) for name in NAMES.values() if params.get(name)}
        return AskForm(initial={key: known.get(name) for key, name in NAMES.items()})
    return AskForm(params if isinstance(params, MultiValueDict) else MultiValueDict(params))


def minutes(params) -> Listing:
    """Which minutes the address asks for."""
    return Listing.parse(
        params,
        filters=[VERDICT, SINCE, TEXT],
        sorts={"luc": ["made_at", "pk"], "ten": ["official__sort_key", "pk"]},
        default_sort="-luc",
    )


def minutes_bar(state: Listing) -> dict:
    """All that the filters above the minutes show."""
    verdict, since = VERDICTS.get(state.value(VERDICT)), day(state.value(SINCE))
    chips = []
    if verdict:
        chips.append(state.chip(str(verdict.label), VERDICT))
    if since:
        chips.append(state.chip(f"lập từ ngày {since:%d/%m/%Y}", SINCE))
    if state.value(TEXT):
        chips.append(state.chip(f"“{state.value(TEXT)}”", TEXT))
    return {
        "chips": chips,
        "verdicts": [(slug, each.label) for slug, each in VERDICTS.items()],
        "verdict": state.value(VERDICT),
        "since": since,
        "text": state.value(TEXT),
    }
