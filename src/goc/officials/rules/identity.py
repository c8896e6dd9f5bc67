"""What a personal number of 12 digits says of its holder.

Digits 1–3 name the province of the first registration, the fourth sex and century, 5–6 the year of
birth. Told from memory: no text of ours gives the article, so a contradiction is a warning for
people to look into, never a refusal.
"""

from dataclasses import dataclass

from goc.kit.partial import Days, latest

MARK = "from_memory"
MALE, FEMALE = "male", "female"
SEXES = {MALE: "nam", FEMALE: "nữ"}
# The fourth digit: even for men, odd for women; a pair for each century from the twentieth on.
FIRST_CENTURY = 1900


@dataclass(frozen=True, slots=True)
class Told:
    """Sex and year of birth as a number tells them."""

    gender: str
    year: int


def told(number: str) -> Told:
    """What the twelve digits say."""
    digit = int(number[3])
    century = FIRST_CENTURY + 100 * (digit // 2)
    return Told((MALE, FEMALE)[digit % 2], century + int(number[4:6]))


def contradictions(number: str, *, born: Days | None, gender: str) -> list[str]:
    """A sentence for each thing in which the number says otherwise than the file.

    Of `born` the years count in which the birth may have been; None and "" are unknown and
    contradict nothing. The number itself stands in no sentence.
    """
    if not number:
        return []
    says, found = told(number), []
    if born and not born.lower.year <= says.year <= latest(born).year:
        found.append(
            f"Số định danh chỉ người sinh năm {says.year}, hồ sơ ghi năm sinh {born.lower.year}."
        )
    if gender and gender != says.gender:
        found.append(f"Số định danh chỉ giới tính {SEXES[says.gender]}, hồ sơ ghi {SEXES[gender]}.")
    return found
