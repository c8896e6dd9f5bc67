"""What can be exported, row by row: the same scope, rights and masking as on the pages."""

from collections.abc import Iterable
from dataclasses import dataclass

from goc.kit.errors import Refused
from goc.officials import access
from goc.officials.queries import columns as of_officials
from goc.officials.queries.listing import Filter, filtered
from goc.officials.queries.records import records
from goc.org.models import Unit

# What stands in a file of officials unless somebody names the columns.
USUAL = (
    "code",
    "full_name",
    "gender",
    "born",
    "unit",
    "title",
    "rank",
    "degree",
    "political_theory",
    "state_management",
    "ethnicity",
    "national_id",
    "party_joined",
)


@dataclass(frozen=True, slots=True)
class Table:
    """Headers, and rows that are read as they are written."""

    headers: list[str]
    rows: Iterable[list]


def officials(user, *, on, columns=None, unit="") -> Table:
    """Every official whom the user may read, by code; `unit` keeps one unit and all below it.

    Unknown columns and units are refused.
    """
    names = _columns(columns, of_officials.COLUMNS, USUAL)
    _known_unit(unit)
    found = filtered(access.visible_officials(user, on), Filter(unit=unit), on)
    sight = access.sight(user, on, columns=names)
    lines = records(found.order_by("code"), sight=sight, on=on)
    return Table(names, map(of_officials.as_stored(names), lines))


def _columns(asked, known, usual):
    names = [name.strip() for name in asked.split(",") if name.strip()] if asked else list(usual)
    if unknown := [name for name in names if name not in known]:
        raise Refused(f"Không có cột {', '.join(unknown)}; các cột có là {', '.join(known)}.")
    return names


def _known_unit(code):
    if code and not Unit.objects.filter(code=code).exists():
        raise Refused(f"Không có đơn vị mã “{code}”; hãy xem mã trên trang Đơn vị.")


KINDS = {"officials": officials}
