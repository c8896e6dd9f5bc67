"""Files for the command line: the same scope, rights and masking as on the pages; the journal."""

from itertools import batched, chain

from goc.hall.queries import journal as reading
from goc.hall.queries import outbox, readers
from goc.kit import export
from goc.kit.components.numbers import vn_moment
from goc.kit.errors import Refused
from goc.kit.export import CHUNK, Export
from goc.kit.sheets import write
from goc.kit.today import today
from goc.needs import papers as needs
from goc.needs.queries.names import Wanted
from goc.officials import access
from goc.officials.queries import columns as of_officials
from goc.officials.queries.listing import Filter, filtered
from goc.officials.queries.records import records
from goc.org.models import Unit
from goc.planning import papers as planning

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


def officials(path, user, *, on, columns="", unit="", year=None) -> int:
    """Write every official whom the user may read, by code, and return how many; `unit` keeps one
    unit and all below it. Unknown columns and units are refused."""
    names = _columns(columns)
    _known_unit(unit)
    _no_year(year)
    found = filtered(access.visible_officials(user, on), Filter(unit=unit), on)
    sight = access.sight(user, on, columns=names)
    lines = records(found.order_by("code"), sight=sight, on=on)
    return write(path, names, map(of_officials.as_stored(names), lines))


def missing(path, user, *, on, columns="", unit="", year=None) -> int:
    """Write what the people whom the user may read are missing, the most pressing first, as of the
    last assessment, and return how many lines."""
    if columns:
        raise Refused("Tệp nhu cầu có sẵn các cột; hãy bỏ --columns.")
    _known_unit(unit)
    _no_year(year)
    return needs.write(path, user, Wanted(unit=unit))


def planned(write):
    """Turn a file of a plan into one of the kinds: of next year's plan unless a year is named."""

    def kind(path, user, *, on, columns="", unit="", year=None) -> int:
        if columns:
            raise Refused("Tệp kế hoạch có sẵn các cột; hãy bỏ --columns.")
        _known_unit(unit)
        return write(path, user, year or on.year + 1, unit)

    return kind


def _no_year(year):
    if year is not None:
        raise Refused("Chỉ tệp kế hoạch mới theo năm; hãy bỏ --year.")


def notices(path, printing) -> int:
    """Write the names of a printed list, by unit and name, and return how many: who is to open the
    system, and nothing of what waits there."""
    return write(path, outbox.HEADERS, outbox.names(printing))


def _columns(asked):
    known = of_officials.COLUMNS
    names = [name.strip() for name in asked.split(",") if name.strip()] or list(USUAL)
    if unknown := [name for name in names if name not in known]:
        raise Refused(f"Không có cột {', '.join(unknown)}; các cột có là {', '.join(known)}.")
    return names


def _known_unit(code):
    if code and not Unit.objects.filter(code=code).exists():
        raise Refused(f"Không có đơn vị mã “{code}”; hãy xem mã trên trang Đơn vị.")


KINDS = {
    "officials": officials,
    "needs": missing,
    "plan": planned(planning.write_classes),
    "plan-people": planned(planning.write_people),
}


def journal(found, asked) -> Export:
    """Acts or looks of the journal; `asked` words which of them."""
    read = map(reading.lines, batched(found.iterator(CHUNK), CHUNK))
    return Export(
        name="nhat-ky",
        title="Nhật ký",
        on=today(),
        asked=asked,
        people=0,
        **export.columns(chain.from_iterable(read), JOURNAL),
    )


JOURNAL = {
    "Lúc": lambda line: vn_moment(line.at),
    "Ai": lambda line: line.who,
    "Việc": lambda line: line.what,
    "Về": lambda line: line.subject,
    "Ghi thêm": lambda line: line.note,
}


def looks(official, found, on) -> Export:
    """Who opened the official's file, the latest first."""
    read = (readers.lines(official, some) for some in batched(found.iterator(CHUNK), CHUNK))
    return Export(
        name=f"ai-da-xem-{official.code.lower()}",
        title=f"Ai đã xem hồ sơ {official.code}",
        on=on,
        people=1,
        subject=official,
        **export.columns(chain.from_iterable(read), LOOKS),
    )


LOOKS = {
    "Lúc": lambda look: vn_moment(look.at),
    "Ai": lambda look: look.name,
    "Với vai": lambda look: look.standing,
    "Trang": lambda look: look.page,
    "Ghi thêm": lambda look: look.taken,
}
