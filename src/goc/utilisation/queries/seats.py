"""Which person, title and unit are meant, or a sentence why that cannot be told."""

from datetime import date

from goc.facts.rules.grammar import EARLIEST
from goc.kit.errors import Refused
from goc.kit.vietnamese import clean, search_key
from goc.officials.access import visible_officials
from goc.officials.models import Official, Post
from goc.officials.sheets.seats import EMPLOYS_BY_CONTRACT
from goc.org.models import Title, Unit
from goc.org.sheets.finding import UnitFinder


def official_of(user, code: str, on: date) -> Official:
    """The official of that number, in sight of the user and in office; else Refused."""
    if on < EARLIEST:
        raise Refused(f"Ngày xét {on:%d/%m/%Y} sớm hơn {EARLIEST:%d/%m/%Y}; hãy chọn ngày khác.")
    found = visible_officials(user).select_related("person", "unit", "title")
    official = found.filter(code=clean(code).upper()).first()
    if official is None:
        raise Refused(f"Không tìm thấy cán bộ có số hiệu “{code}” trong phạm vi được xem.")
    if not official.in_office:
        raise Refused(
            f"{official.person.full_name} ({official.code}) đã thôi giữ vị trí công tác; "
            "hãy ghi vị trí đang giữ trước khi kiểm tra."
        )
    return official


def unit_of(text: str, official: Official, on: date) -> Unit:
    """The unit named by code or name, the official's own where none is; it must stand that day."""
    if not text:
        unit = official.unit
    else:
        finder = UnitFinder.loaded()
        code = text if text in finder.by_code else ""
        try:
            place = finder.find(code, text, on=on, among=frozenset())
        except ValueError as error:
            raise Refused(f"Đơn vị ghi “{text}”: {error}") from None
        unit = Unit.objects.get(pk=place.unit)
    if not Unit.objects.filter(pk=unit.pk, life__contains=on).exists():
        raise Refused(
            f"Đơn vị mã “{unit.code}” không tồn tại ngày {on:%d/%m/%Y}; "
            "hãy chọn đơn vị khác hoặc ngày khác."
        )
    return unit


def title_of(text: str, unit: Unit, on: date) -> Title:
    """The title named by code or by name; of several with one name, the one usual in such a unit.
    Refused with the choices where that leaves more than one."""
    named = list(Title.objects.filter(code=clean(text).upper()))
    named = named or list(Title.objects.filter(search_key=search_key(text)).order_by("order"))
    if not named:
        raise Refused(f"Không có chức danh “{text}”; hãy ghi mã hoặc đúng tên trong danh mục.")
    standing = [title for title in named if on in title.life]
    if not standing:
        raise Refused(
            f"Chức danh “{named[0].name}” ({named[0].code}) không còn áp dụng ngày "
            f"{on:%d/%m/%Y}; hãy chọn chức danh khác hoặc ngày khác."
        )
    usual = [one for one in standing if unit.kind in one.unit_kinds and unit.tier in one.tiers]
    found = usual or standing
    if len(found) > 1:
        choices = "; ".join(f"{one.code} ({one.name})" for one in found)
        raise Refused(f"Có {len(found)} chức danh tên “{text}”: {choices}. Hãy ghi mã.")
    return found[0]


def category_of(title: Title, unit: Unit, on: date) -> str:
    """As what kind of personnel one holds the title in such a unit: as those who hold it now do,
    else by the kind of unit."""
    holders = Post.objects.filter(title=title, unit__kind=unit.kind, period__contains=on)
    held = holders.values_list("category", flat=True).first()
    likely = "PUBLIC_EMPLOYEE" if unit.kind in EMPLOYS_BY_CONTRACT else "CIVIL_SERVANT"
    return held or likely
