"""What the pages of the room are asked for, and what is typed on them."""

from goc.standards.forms.dispensations import (
    EndForm,
    GiveForm,
    filter_bar,
    listing,
    wanted,
)
from goc.standards.forms.editor import Editor
from goc.standards.forms.shelf import narrowed, shelf, shelf_bar

__all__ = [
    "Editor",
    "EndForm",
    "GiveForm",
    "filter_bar",
    "listing",
    "narrowed",
    "shelf",
    "shelf_bar",
    "wanted",
]
