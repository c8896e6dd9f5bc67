"""Which headcount the address asks for: the day, in the units of then or of today, under which."""

from goc.kit.forms import day
from goc.kit.listing import Listing

DAY, UNITS, UNDER = "ngay", "theo", "duoi"
NOW = "hien-nay"


def listing(params) -> Listing:
    """What stands in the address."""
    return Listing.parse(
        params, filters=[DAY, UNITS, UNDER], sorts={"so-nguoi": ["pk"]}, default_sort="so-nguoi"
    )


def asked_day(state: Listing, today):
    """The day asked about, never one to come."""
    return min(day(state.value(DAY)) or today, today)
