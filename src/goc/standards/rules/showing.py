"""What somebody's level of a competency is, and whether it is what their position asks.

The city's own choice, as no text that we know says how evidence is weighed (ADR 0039): the latest
assessment counts; a course outcome or a file counts as *at least* its level, and beside an
assessment only where it is not older. Without an assessment a higher level is never ruled out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Way(StrEnum):
    """How a level was shown."""

    ASSESSMENT = "ASSESSMENT"
    EVIDENCE = "EVIDENCE"
    COURSE = "COURSE"


class Verdict(StrEnum):
    """What is known of a person against what is asked."""

    MET = "met"
    NOT_MET = "not_met"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Shown:
    """A level shown on a day known this far: `first` to `last`, both counted; None where no day is
    known. Step 0: an assessor saw not even the first. `place` orders what was said on one day."""

    way: Way
    step: int
    first: date | None = None
    last: date | None = None
    place: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """The step surely reached, the highest that may have been by what was shown, and whether
    somebody assessed: without that, even more may be there."""

    surely: int = 0
    perhaps: int = 0
    is_assessed: bool = False


def standing(shown: Iterable[Shown], *, on: date) -> Standing:
    """Return what all that was shown up to the day amounts to."""
    shown = [each for each in shown if each.first is None or each.first <= on]
    said = [each for each in shown if each.way == Way.ASSESSMENT]
    latest = max(said, key=lambda each: (each.first, each.place)) if said else None
    surely = perhaps = latest.step if latest else 0
    for each in shown:
        if each.way == Way.ASSESSMENT:
            continue
        counts = _counts(each, latest, on)
        if counts is not False:
            perhaps = max(perhaps, each.step)
        if counts:
            surely = max(surely, each.step)
    return Standing(surely, perhaps, latest is not None)


def _counts(each: Shown, latest: Shown | None, on: date) -> bool | None:
    """Whether it counts beside the latest assessment; None where its days do not tell."""
    if each.first is None:
        return None if latest else True
    if latest and each.last < latest.first:
        return False
    is_past = each.last <= on
    is_newer = latest is None or each.first >= latest.first
    return True if is_past and is_newer else None


def verdict(asked: int, held: Standing) -> Verdict:
    """Tell whether the step asked is reached."""
    if held.surely >= asked:
        return Verdict.MET
    if held.perhaps >= asked or not held.is_assessed:
        return Verdict.CANNOT_TELL
    return Verdict.NOT_MET


def bars_to_showing(*, reason: str, on: date, today: date) -> list[str]:
    """Why what was seen cannot be written down as of the day; empty where it can."""
    reasons = []
    if not reason.strip():
        reasons.append("Hãy ghi điều đã thấy ở cán bộ này, theo biểu hiện của mức đã chọn.")
    if on > today:
        reasons.append(f"Ngày {on:%d/%m/%Y} chưa đến; hãy ghi ngày đã thấy.")
    if on.year < 1945:
        reasons.append(f"Ngày {on:%d/%m/%Y} quá xa; hãy xem lại ngày.")
    return reasons
