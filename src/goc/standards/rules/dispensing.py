"""When an official may be let off a requirement, and who may say so."""

from dataclasses import dataclass
from datetime import date

WAIVED, EXCEPTED = "WAIVED", "EXCEPTED"
CITY_OFFICER, UNIT_OFFICER = "CITY_OFFICER", "UNIT_OFFICER"

# The city's own choice, as no text that we know says who decides: a unit writes down what follows
# from a stated ground; letting a duty wait is for the city.
KINDS_OF_ROLE = {
    CITY_OFFICER: (WAIVED, EXCEPTED),
    UNIT_OFFICER: (WAIVED,),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to write down; `last` is None where no end is known."""

    kind: str
    first: date
    last: date | None
    authority: str
    ground: str
    has_document: bool
    reason: str


def refusals(asked: Asked, *, on: date, requirement: str, is_in_force: bool) -> list[str]:
    """Return a sentence for everything that keeps the dispensation from being given on the day.

    `is_in_force` says whether some text of the requirement holds on its first day.
    """
    return [
        *_of_its_days(asked, on=on),
        *_of_its_grounds(asked),
        *(
            []
            if is_in_force
            else [
                f"Yêu cầu “{requirement}” không có bản nào hiệu lực ngày {asked.first:%d/%m/%Y}; "
                "hãy chọn ngày bắt đầu khác."
            ]
        ),
    ]


def _of_its_days(asked: Asked, *, on: date) -> list[str]:
    if asked.last is None:
        if asked.kind == EXCEPTED:
            return ["Ngoại lệ phải có ngày cuối; sau ngày ấy cán bộ lại phải đáp ứng yêu cầu."]
        return []
    if asked.last < asked.first:
        return [f"Ngày cuối {asked.last:%d/%m/%Y} sớm hơn ngày đầu {asked.first:%d/%m/%Y}."]
    if asked.last < on:
        return [
            f"Thời gian này đã hết từ ngày {asked.last:%d/%m/%Y}, không còn đổi được điều gì; "
            "hãy kiểm tra lại ngày cuối."
        ]
    return []


def _of_its_grounds(asked: Asked) -> list[str]:
    reasons = []
    if asked.kind == EXCEPTED and not asked.authority.strip():
        reasons.append("Ngoại lệ phải ghi cấp có thẩm quyền nào đã quyết định.")
    if asked.kind == WAIVED and not asked.ground.strip() and not asked.has_document:
        reasons.append("Miễn phải có căn cứ: hãy chọn văn bản hoặc ghi số, điều của căn cứ.")
    if not asked.reason.strip():
        reasons.append("Hãy ghi lý do: điều gì ở cán bộ này dẫn đến việc miễn, ngoại lệ.")
    return reasons


def may_give(kind: str, *, roles: set[str], is_own_file: bool) -> bool:
    """Return whether somebody who holds these roles over the official may write this kind down;
    nobody does for themselves."""
    return not is_own_file and any(kind in KINDS_OF_ROLE.get(role, ()) for role in roles)
