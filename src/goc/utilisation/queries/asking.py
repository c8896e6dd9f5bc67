"""Who is meant by a list of numbers and by a succession plan, each for which post."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from goc.kit.errors import Refused
from goc.officials.access import visible_officials
from goc.officials.models import Official
from goc.org.models import Title, TitleEntailment
from goc.succession.models import SuccessionPlan
from goc.succession.queries import people
from goc.utilisation.queries import seats
from goc.utilisation.queries.check import Asked

MOST = 1000


@dataclass(slots=True)
class Listed:
    """Whom a list asks for, and a sentence for each of whom nothing can be asked."""

    asked: list[Asked] = field(default_factory=list)
    refused: list[dict] = field(default_factory=list)

    def refuse(self, code: str, why: str) -> None:
        """Note that this one cannot be checked, and why."""
        self.refused.append({"code": code, "why": why})


def by_numbers(user, codes: Sequence[str], *, title: str, unit: str, on: date) -> Listed:
    """Read a list of numbers; the unit is each one's own where none is named. Refused where the
    list is empty or too long, or where no one's post can be told for the same reason."""
    codes = list(dict.fromkeys(seats.number(code) for code in codes if code.strip()))
    if not codes:
        raise Refused("Danh sách chưa có số hiệu nào.")
    if len(codes) > MOST:
        raise Refused(
            f"Danh sách có {len(codes)} số hiệu; mỗi lần kiểm tra nhiều nhất {MOST} người."
        )
    seats.check_day(on)
    finder, found = seats.Finder(title, unit, on), Listed()
    known = {each.code: each for each in _visible(user, codes)}
    for code in codes:
        _add(found, code, known.get(code), finder)
    return found


def _visible(user, codes: Iterable[str]):
    officials = visible_officials(user).filter(code__in=codes)
    return officials.select_related("person", "unit", "title")


def _add(found: Listed, code: str, official: Official | None, finder: seats.Finder) -> None:
    if official is None:
        found.refuse(code, seats.unknown(code))
        return
    try:
        seats.check_in_office(official)
        place = finder.unit_for(official)
        found.asked.append(Asked(official, finder.title_in(place), place))
    except Refused as refusal:
        found.refuse(code, " ".join(refusal.reasons))


def titles_of(plan: SuccessionPlan, on: date) -> QuerySet[Title]:
    """The titles that the plan may mean on the day, the usual first: its own, else those of its
    group in such a unit."""
    if plan.title_id:
        return Title.objects.filter(pk=plan.title_id)
    entailed = TitleEntailment.objects.filter(group=plan.group_id, period__contains=on)
    found = Title.objects.filter(pk__in=entailed.values("title"), life__contains=on)
    found = found.order_by("order", "code")
    usual = found.filter(unit_kinds__contains=[plan.unit.kind], tiers__contains=[plan.unit.tier])
    return usual if usual.exists() else found


def of_plan(plan: SuccessionPlan, sight, *, title: Title | None, on: date) -> Listed:
    """Those in sight who stand in the plan on the day, each for its title (for one of its group
    where `title` names it) in its unit."""
    choices = list(titles_of(plan, on))
    chosen = title or (choices[0] if choices else None)
    if chosen is None or chosen not in choices:
        raise Refused(
            f"Nhóm “{plan.planned_for}” không có chức danh nào áp dụng ngày {on:%d/%m/%Y} như vậy; "
            "hãy chọn chức danh khác hoặc ngày khác."
        )
    seats.check_title(chosen, on)
    seats.check_unit(plan.unit, on)
    entries = people.of_plan(plan, sight, on).order_by("official__sort_key", "pk")
    found = Listed()
    for official in {entry.official_id: entry.official for entry in entries}.values():
        found.asked.append(Asked(official, chosen, plan.unit))
    return found
