"""Quy hoạch of two terms, so that what the articles count of it comes out of rows (domain.md S16,
S19, S22): who was planned for what, with what they were then."""

from dataclasses import dataclass
from itertools import islice

from demo.city import frame, units
from demo.city.calendar import day, text
from demo.city.draws import apportion, source
from demo.city.learning import DEGREES, POSTGRADUATE, THEORY
from demo.city.recipe import recipe

HEADERS = (
    *("Số hiệu", "Họ và tên", "Nhiệm kỳ", "Hệ thống", "Chức danh quy hoạch"),
    *("Mã đơn vị quy hoạch", "Số ghế", "Từ ngày", "Căn cứ", "Chuyên môn khi quy hoạch"),
    "LLCT khi quy hoạch",
)
GROUND = "Quyết định phê duyệt quy hoạch (bản minh họa)"
PARTY, STATE = "Đảng", "Nhà nước"
BEFORE, LAST = day(2014, 9, 15), day(2019, 7, 15)
"""The days on which the plans of the two terms were approved; chosen, no article names them."""

DISTRICT = "Q.007"
"""Hai Bà Trưng, whose groups are counted one by one."""

WARD, PARTY_DAY, STATE_DAY = "09556", day(2025, 11, 15), day(2026, 4, 20)
"""The ward whose plans of today the demonstration shows, invented as a whole."""

HIGH = ("CENTRAL", "CITY_STANDING_COMMITTEE")
COMMITTEE = "Ủy viên Ban Chấp hành Đảng bộ Thành phố"


@dataclass(frozen=True, slots=True)
class Seats:
    """Where seats are planned for: titles of units, so many people in all, so many seats each."""

    titles: tuple
    codes: tuple
    people: int
    years: str
    branch: str
    day: int = LAST
    each: int = 1


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person as far as plans ask: where they work today, whether the city manages them, whether
    they serve in a school or the like, in which district they worked in 2019, what they held."""

    code: str
    name: str
    began: int
    home: str
    is_high: bool
    is_of_service: bool
    district: str
    degree: str
    graduated: int
    theory: str
    theory_on: int | None

    def was_postgraduate(self, on):
        """Whether they had a master's degree or more on the day."""
        return self.degree in POSTGRADUATE and self.graduated <= on

    def had_advanced(self, on):
        """Whether they had advanced political theory or more on the day."""
        return self.theory in ("advanced", "bachelor") and self.theory_on <= on


def candidate(life):
    """The life as a candidate; None for who leads nothing today or came after the last plan."""
    person, held = life.person, life.held
    if not person.job.profile.leadership or person.began > LAST - 700:
        return None
    place = next((post.unit for post in life.posts if post.since <= LAST < post.until), None)
    return Candidate(
        person.code, person.name, person.began, person.unit.code.split(".")[0],
        person.managed in HIGH, person.unit.kind == "SERVICE_UNIT",
        _district(place or person.unit), held.degree, held.graduated, held.theory, held.theory_on,
    )  # fmt: skip


def _district(unit):
    """The code of the district that a unit of before the merger lies in; empty elsewhere."""
    if unit.code.startswith("Q."):
        return ".".join(unit.code.split(".")[:2])
    return unit.parent if unit.parent.startswith("Q.") else ""


def rows(candidates, officials, seed):
    """The rows of the sheet, in proportion to the officials of the city."""
    share = min(1, officials / recipe().totals["officials"])
    ordered = sorted(candidates, key=lambda one: source(seed, "quy hoạch", one.code).random())
    # Those whom the city manages stand first for its committee.
    high = sorted(ordered, key=lambda one: not one.is_high)
    for committee in recipe().raw["succession"]["committee"]:
        yield from _committee(high, share, **committee)
    # Whoever works in the district stands first for its seats.
    near = sorted(ordered, key=lambda one: one.district != DISTRICT)
    yield from _fill(near, share, of_district())
    yield from _fill(ordered, share, of_city())
    of_home = [one for one in ordered if one.home == WARD]
    yield from _fill(sorted(of_home, key=lambda one: one.is_of_service), 1, of_ward())


