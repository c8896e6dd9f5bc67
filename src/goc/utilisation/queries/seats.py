"""Which person, title and unit are meant, or a sentence why that cannot be told."""

from collections.abc import Collection
from datetime import date

from django.db.models import F

from goc.facts.rules.grammar import EARLIEST
from goc.kit.errors import Refused
from goc.kit.prepared import DAY, KEY, TEXT, Prepared
from goc.kit.vietnamese import clean, search_key
from goc.officials.access import visible_officials
from goc.officials.models import Official, Post
from goc.officials.sheets.seats import EMPLOYS_BY_CONTRACT
from goc.org.models import Title, Unit
from goc.org.sheets.finding import UnitFinder


def number(text: str) -> str:
    """An official's number as files hold it."""
    return clean(text).upper()


def unknown(code: str) -> str:
    """What is said of a number that finds nobody."""
    return f"Không tìm thấy cán bộ có số hiệu “{code}” trong phạm vi được xem."


def check_day(on: date) -> None:
    """Refuse a day before the State."""
    if on < EARLIEST:
        raise Refused(f"Ngày xét {on:%d/%m/%Y} sớm hơn {EARLIEST:%d/%m/%Y}; hãy chọn ngày khác.")


def check_in_office(official: Official) -> None:
    """Refuse somebody who has left."""
    if not official.in_office:
        raise Refused(
            f"{official.person.full_name} ({official.code}) đã thôi giữ vị trí công tác; "
            "hãy ghi vị trí đang giữ trước khi kiểm tra."
        )


def check_unit(unit: Unit, on: date) -> None:
    """Refuse a unit that does not stand on the day."""
    if on not in unit.life:
        raise Refused(
            f"Đơn vị mã “{unit.code}” không tồn tại ngày {on:%d/%m/%Y}; "
            "hãy chọn đơn vị khác hoặc ngày khác."
        )


def check_title(title: Title, on: date) -> None:
    """Refuse a title that is not in use on the day."""
    if on not in title.life:
        raise Refused(
            f"Chức danh “{title.name}” ({title.code}) không còn áp dụng ngày "
            f"{on:%d/%m/%Y}; hãy chọn chức danh khác hoặc ngày khác."
        )


def is_usual(title: Title, unit: Unit) -> bool:
    """Whether such units have such a title."""
    return unit.kind in title.unit_kinds and unit.tier in title.tiers


def official_of(user, code: str, on: date) -> Official:
    """The official of that number, in sight of the user and in office; else Refused."""
    check_day(on)
    found = visible_officials(user).select_related("person", "unit", "title")
    official = found.filter(code=number(code)).first()
    if official is None:
        raise Refused(unknown(code))
    check_in_office(official)
    return official


def unit_of(text: str, official: Official, on: date) -> Unit:
    """The unit named by code or name, the official's own where none is; it must stand that day."""
    unit = _named_unit(text, on) if text else official.unit
    check_unit(unit, on)
    return unit


def title_of(text: str, unit: Unit, on: date) -> Title:
    """The title named by code or by name; of several with one name, the one usual in such a unit.
    Refused with the choices where that leaves more than one."""
    return _usual(text, _named_titles(text), unit, on)


class Finder:
    """The title and the unit named for a whole list, read once."""

    def __init__(self, title: str, unit: str, on: date):
        self._text, self._on = title, on
        self._named = _named_titles(title)
        self._unit = _named_unit(unit, on) if unit else None
        if self._unit:
            check_unit(self._unit, on)
            self.title_in(self._unit)

    def unit_for(self, official: Official) -> Unit:
        """The unit named, else the official's own, which must stand that day."""
        unit = self._unit or official.unit
        check_unit(unit, self._on)
        return unit

    def title_in(self, unit: Unit) -> Title:
        """The title meant in the unit."""
        return _usual(self._text, self._named, unit, self._on)


def _named_unit(text: str, on: date) -> Unit:
    finder = UnitFinder.loaded()
    code = text if text in finder.by_code else ""
    try:
        place = finder.find(code, text, on=on, among=frozenset())
    except ValueError as error:
        raise Refused(f"Đơn vị ghi “{text}”: {error}") from None
    return Unit.objects.get(pk=place.unit)


def _named_titles(text: str) -> list[Title]:
    named = list(Title.objects.filter(code=clean(text).upper()))
    named = named or list(Title.objects.filter(search_key=search_key(text)).order_by("order"))
    if not named:
        raise Refused(f"Không có chức danh “{text}”; hãy ghi mã hoặc đúng tên trong danh mục.")
    return named


def _usual(text: str, named: list[Title], unit: Unit, on: date) -> Title:
    standing = [title for title in named if on in title.life]
    if not standing:
        check_title(named[0], on)
    found = [one for one in standing if is_usual(one, unit)] or standing
    if len(found) > 1:
        choices = "; ".join(f"{one.code} ({one.name})" for one in found)
        raise Refused(f"Có {len(found)} chức danh tên “{text}”: {choices}. Hãy ghi mã.")
    return found[0]


def categories_of(places: Collection[tuple[Title, str]], on: date) -> dict[tuple[int, str], str]:
    """As what kind of personnel one holds each title in a unit of that kind, by the keys of both:
    as those who hold it now do, else by the kind of unit."""
    return {(title.pk, kind): _category_of(title, kind, on) for title, kind in places}


# Said so that the server looks at the title's holders, and not through all posts by their key.
HELD = Prepared(
    lambda title, kind, on: (
        Post.objects.filter(title=title, unit__kind=kind, period__contains=on)
        .order_by(F("pk") + 0)
        .values_list("category")[:1]
    ),
    KEY,
    TEXT,
    DAY,
)


def _category_of(title: Title, kind: str, on: date) -> str:
    likely = "PUBLIC_EMPLOYEE" if kind in EMPLOYS_BY_CONTRACT else "CIVIL_SERVANT"
    [held] = HELD.rows(title.pk, kind, on) or [("",)]
    return held[0] or likely
