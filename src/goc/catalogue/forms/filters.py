"""The list's address read into what it asks for."""

from django import forms

from goc.kit.forms import DayField
from goc.kit.listing import Listing
from goc.officials.models import QualificationKind

TEXT, TOPIC, PROVIDER, DAY = "tim", "loai", "co-so", "ngay"
TOPICS = {
    "ly-luan-chinh-tri": QualificationKind.POLITICAL_THEORY,
    "quan-ly-nha-nuoc": QualificationKind.STATE_MANAGEMENT,
    "lanh-dao-quan-ly": QualificationKind.LEADERSHIP,
    "cap-nhat-kien-thuc": QualificationKind.KNOWLEDGE_UPDATE,
    "quoc-phong-an-ninh": QualificationKind.DEFENCE_EDUCATION,
    "theo-vi-tri": QualificationKind.POSITION_SKILLS,
    "ngoai-ngu": QualificationKind.FOREIGN_LANGUAGE,
    "cong-nghe-so": QualificationKind.DIGITAL_SKILLS,
    "chuyen-mon": QualificationKind.DEGREE,
}
TOPIC_CHOICES = [(slug, kind.label) for slug, kind in TOPICS.items()]
SORTS = {
    "ten": ["sort_key", "pk"],
    "ngay-hoc": ["days", "sort_key", "pk"],
    "tiet": ["hours", "sort_key", "pk"],
}


def listing(params) -> Listing:
    """What the address asks of the list of programmes."""
    return Listing.parse(
        params, filters=[TEXT, TOPIC, PROVIDER, DAY], sorts=SORTS, default_sort="ten"
    )


class FilterForm(forms.Form):
    """The filters that have to be read; the others stand in the listing."""

    ngay = DayField(label="Áp dụng ngày", required=False)

    @property
    def day(self):
        """The day asked for; None where none is, or none that can be read."""
        return self.cleaned_data["ngay"] if self.is_valid() else None


def asked(state: Listing) -> dict:
    """What narrows the list, as `queries.programmes` takes it."""
    return {
        "text": state.value(TEXT),
        "topic": TOPICS.get(state.value(TOPIC), ""),
        "provider": state.value(PROVIDER),
    }


def filter_bar(state: Listing, form: FilterForm, providers: list[tuple[str, str]]) -> dict:
    """All that the filters above the list show; `providers` are codes with names."""
    said = {
        TEXT: f"Tìm: {state.value(TEXT)}",
        TOPIC: dict(TOPIC_CHOICES).get(state.value(TOPIC), state.value(TOPIC)),
        PROVIDER: dict(providers).get(state.value(PROVIDER), state.value(PROVIDER)),
        DAY: f"Áp dụng ngày {form.day:%d/%m/%Y}" if form.day else f"Ngày: {state.value(DAY)}",
    }
    return {
        "form": form,
        "text": state.value(TEXT),
        "topic": state.value(TOPIC),
        "provider": state.value(PROVIDER),
        "topics": TOPIC_CHOICES,
        "providers": providers,
        "chips": [state.chip(said[name], name) for name in state.filters],
    }
