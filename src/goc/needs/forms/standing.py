"""The addresses of the matrix and of the lists of today, read into what they ask for."""

from urllib.parse import urlencode

from goc.kit.forms import day
from goc.kit.listing import Listing
from goc.needs.queries.audience import Audience
from goc.needs.queries.names import BY_PRIORITY, EVERY, SORTS, STATUSES, Wanted
from goc.needs.queries.people import SORTS as BY_PEOPLE
from goc.officials.models import Official
from goc.org.models import Branch, ManagementLevel
from goc.org.queries import title_groups
from goc.standards.queries.texts import TOPICS

BRANCH, UNIT, ITSELF, REQUIREMENT = "khoi", "don-vi", "rieng", "yeu-cau"
STATUS, BEFORE, TEXT = "tinh-trang", "han-truoc", "tim"
OPENED, TOPIC = "mo", "loai"
CELL = (UNIT, ITSELF, REQUIREMENT)
# The target group, by the words that the list of officials has for them.
CATEGORY, GROUP, LEVEL = "doi-tuong", "nhom", "dien"
AUDIENCE = (CATEGORY, GROUP, LEVEL)
STATUS_WORDS = {
    "qua-han": "Quá hạn",
    "chua-co": "Chưa có",
    "sap-het-han": "Sắp hết hạn",
    "chua-xac-dinh": "Chưa xác định",
    "da-dap-ung": "Đã đáp ứng",
    "duoc-mien": "Được miễn",
    "ngoai-le": "Có ngoại lệ",
    EVERY: "Tất cả",
}


def listing(params) -> Listing:
    """The state of the list that the address carries."""
    filters = [TEXT, BRANCH, UNIT, ITSELF, TOPIC, REQUIREMENT, STATUS, BEFORE, *AUDIENCE]
    return Listing.parse(params, filters=filters, sorts=SORTS, default_sort=f"-{BY_PRIORITY}")


def people(params) -> Listing:
    """The state of the list of people that the address carries."""
    filters = [TEXT, BRANCH, UNIT, ITSELF, *AUDIENCE]
    return Listing.parse(params, filters=filters, sorts=BY_PEOPLE, default_sort="ten")


def matrix(params) -> Listing:
    """The state of the matrix that the address carries."""
    filters = [BRANCH, OPENED, TOPIC, *AUDIENCE, *CELL]
    return Listing.parse(
        params, filters=filters, sorts={"don-vi": ["position"]}, default_sort="don-vi"
    )


def wanted(state: Listing) -> Wanted:
    """Which needs it asks for: all that is missing, unless it says otherwise."""
    return Wanted(
        unit=state.value(UNIT),
        itself=bool(state.value(ITSELF)),
        branch=branch(state),
        requirement=state.value(REQUIREMENT),
        topic=topic(state),
        status=state.value(STATUS) if state.value(STATUS) in STATUSES else "",
        before=day(state.value(BEFORE)),
        text=state.value(TEXT),
        audience=audience(state),
    )


def branch(state: Listing) -> str:
    """The hierarchy asked for; empty where none of the two is named."""
    return state.value(BRANCH) if state.value(BRANCH) in Branch.values else ""


def audience(state: Listing) -> Audience:
    """The target group asked for; a kind or level that is none of ours asks for nothing."""
    category, level = state.value(CATEGORY), state.value(LEVEL)
    return Audience(
        category=category if category in Official.Category.values else "",
        group=state.value(GROUP),
        level=level if level in ManagementLevel.values else "",
    )


def topic(state: Listing) -> str:
    """The kind of content asked for; empty where it is none of ours."""
    return state.value(TOPIC) if state.value(TOPIC) in TOPICS else ""


def opened(state: Listing) -> Wanted:
    """Whose parts make the rows: of the unit opened, else of all in sight."""
    return Wanted(unit=state.value(OPENED), branch="" if state.value(OPENED) else branch(state))


