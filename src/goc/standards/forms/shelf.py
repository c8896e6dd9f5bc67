"""The address of the list of requirements."""

from goc.kit.listing import Listing
from goc.kit.mark import Mark

MARK = "muc"


def shelf(params) -> Listing:
    """The state of the list of requirements that the address carries."""
    return Listing.parse(
        params, filters=[MARK], sorts={"noi-dung": ["pk"]}, default_sort="noi-dung"
    )


def narrowed(state: Listing, texts) -> list:
    """The texts that the state lets through: all of them, or those in force of one mark."""
    asked = state.value(MARK)
    if asked not in Mark.values:
        return texts
    return [text for text in texts if text.is_in_force and text.version.mark == asked]


def shelf_bar(state: Listing) -> dict:
    """All that stands above the list of requirements."""
    asked = state.value(MARK) if state.value(MARK) in Mark.values else ""
    return {
        "listing": state,
        "marks": Mark.choices,
        "mark": asked,
        "chips": [state.chip(f"{Mark(asked).label}, đang có hiệu lực", MARK)] if asked else [],
    }
