"""The minutes kept, as lists and pages show them."""

from dataclasses import dataclass
from datetime import date, datetime

from goc.officials.models import Official
from goc.officials.queries.search import matching
from goc.utilisation.models import AppointmentCheck

TONES = {
    AppointmentCheck.Result.ELIGIBLE: "good",
    AppointmentCheck.Result.BY_UNCONFIRMED: "warning",
    AppointmentCheck.Result.NOT_ELIGIBLE: "danger",
    AppointmentCheck.Result.CANNOT_TELL: "warning",
}


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The one judgement at the head of a check."""

    label: str
    tone: str
    met: int
    of: int
    told: str


@dataclass(frozen=True, slots=True)
class Line:
    """One minute as the list shows it."""

    pk: int
    code: str
    name: str
    title: str
    unit: str
    on: date
    label: str
    tone: str
    open: int
    made_at: datetime
    made_by: str


def filtered(visible, *, verdict, since, text: str):
    """The minutes of that verdict, made since the day, about whom the text finds."""
    found = visible
    if verdict:
        found = found.filter(verdict=verdict)
    if since:
        found = found.filter(made_at__date__gte=since)
    if text:
        found = found.filter(official__in=Official.objects.filter(matching(text)).values("pk"))
    return found


def lines(minutes) -> list[Line]:
    """The minutes in words; `minutes` come with official, person and made_by."""
    return [
        Line(
            pk=each.pk,
            code=each.official.code,
            name=each.found["name"],
            title=each.found["title_name"],
            unit=each.found["unit_name"],
            on=each.on,
            label=str(AppointmentCheck.Result(each.verdict).label),
            tone=TONES[each.verdict],
            open=len(each.found["gaps"]),
            made_at=each.made_at,
            made_by=each.made_by.full_name,
        )
        for each in minutes
    ]


def concluded(found: dict) -> Conclusion:
    """The judgement of a check, from what it found."""
    result = AppointmentCheck.Result(found["verdict"])
    return Conclusion(
        label=str(result.label),
        tone=TONES[result],
        met=len(found["met"]),
        of=len(found["met"]) + len(found["gaps"]),
        told=_told(found, result),
    )


def readable(found: dict) -> dict:
    """What a check found, its days as days again."""
    return found | {"on": _day(found["on"]), "gaps": [_gap(gap) for gap in found["gaps"]]}


def _gap(gap: dict) -> dict:
    way = gap["closes_with"]
    if not way:
        return gap
    days = {name: way[name] and _day(way[name]) for name in ("starts_on", "ends_on")}
    return gap | {"closes_with": way | days}


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _told(found: dict, result) -> str:
    if not found["met"] and not found["gaps"]:
        return (
            "Chưa có yêu cầu nào đang hiệu lực đặt điều kiện cho chức danh này, nên không có gì để "
            "kết luận."
        )
    open_ones = len(found["gaps"])
    sentences = {
        result.ELIGIBLE: "Mọi điều kiện đều đạt theo quy định đã đối chiếu văn bản.",
        result.BY_UNCONFIRMED: "Mọi điều kiện đều đạt, nhưng có căn cứ chưa đối chiếu văn bản.",
        result.NOT_ELIGIBLE: f"Còn {open_ones} điều kiện chưa đạt.",
        result.CANNOT_TELL: "Còn thiếu dữ kiện: " + "; ".join(found["missing"]) + ".",
    }
    return sentences[result] + _soonest(found)


def _soonest(found: dict) -> str:
    """When every gap could be closed by the classes planned, where each has one."""
    days = [gap["closes_with"] and gap["closes_with"]["ends_on"] for gap in found["gaps"]]
    if not days or None in days:
        return ""
    return f" Theo các lớp trong kế hoạch, sớm nhất đủ ngày {_day(max(days)):%d/%m/%Y}."
