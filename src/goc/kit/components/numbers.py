"""Numbers, days and moments as offices write them."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from django.utils import timezone
from django.utils.safestring import mark_safe

from goc.kit import partial
from goc.kit.components.register import register

UNKNOWN = "–"


@register.filter
def vn_number(value, places=0):
    """131565 as 131.565, and 8.6 with one place as 8,6; None as a dash."""
    if value is None:
        return UNKNOWN
    if isinstance(value, int) and not places:
        return f"{value:,}".replace(",", ".")
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP)
    return f"{rounded:,f}".translate(str.maketrans(",.", ".,"))


@register.filter
def vn_percent(part, whole=1):
    """{{ met|vn_percent:total }} as 64,1 %; nothing of nothing is a dash.

    It says 0,0 % and 100,0 % only of none and of all, however near the share comes to them.
    """
    if part is None or not whole:
        return UNKNOWN
    share = Decimal(str(part)) * 100 / Decimal(str(whole))
    shown = share.quantize(Decimal("0.1"), ROUND_HALF_UP)
    if 0 < share < 100:
        shown = min(max(shown, Decimal("0.1")), Decimal("99.9"))
    return mark_safe(f"{vn_number(shown, 1)}&nbsp;%")


@register.filter
def vn_date(value):
    """A day, or the local day of a moment, as 16/07/2026; None as a dash."""
    if value is None:
        return UNKNOWN
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    return f"{_day(value):%d/%m/%Y}"


@register.filter
def vn_partial(days):
    """A date as far as it is known: 07/07/1977, 08/1979 or 1990; None as a dash."""
    return UNKNOWN if days is None else partial.display(days)


@register.filter
def vn_moment(value):
    """A moment in local time as 16/07/2026 09:12; None as a dash."""
    if value is None:
        return UNKNOWN
    return f"{timezone.localtime(value):%d/%m/%Y %H:%M}"


@register.filter
def initials(name):
    """The first letters of the last two words of a name: Nguyễn Thu Hà as TH."""
    return "".join(word[0] for word in str(name).split()[-2:]).upper()


def _day(value):
    if not isinstance(value, date):
        raise TypeError(f"vn_date takes a date or datetime, not {value!r}")
    return value
