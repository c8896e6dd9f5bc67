"""The address of the list of officials read into what it asks for."""

from datetime import date

from goc.kit.export import FORM
from goc.kit.forms import day
from goc.kit.listing import COLUMN, PAGE, Listing
from goc.kit.today import today
from goc.officials.queries.columns import COLUMNS
from goc.officials.queries.listing import BY_NAME, IN_OFFICE, MISSING, OUT_OF_OFFICE, SORTS, Filter

TEXT, UNIT, OFFICE, DAY = "tim", "don-vi", "cong-tac", "ngay"
FILTERS = {
    TEXT: "text",
    UNIT: "unit",
    "doi-tuong": "category",
    "ngach": "rank",
    "dien": "level",
    "nhom": "group",
    OFFICE: "office",
    "thieu": "missing",
    DAY: "day",
}
ANYBODY = "tat-ca"
OFFICES = {OUT_OF_OFFICE: "Không còn giữ vị trí", ANYBODY: "Cả hai"}
BY_SLUG = {column.slug: column for column in COLUMNS.values() if column.name != "full_name"}
USUAL_OFFICE = "Đang giữ vị trí"
USUAL = ("born", "unit", "superior", "title", "rank", "political_theory", "state_management")


def listing(params) -> Listing:
    """The state of the list that the address carries."""
    return Listing.parse(
        params, filters=list(FILTERS), sorts=SORTS, default_sort=BY_NAME, columns=list(BY_SLUG)
    )


def wanted(state: Listing, *, identity: frozenset[int] = frozenset()) -> Filter:
    """Which officials it asks for: those in office, unless it says otherwise; a personal number
    finds its holder in the units `identity` alone."""
    asked = {field: state.value(name) for name, field in FILTERS.items()}
    if asked["office"] not in OFFICES:
        asked["office"] = IN_OFFICE
    if asked["office"] == ANYBODY:
        asked["office"] = ""
    if asked["missing"] not in MISSING:
        asked["missing"] = ""
    asked["day"] = earlier_day(asked["day"])
    return Filter(**asked, identity=identity)


def earlier_day(text: str) -> date | None:
    """The day asked for, if it is one before today."""
    asked = day(text)
    return asked if asked and asked < today() else None


def columns(state: Listing) -> list[str]:
    """The names of the columns shown beside the name."""
    return [BY_SLUG[slug].name for slug in state.columns] or list(USUAL)


def in_words(state: Listing, choices) -> list[str]:
    """All that the list is narrowed by, what is usual included."""
    usual = [] if OFFICE in state.filters else [USUAL_OFFICE]
    return [*usual, *(chip.label for chip in chips(state, choices))]


def filter_bar(state: Listing, choices) -> dict:
    """All that the filters above the list show."""
    return {
        "asked": wanted(state),
        "choices": choices,
        "offices": OFFICES.items(),
        "office": state.value(OFFICE),
        "chips": chips(state, choices),
        "pickable": [(each, each.name in columns(state)) for each in BY_SLUG.values()],
        "kept": [pair for pair in state.parameters if pair[0] not in (COLUMN, PAGE)],
    }


def chips(state: Listing, choices) -> list:
    """The filters in force in words, each with the address without it."""
    meanings = {
        UNIT: dict(choices.units),
        "doi-tuong": dict(choices.categories),
        "ngach": dict(choices.ranks),
        "dien": dict(choices.levels),
        "nhom": dict(choices.groups),
        OFFICE: OFFICES,
        DAY: _said_of_day(state),
        "thieu": {slug: label.capitalize() for slug, label in MISSING.items()},
    }
    return [
        state.chip(meanings.get(name, {}).get(state.value(name), state.value(name)), name)
        for name in state.filters
    ]


def _said_of_day(state: Listing) -> dict[str, str]:
    text = state.value(DAY)
    asked = earlier_day(text)
    refused = f"“{text}” không phải một ngày đã qua; hãy ghi dd/mm/yyyy"
    return {text: f"Theo ngày {asked:%d/%m/%Y}" if asked else refused}


def extracts(state: Listing) -> list[tuple[str, str]]:
    """The list of the same filter and order for paper: the query string of each kind of file."""
    ways = (("docx", "Word (.docx)"), ("pdf", "PDF (.pdf)"), ("xlsx", "Excel (.xlsx)"))
    return [(state.query(**{FORM: form}), label) for form, label in ways]