def _committee(ordered, share, *, term, seats, both, degree_only, theory_only, neither):
    """The people planned for the city's committee: so many of each of four sorts."""
    on = BEFORE if term == 2015 else LAST
    wanted = {
        (True, True): both,
        (True, False): degree_only,
        (False, True): theory_only,
        (False, False): neither,
    }
    for sort, count in wanted.items():
        fit = [
            one
            for one in ordered
            if one.began <= on - 365 and (one.was_postgraduate(on), one.had_advanced(on)) == sort
        ]
        place = (f"{term}-{term + 5}", PARTY, COMMITTEE, "TU", max(1, round(seats * share)))
        for one in fit[: round(count * share)]:
            yield _row(one, place, on)


def of_district():
    """The seats of Hai Bà Trưng by the four groups of the article (S16)."""
    count = recipe().raw["succession"]["district"]
    wards = tuple(unit.code for unit in frame.former_communes() if unit.parent == DISTRICT)
    divisions = tuple(
        unit.code
        for unit in units.district_offices()
        if unit.parent == DISTRICT and unit.kind == "DIVISION"
    )
    heads = ("Trưởng phòng", "Phó Trưởng phòng")
    of_ward = ("Chủ tịch HĐND", "Phó Chủ tịch HĐND", "Chủ tịch UBND", "Phó Chủ tịch UBND")
    member = "Ủy viên Ban Chấp hành Đảng bộ quận, huyện, thị xã"
    secretaries = ("Bí thư Đảng ủy", "Phó Bí thư Đảng ủy")
    return [
        Seats((member,), (f"DU.{DISTRICT}",), count["committee"], "2020-2025", PARTY, each=39),
        Seats(secretaries, wards, count["ward_secretaries"], "2020-2025", PARTY),
        Seats(heads, divisions, count["division_heads"], "2021-2026", STATE),
        Seats(of_ward, wards, count["ward_chairs"], "2021-2026", STATE),
    ]


def of_city():
    """The seats of those for whom classes were held in 2019: secretaries and deputies of districts,
    directors and chairs (S19)."""
    count = recipe().raw["succession"]["city"]
    districts = [unit.code for unit in frame.districts()]
    committees = tuple(f"DU.{code}" for code in districts)
    secretaries = tuple(f"{rank} Quận ủy, Huyện ủy, Thị ủy" for rank in ("Bí thư", "Phó Bí thư"))
    departments = tuple(
        unit.code
        for unit in frame.bodies()
        if unit.kind == "DEPARTMENT" and (unit.since or 0) <= LAST < (unit.until or LAST + 1)
    )
    directors = count["directors_and_chairs"] - len(districts)
    return [
        Seats(secretaries, committees, count["secretaries"], "2020-2025", PARTY),
        Seats(("Chủ tịch UBND",), tuple(districts), len(districts), "2021-2026", STATE),
        Seats(("Giám đốc",), departments, directors, "2021-2026", STATE),
    ]


def of_ward():
    """Seats of one ward in the terms of today."""
    deputies = ("Chủ tịch UBND", "Phó Chủ tịch UBND")
    return [
        Seats(("Bí thư Đảng ủy",), (WARD,), 3, "2025-2030", PARTY, day=PARTY_DAY),
        Seats(deputies, (WARD,), 5, "2026-2031", STATE, day=STATE_DAY),
    ]


def _fill(ordered, share, groups):
    """People for the seats of each group, nobody twice; evenly over titles and units."""
    waiting = iter(ordered)
    for group in groups:
        places = [(code, title) for title in group.titles for code in group.codes]
        wanted = round(group.people * share)
        shares = apportion(wanted, [1] * len(places)) if places else []
        for (code, title), people in zip(places, shares, strict=True):
            place = (group.years, group.branch, title, code, group.each)
            for one in islice(waiting, people):
                yield _row(one, place, group.day)


def _row(one, place, on):
    years, branch, title, code, seats = place
    degree = (
        one.degree if one.degree not in POSTGRADUATE or one.was_postgraduate(on) else "bachelor"
    )
    theory = THEORY.get(one.theory, "") if one.theory_on and one.theory_on <= on else ""
    return (
        *(one.code, one.name, years, branch, title, code, seats, text(on), GROUND),
        *(DEGREES[degree], theory),
    )
