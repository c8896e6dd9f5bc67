"""The address of the forecast and of its list, read into what they ask for."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from goc.kit.components.numbers import vn_number
from goc.kit.listing import Listing
from goc.needs.models import Coming, Forecast
from goc.needs.queries.coming import Row, Wanted
from goc.standards.queries.texts import TOPICS

YEARS, UNIT, TOPIC, REQUIREMENT, CAUSE, TEXT = (
    "nam", "don-vi", "loai", "yeu-cau", "vi-sao", "tim",
)  # fmt: skip
CAUSES = {
    "het-gia-tri": Coming.Cause.LAPSES,
    "sang-nam": Coming.Cause.RENEWS,
    "moi-thuoc-dien": Coming.Cause.BINDS,
    "den-han": Coming.Cause.PASSES,
    "het-mien": Coming.Cause.ENDS,
    "chua-xac-dinh": Coming.Cause.UNKNOWN,
}
CHOICES = Coming.Cause.choices
CAUSE_WORDS = {word: str(cause.label) for word, cause in CAUSES.items()}
SORTS = {
    "ten": ("official__sort_key", "official_id", "version_id"),
    "han": ("due_on", "official_id", "version_id"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """How many people come under one requirement until one day, and the way to them."""

    on: date
    people: int
    href: str
    told: str


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """One requirement with a cell a forecast."""

    version: object
    cells: list[Cell]


def overview(params) -> Listing:
    """The state of the forecast that the address carries."""
    return Listing.parse(
        params, filters=[UNIT, TOPIC], sorts={"yeu-cau": ["pk"]}, default_sort="yeu-cau"
    )


def listing(params) -> Listing:
    """The state of its list that the address carries."""
    filters = [TEXT, YEARS, UNIT, TOPIC, REQUIREMENT, CAUSE]
    return Listing.parse(params, filters=filters, sorts=SORTS, default_sort="han")


def wanted(state: Listing, forecasts) -> Wanted:
    """What it asks for; of the nearest forecast unless it names another."""
    known = {str(each.years): each for each in forecasts}
    return Wanted(
        forecast=known.get(state.value(YEARS), forecasts[0]).pk,
        unit=state.value(UNIT),
        requirement=state.value(REQUIREMENT),
        topic=state.value(TOPIC) if state.value(TOPIC) in TOPICS else "",
        cause=CAUSES.get(state.value(CAUSE), ""),
        text=state.value(TEXT),
    )


def drawn(state: Listing, rows: list[Row], forecasts) -> list[DrawnRow]:
    """The rows with their cells, each the way to the people behind it."""
    kept = {name: state.value(name) for name in (UNIT,) if state.value(name)}
    return [DrawnRow(row.version, [_cell(row, each, kept) for each in forecasts]) for row in rows]


def _cell(row: Row, forecast: Forecast, kept: dict) -> Cell:
    years = forecast.years
    asked = kept | {YEARS: years, REQUIREMENT: row.version.requirement.code}
    counts = row.counts.get(years, {})
    told = [(f"{label[0].lower()}{label[1:]}", counts.get(cause)) for cause, label in CHOICES]
    causes = [f"{cause} {vn_number(people)}" for cause, people in told if people]
    if len(causes) == 1:
        causes = [cause for cause, people in told if people]
    return Cell(forecast.on, row.total(years), "?" + urlencode(asked), ", ".join(causes))


def bar(state: Listing, units, forecasts, versions=()) -> dict:
    """All that stands above the forecast or its list."""
    years = [(str(each.years), f"đến {each.on:%d/%m/%Y}") for each in forecasts]
    requirements = [(each.requirement.code, each.requirement.short_name) for each in versions]
    meanings = {
        YEARS: dict(years),
        UNIT: dict(units),
        TOPIC: TOPICS,
        REQUIREMENT: dict(requirements),
        CAUSE: CAUSE_WORDS,
    }
    return {
        "units": units,
        "unit": state.value(UNIT),
        "topics": TOPICS.items(),
        "topic": state.value(TOPIC),
        "years": years,
        "requirements": requirements,
        "causes": CAUSE_WORDS.items(),
        "cause": state.value(CAUSE),
        "chips": [
            state.chip(meanings.get(name, {}).get(state.value(name), state.value(name)), name)
            for name in state.filters
        ],
    }
