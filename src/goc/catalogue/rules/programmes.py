"""What a programme and a provider must have before anybody can plan with them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModuleDraft:
    """One module as written, in class hours."""

    position: int
    name: str
    theory_hours: int
    practice_hours: int

    @property
    def hours(self) -> int:
        return self.theory_hours + self.practice_hours


@dataclass(frozen=True, slots=True)
class GrantDraft:
    """What a programme leaves in a file, as written; the level by its code."""

    kind: str
    level: str
    field: str = ""
    hours: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A programme as somebody wants it to be."""

    name: str
    days: int
    calendar_days: int
    least_seats: int
    most_seats: int
    modules: tuple[ModuleDraft, ...]
    grants: tuple[GrantDraft, ...]

    @property
    def hours(self) -> int:
        return sum(module.hours for module in self.modules)


def faults(draft: Draft, *, hours_a_day: int | None) -> list[str]:
    """Return every reason why nobody could plan a class of this programme.

    `hours_a_day` is how many class hours the law of the day counts for one day of study, None
    where it sets none.
    """
    return [
        *_lengths(draft, hours_a_day),
        *_seats(draft),
        *_modules(draft.modules),
        *_grants(draft),
    ]


def _lengths(draft: Draft, hours_a_day: int | None):
    if draft.days < 1:
        yield "Số ngày học phải từ 1 trở lên."
    if draft.calendar_days < draft.days:
        yield (
            f"Lớp kéo dài {draft.calendar_days} ngày, ít hơn {draft.days} ngày học; "
            "hãy sửa một trong hai số."
        )
    if hours_a_day and draft.hours > draft.days * hours_a_day:
        yield (
            f"Các chuyên đề gồm {draft.hours} tiết, nhưng {draft.days} ngày học chỉ có "
            f"{draft.days * hours_a_day} tiết; hãy bớt tiết hoặc thêm ngày."
        )


def _seats(draft: Draft):
    if draft.least_seats < 1:
        yield "Số học viên ít nhất phải từ 1 trở lên."
    if draft.most_seats < draft.least_seats:
        yield (
            f"Số học viên nhiều nhất ({draft.most_seats}) nhỏ hơn số ít nhất "
            f"({draft.least_seats}); hãy sửa một trong hai số."
        )


def _modules(modules: Sequence[ModuleDraft]):
    if not modules:
        yield "Chương trình chưa có chuyên đề nào; hãy ghi ít nhất một chuyên đề."
    for position, times in Counter(module.position for module in modules).items():
        if times > 1:
            yield f"Có {times} chuyên đề cùng thứ tự {position}; mỗi thứ tự chỉ một chuyên đề."
    for module in modules:
        if not module.hours:
            yield f"Chuyên đề “{module.name}” chưa có tiết nào; hãy ghi số tiết hoặc bỏ đi."


def _grants(draft: Draft):
    if not draft.grants:
        yield (
            "Chương trình không cấp gì; hãy ghi ít nhất một loại và trình độ được ghi vào hồ sơ "
            "của người học xong."
        )
    keys = Counter((grant.kind, grant.level, grant.field) for grant in draft.grants)
    if any(times > 1 for times in keys.values()):
        yield "Một kết quả được ghi hai lần; hãy bỏ bớt dòng trùng."
    if any(grant.hours is not None and grant.hours < 1 for grant in draft.grants):
        yield "Số tiết được tính phải lớn hơn 0, hoặc để trống."
    # Hours of a year are added up over what the file holds: none may count twice.
    if (counted := sum(grant.hours or 0 for grant in draft.grants)) > draft.hours:
        yield (
            f"Các kết quả được tính cộng lại {counted} tiết, nhiều hơn {draft.hours} tiết của các "
            "chuyên đề; hãy sửa số tiết được tính."
        )


def gaps(name: str, *, rooms: int, lecturers: int, classes: int, offerings: int) -> list[str]:
    """Return what keeps a provider from running any class: whole sentences, none when nothing."""
    lacking = (
        (offerings, "chưa tổ chức chương trình nào"),
        (rooms, "chưa có phòng học nào"),
        (lecturers, "chưa có giảng viên nào"),
        (classes, "chưa ghi tháng nào mở được bao nhiêu lớp"),
    )
    return [
        f"{name} {what}, nên chưa thể xếp lớp ở đây; hãy bổ sung."
        for has, what in lacking
        if not has
    ]