def cell(state: Listing) -> Wanted:
    """The needs behind the cell that the address names."""
    return Wanted(
        unit=state.value(UNIT),
        itself=bool(state.value(ITSELF)),
        branch=branch(state),
        requirement=state.value(REQUIREMENT),
        audience=audience(state),
    )


def panel_query(state: Listing) -> str:
    """The address of the list of everybody behind the cell."""
    return "?" + urlencode(kept(state, (BRANCH, *CELL, *AUDIENCE)))


def list_query(state: Listing) -> str:
    """The address of the list that shows what the matrix shows."""
    pairs = {UNIT: state.value(OPENED), BRANCH: branch(state)} | kept(state, AUDIENCE)
    return "?" + urlencode({name: value for name, value in pairs.items() if value})


def matrix_query(state: Listing) -> str:
    """The address of the matrix that shows what the list shows."""
    pairs = {OPENED: state.value(UNIT), BRANCH: branch(state)} | kept(state, AUDIENCE)
    return "?" + urlencode({name: value for name, value in pairs.items() if value})


def kept(state: Listing, names) -> dict[str, str]:
    """What the address says under these names."""
    return {name: state.value(name) for name in names if state.value(name)}


def matrix_bar(state: Listing, units) -> dict:
    """All that stands above the matrix."""
    shown = [name for name in state.filters if name not in CELL]
    asked = audience_bar(state)
    meanings = {BRANCH: dict(Branch.choices), OPENED: dict(units), TOPIC: TOPICS}
    meanings |= _audience_words(asked)
    return {
        **asked,
        "units": units,
        "branches": Branch.choices,
        "topics": TOPICS.items(),
        "opened": state.value(OPENED),
        "branch": branch(state),
        "topic": topic(state),
        "chips": _chips(state, shown, meanings),
        "list_query": list_query(state),
    }


def list_bar(state: Listing, wanted: Wanted, units, versions) -> dict:
    """All that stands above the list."""
    requirements = [
        (version.requirement.code, version.requirement.short_name) for version in versions
    ]
    asked = audience_bar(state)
    meanings = {
        **_audience_words(asked),
        BRANCH: dict(Branch.choices),
        UNIT: dict(units),
        ITSELF: {state.value(ITSELF): "chỉ người thuộc thẳng đơn vị"},
        TOPIC: TOPICS,
        REQUIREMENT: dict(requirements),
        STATUS: STATUS_WORDS,
        BEFORE: {state.value(BEFORE): f"đến hạn trước {wanted.before:%d/%m/%Y}"}
        if wanted.before
        else {},
    }
    return {
        **asked,
        "wanted": wanted,
        "units": units,
        "topics": TOPICS.items(),
        "requirements": requirements,
        "statuses": STATUS_WORDS.items(),
        "chips": _chips(state, list(state.filters), meanings),
        "matrix_query": matrix_query(state),
    }


def people_bar(state: Listing, units) -> dict:
    """All that stands above the list of people."""
    asked = audience_bar(state)
    meanings = {
        **_audience_words(asked),
        BRANCH: dict(Branch.choices),
        UNIT: dict(units),
        ITSELF: {state.value(ITSELF): "chỉ người thuộc thẳng đơn vị"},
    }
    pairs = kept(state, (UNIT, BRANCH, ITSELF, *AUDIENCE))
    return {
        **asked,
        "text": state.value(TEXT),
        "unit": state.value(UNIT),
        "units": units,
        "chips": _chips(state, list(state.filters), meanings),
        "list_query": "?" + urlencode(pairs),
    }


def audience_bar(state: Listing) -> dict:
    """The controls that choose a target group, each with what it offers."""
    return {
        "audience": audience(state),
        "categories": Official.Category.choices,
        "groups": title_groups(),
        "levels": ManagementLevel.choices,
    }


def _audience_words(asked: dict) -> dict:
    words = (asked["categories"], asked["groups"], asked["levels"])
    return {name: dict(pairs) for name, pairs in zip(AUDIENCE, words, strict=True)}


def _chips(state, names, meanings):
    return [
        state.chip(meanings.get(name, {}).get(state.value(name), state.value(name)), name)
        for name in names
    ]
