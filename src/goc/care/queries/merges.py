"""Merges as a list shows them."""

from goc.care.models import Merge
from goc.kit.listing import Listing

SORTS = {"luc": ("merged_at", "pk")}


def listing(params) -> Listing:
    """The state of the list that the address carries."""
    return Listing.parse(params, sorts=SORTS, default_sort="-luc")


def told(merges):
    """The merges with all that a line tells."""
    return merges.select_related("merged_by", "undone_by")


def state(merge: Merge) -> tuple[str, str]:
    """Whether a merge stands, in words, and the tone."""
    return ("Đã hoàn tác", "plain") if merge.undone_at else ("Đã gộp", "good")
