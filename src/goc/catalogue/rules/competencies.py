"""What a competency must be like before anybody can be asked for it."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

MOST_LEVELS = 20


@dataclass(frozen=True, slots=True)
class LevelDraft:
    """One level as written: its place from 1 up, its name, what one sees on it."""

    step: int
    name: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class CompetencyDraft:
    """A competency as somebody wants it; `levels` in any order."""

    code: str
    name: str
    kind: str
    description: str = ""
    levels: tuple[LevelDraft, ...] = ()


def faults(
    draft: CompetencyDraft,
    *,
    own: int | None = None,
    above: Sequence[int] = (),
    codes: Collection[str] = (),
) -> list[str]:
    """Return every reason why the competency cannot stand like this.

    `own` is its key where it is there already, `above` the keys of what it is to belong to, from
    near to far, `codes` those that others of its framework bear.
    """
    reasons = []
    if draft.code in codes:
        reasons.append(f"Khung đã có năng lực mang mã “{draft.code}”; hãy chọn mã khác.")
    if not draft.name.strip():
        reasons.append("Hãy ghi tên năng lực.")
    if own is not None and own in above:
        reasons.append(
            "Năng lực được chọn ở “Thuộc” đang nằm dưới chính năng lực này; hãy chọn năng lực khác."
        )
    return [*reasons, *_levels(draft.levels)]


def _levels(levels: Sequence[LevelDraft]):
    steps = [level.step for level in levels]
    if len(levels) > MOST_LEVELS:
        yield f"Một năng lực có nhiều nhất {MOST_LEVELS} mức, đang ghi {len(levels)}."
    if sorted(steps) != list(range(1, len(steps) + 1)):
        yield "Các mức phải đếm liền nhau từ 1, không bỏ cách mức nào."
    for level in levels:
        if not level.name.strip():
            yield f"Hãy ghi tên của mức {level.step}."
    names = Counter(level.name.strip().casefold() for level in levels if level.name.strip())
    for name, times in names.items():
        if times > 1:
            yield f"Có {times} mức cùng tên “{name}”; mỗi mức cần một tên riêng."
