"""Who may give which role for which unit. A choice of this house: no text of law settles it."""

from collections.abc import Collection
from dataclasses import dataclass

CITY = frozenset(
    {
        "CITY_OFFICER",
        "UNIT_OFFICER",
        "SCHOOL_OFFICER",
        "LECTURER",
        "SUPERVISOR",
        "LEADER",
        "INSPECTOR",
    }
)
# What each role gives. A unit officer gives what works under him, and none of those who look into
# his work (inspectors, leaders); only an administrator makes another one.
GIVES = {
    "ADMINISTRATOR": CITY | {"ADMINISTRATOR"},
    "CITY_OFFICER": CITY,
    "UNIT_OFFICER": frozenset({"SCHOOL_OFFICER", "LECTURER", "SUPERVISOR"}),
}
# Runs the machine, which has no units, and opens the first rights of an empty system.
EVERYWHERE = frozenset({"ADMINISTRATOR"})
OWN = (
    "Không ai tự giao hay tự thu quyền của mình, hay của người mà mình đang làm thay; hãy nhờ "
    "người phụ trách khác."
)
OUTSIDE = "Đơn vị này nằm ngoài phạm vi mà đồng chí được giao quyền; hãy chọn đơn vị trong phạm vi."
NO_IDENTITY = (
    "Đồng chí không được xem số định danh đầy đủ ở đơn vị này nên không giao được quyền ấy; hãy bỏ "
    "dấu chọn."
)
NO_SENSITIVE = (
    "Đồng chí không được xem dân tộc, tôn giáo ở đơn vị này nên không giao được quyền ấy; hãy bỏ "
    "dấu chọn."
)


@dataclass(frozen=True, slots=True)
class Held:
    """One grant of whoever gives: its role, whether it reaches the unit, the rights it carries."""

    role: str
    reaches: bool
    may_see_identity: bool = False
    may_see_sensitive: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """The role to be given or taken back, in words for a sentence, and the rights with it."""

    role: str
    label: str
    is_own: bool = False
    may_see_identity: bool = False
    may_see_sensitive: bool = False


def bars(held: Collection[Held], wanted: Wanted) -> list[str]:
    """Every reason why somebody with these grants may not give this one; empty when they may."""
    if wanted.is_own:
        return [OWN]
    giving = [each for each in held if wanted.role in GIVES.get(each.role, ())]
    if not giving:
        return [
            f"Vai của đồng chí không giao được vai “{wanted.label}”; hãy nhờ người phụ trách đào "
            "tạo thành phố hoặc quản trị hệ thống."
        ]
    there = [each for each in giving if each.reaches or each.role in EVERYWHERE]
    if not there:
        return [OUTSIDE]
    return [*_rights(there, wanted)]


def _rights(there, wanted):
    above = any(each.role in EVERYWHERE for each in there)
    if wanted.may_see_identity and not (above or any(each.may_see_identity for each in there)):
        yield NO_IDENTITY
    if wanted.may_see_sensitive and not (above or any(each.may_see_sensitive for each in there)):
        yield NO_SENSITIVE
