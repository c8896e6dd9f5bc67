"""Which appointments without qualification and which unused people are listed; what is done."""

from django import forms

from goc.kit.listing import Listing
from goc.utilisation.models import Result
from goc.utilisation.queries import unused
from goc.utilisation.queries.shortfalls import Wanted

VERDICT, UNIT, GROUP, REQUIREMENT = "ket-luan", "don-vi", "nhom", "yeu-cau"
STATE, ORIGIN, OWNER, TEXT, BASIS, TITLE = (
    "tinh-trang", "nguon", "theo-doi", "tim", "co-so", "chuc-danh",
)  # fmt: skip
VERDICTS = {"chua-du": Result.NOT_ELIGIBLE, "chua-ro": Result.CANNOT_TELL}
STATES = {"khep": "Đã khép lại", "tat-ca": "Cả hai"}
ORIGINS = {"ghi-nhan": "Ghi nhận", "ngoai-le": "Quyết định theo ngoại lệ"}
MINE = "toi"


def listing(params) -> Listing:
    """Which appointments the address asks for."""
    return Listing.parse(
        params,
        filters=[VERDICT, UNIT, GROUP, REQUIREMENT, STATE, ORIGIN, OWNER, TEXT],
        sorts={"ngay": ["on", "pk"], "ten": ["official__sort_key", "pk"]},
        default_sort="-ngay",
    )


def wanted(state: Listing, user) -> Wanted:
    """What the query is asked: unless it says otherwise, what is open of those who surely did not
    qualify."""
    verdict = VERDICTS.get(state.value(VERDICT), Result.NOT_ELIGIBLE)
    return Wanted(
        verdict=verdict.value,
        unit=state.value(UNIT),
        group=state.value(GROUP),
        requirement=state.value(REQUIREMENT),
        is_closed={"khep": True, "tat-ca": None}.get(state.value(STATE), False),
        is_decided={"ghi-nhan": False, "ngoai-le": True}.get(state.value(ORIGIN)),
        owner=user.pk if state.value(OWNER) == MINE else None,
        text=state.value(TEXT),
    )


def bar(state: Listing, offered, requirements) -> dict:
    """All that the filters above the list show."""
    requirements = list(requirements)
    meanings = {
        UNIT: dict(offered.units),
        GROUP: dict(offered.groups),
        REQUIREMENT: dict(requirements),
        STATE: STATES,
        ORIGIN: ORIGINS,
        OWNER: {MINE: "tôi theo dõi"},
        BASIS: unused.BASES,
    }
    chips = [
        state.chip(meanings.get(name, {}).get(state.value(name), f"“{state.value(name)}”"), name)
        for name in state.filters
        if name != VERDICT
    ]
    return {
        "chips": chips,
        "units": offered.units,
        "groups": offered.groups,
        "requirements": requirements,
        "states": STATES.items(),
        "origins": ORIGINS.items(),
        "bases": unused.BASES.items(),
        "asked": {name.replace("-", "_"): state.value(name) for name in (*meanings, VERDICT, TEXT)},
    }


def unused_listing(params) -> Listing:
    """Which unused people the address asks for."""
    return Listing.parse(
        params,
        filters=[UNIT, BASIS, REQUIREMENT, TITLE, TEXT],
        sorts={"ten": ["ten"], "ngay": ["ngay"]},
        default_sort="ten",
    )


class StepForm(forms.Form):
    """What is done about one of them."""

    text = forms.CharField(
        label="Nội dung",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Hãy ghi nội dung: đã làm gì, vì sao."},
    )
    act = forms.ChoiceField(label="Việc")
    to = forms.ModelChoiceField(
        label="Chuyển cho", queryset=None, required=False, empty_label="Không chuyển"
    )

    def __init__(self, *args, followers, is_closed, **kwargs):
        super().__init__(*args, **kwargs)
        acts = {"note": "Ghi việc đã làm", "hand_on": "Chuyển người theo dõi"}
        acts |= {"reopen": "Mở lại"} if is_closed else {"close": "Khép lại"}
        self.fields["act"].choices = list(acts.items())
        self.fields["to"].queryset = followers
        self.fields["to"].label_from_instance = lambda user: user.full_name

    def clean(self):
        """Return the answers; whoever hands on says to whom."""
        told = super().clean()
        if told.get("act") == "hand_on" and not told.get("to"):
            self.add_error("to", "Hãy chọn người nhận.")
        return told
