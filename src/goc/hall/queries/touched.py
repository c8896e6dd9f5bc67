"""Whom a text that is being written would touch, against the text in force."""

from datetime import date

from goc.kit import forms
from goc.kit.listing import Listing
from goc.needs.queries import preview
from goc.needs.queries.preview import GAINS, WHICH, Comparison
from goc.standards.models import Requirement

KIND, DAY = "loai", "ngay"


def comparison(
    editor, requirement: Requirement | None, *, within, on: date, today: date
) -> Comparison | None:
    """Return the text laid beside the one in force on the day; None while it cannot be read.

    Refused for a day before 1945.
    """
    if editor.reading.duty is None:
        return None
    return preview.beside(
        editor.raw,
        editor.reading.duty,
        requirement,
        within=within,
        on=on,
        today=today,
        words=editor.words,
    )


def listing(params) -> Listing:
    """The state of the list of people that the address carries."""
    return Listing.parse(
        params, filters=[KIND, DAY], sorts={"ten": ["sort_key", "pk"]}, default_sort="ten"
    )


def which(state: Listing) -> str:
    """The kind of people asked for: those who gain a need, unless it says otherwise."""
    return state.value(KIND) if state.value(KIND) in WHICH else GAINS


def day(state: Listing) -> date | None:
    """The day asked for; None where none is."""
    return forms.day(state.value(DAY))
