"""What a head of unit must know of an official at once, in sentences."""

from dataclasses import dataclass
from datetime import date, timedelta

from goc.kit import span
from goc.kit.components.numbers import vn_number
from goc.officials.rules import identity

# How far ahead a certificate that lapses is told of; the city's own choice.
AHEAD = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to know: how pressing, where on the page it stands."""

    text: str
    tone: str
    href: str
    mark: str = ""


def lines(file) -> list[Line]:
    """Away now, what must still be done, what lapses soon, what the personal number contradicts."""
    return [*_away(file), *_needs(file), *_lapsing(file), *_contradictions(file)]


def contradictions(person) -> list[str]:
    """In what the personal number says otherwise than the file; the number is not told."""
    return identity.contradictions(person.national_id or "", born=person.born, gender=person.gender)


def _away(file):
    return [
        Line(
            f"{absence.get_kind_display()} đến hết {span.last_day(absence.period):%d/%m/%Y}",
            "info",
            "#vang-mat",
        )
        for absence, _, is_now in file.absences
        if is_now
    ]


def _needs(file):
    lacking = [each for each in file.findings.binding if each.status and not each.is_met]
    open_ones = [each for each in lacking if each.verdict in ("due", "overdue")]
    if not open_ones:
        return []
    first = open_ones[0]
    count = "Còn 1 yêu cầu" if len(open_ones) == 1 else f"Còn {vn_number(len(open_ones))} yêu cầu"
    told = " · ".join(filter(None, (first.due, first.late)))
    return [
        Line(
            f"{count} chưa đáp ứng; gấp nhất: {first.title}{f' ({told})' if told else ''}",
            "danger" if first.late else "warning",
            "#nhu-cau",
        )
    ]


def _lapsing(file):
    return [
        Line(_lapse(held.row, file.on), _tone(held.row.expires_on, file.on), "#trinh-do")
        for held in file.qualifications
        if held.row.expires_on and held.row.expires_on <= file.on + AHEAD
    ]


def _lapse(row, on):
    verb = "hết hạn" if row.expires_on >= on else "đã hết hạn"
    return f"{row.get_kind_display()}, {row.level.name}: {verb} {row.expires_on:%d/%m/%Y}"


def _tone(day: date, on: date) -> str:
    return "warning" if day >= on else "danger"


def _contradictions(file):
    sentences = contradictions(file.person)
    if sentences and not file.shows_identity:
        # The year and sex that a number tells are digits of it.
        sentences = ["Số định danh không khớp năm sinh hoặc giới tính trong hồ sơ."]
    return [
        Line(f"{sentence} Hãy xem lại giấy tờ gốc.", "warning", "#ly-lich", identity.MARK)
        for sentence in sentences
    ]
