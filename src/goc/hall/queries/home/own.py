"""What the learner must have, and the day in words."""

from goc.kit.today import today
from goc.needs.models import Need
from goc.needs.queries.names import TONES

DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def own_needs(official) -> list[Need]:
    """What the official must have, what is not yet met first, each with the tone of its state."""
    needs = Need.objects.filter(official=official)
    needs = needs.select_related("version__requirement", "version__document")
    found = list(needs.order_by("-priority", "version_id"))
    for need in found:
        need.tone = TONES[need.status]
    return found


def today_in_words() -> str:
    """The day in words: Thứ Tư, 01/07/2026."""
    return f"{DAYS[today().weekday()]}, {today():%d/%m/%Y}"
