"""The five kinds of sheets as the city's offices write them: headers, and a row for each thing."""

from demo.city.calendar import MERGER, last_day, text, year_of
from demo.city.learning import DEGREES, PROGRAMMES, THEORY
from demo.city.titles import MANAGED_BY

UNITS = (
    *("Mã đơn vị", "Tên đơn vị", "Loại", "Hệ thống", "Cấp", "Mã đơn vị cấp trên"),
    *("Từ ngày", "Đến ngày"),
)
CHANGES = (
    *("Mã đơn vị cũ", "Tên đơn vị cũ", "Mã đơn vị mới", "Tên đơn vị mới", "Loại", "Hệ thống"),
    *("Cấp", "Mã đơn vị cấp trên", "Thứ tự"),
)
GOING = ("Số hiệu", "Họ và tên", "Mã đơn vị mới", "Chức vụ mới")
POSITIONS = {("COMMUNE", "COMMUNE"): 500, ("PARTY_COMMITTEE", "COMMUNE"): 600}
"""Where communes and their Party committees stand in lists, as in the frame."""
KINDS = {
    "COMMUNE": "Xã, phường",
    "PARTY_COMMITTEE": "Đảng bộ cấp trên cơ sở",
    "PARTY_GRASSROOTS": "Tổ chức cơ sở đảng",
    "FRONT": "Mặt trận, tổ chức chính trị - xã hội",
    "DIVISION": "Phòng và tương đương",
    "SERVICE_UNIT": "Đơn vị sự nghiệp công lập",
}
BRANCHES = {"PARTY": "Đảng", "STATE": "Nhà nước"}
TIERS = {"CITY": "cấp thành phố", "DISTRICT": "cấp huyện", "COMMUNE": "cấp xã"}

REGISTER = (
    *("TT", "Số hiệu", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Số CCCD", "Mã đơn vị"),
    *("Đơn vị", "Chức vụ", "Đối tượng", "Giữ chức vụ từ ngày", "Căn cứ", "Diện quản lý"),
    *("Ngạch", "Mã ngạch", "Xếp ngạch từ ngày", "Ngày vào Đảng", "Ngày chính thức"),
    *("Chuyên môn", "Chuyên ngành", "Nơi đào tạo", "Năm tốt nghiệp", "LLCT", "Ngày cấp LLCT"),
    *("QLNN", "Ngày cấp QLNN", "Ngoại ngữ", "Công nghệ số", "QP-AN"),
)
ROSTER = tuple(
    name
    for name in REGISTER
    if name
    not in {
        *("Mã đơn vị", "Căn cứ", "Xếp ngạch từ ngày", "Ngày chính thức", "Chuyên ngành"),
        *("Nơi đào tạo", "Năm tốt nghiệp", "Ngày cấp LLCT", "Ngày cấp QLNN", "Ngoại ngữ"),
        *("Công nghệ số", "QP-AN"),
    }
)
EVE = ("Mã đơn vị", *ROSTER)
POSTS = (
    *("Số hiệu", "Họ và tên", "Mã đơn vị", "Đơn vị", "Chức vụ", "Đối tượng", "Từ ngày"),
    *("Đến ngày", "Vị trí chính", "Căn cứ"),
)
PAPERS = (
    *("Số hiệu", "Họ và tên", "Loại", "Trình độ", "Chuyên ngành, chương trình", "Nơi cấp"),
    *("Ngày cấp", "Số hiệu văn bằng", "Xếp loại", "Số tiết", "Hết hạn"),
)
EVALUATIONS = ("Số hiệu", "Họ và tên", "Năm", "Xếp loại", "Điểm", "Ghi chú")
RESULTS = {
    "EXCELLENT": "Hoàn thành xuất sắc nhiệm vụ",
    "GOOD": "Hoàn thành tốt nhiệm vụ",
    "COMPLETED": "Hoàn thành nhiệm vụ",
    "NOT_COMPLETED": "Không hoàn thành nhiệm vụ",
}
APPOINTED = "Quyết định của cấp có thẩm quyền"


def unit_row_since(unit):
    """A unit that the merger opened, or gave another superior."""
    return (*_about(unit), unit.parent, text(MERGER), last_day(unit.until))


def unit_row_before(unit, *, foreseen=False):
    """A unit as it stood before the merger, with its end on that day where it was foreseen."""
    until = None if unit.until == MERGER and not foreseen else unit.until
    return (*_about(unit), unit.moved or unit.parent, text(unit.since), last_day(until))


def change_row(old=None, new=None):
    """A line of the reorganisation: what was, what comes of it; either may be missing."""
    before = (old.code, old.name) if old else ("", "")
    if new is None:
        return (*before, *[""] * 7)
    position = POSITIONS.get((new.kind, new.tier), "")
    about = (new.code, new.name, KINDS[new.kind], BRANCHES[new.branch], TIERS[new.tier])
    return (*before, *about, new.parent, position)


def going_row(person, post):
    """Where somebody goes whose unit ends: the seat that they take on the day."""
    return (person.code, person.name, post.unit.code, post.title)


def eve_row(number, life, post, place_of):
    """A unit's roster on the last day before the merger: the seat of then."""
    row = dict(zip(ROSTER, roster_row(number, life), strict=True))
    row |= {"Mã đơn vị": post.unit.code, "Đơn vị": place_of(post.unit), "Chức vụ": post.title}
    row |= {"Đối tượng": post.category, "Giữ chức vụ từ ngày": text(post.since)}
    row["Diện quản lý"] = ""
    return tuple(row[name] for name in EVE)


def _about(unit):
    return unit.code, unit.name, KINDS[unit.kind], BRANCHES[unit.branch], TIERS[unit.tier]


def place(unit, superior):
    """A unit as a roster names it: with its superior, since many bear the same name."""
    return unit.name if unit is superior else f"{unit.name}, {superior.name}"


def roster_row(number, life):
    """The columns of a unit's roster."""
    person, held = life.person, life.held
    return (
        number,
        person.code,
        person.name,
        birth(person),
        "Nam" if person.male else "Nữ",
        person.ethnicity,
        person.national_id,
        life.place,
        person.job.title,
        person.job.category,
        text(person.since),
        MANAGED_BY[person.managed],
        life.rank_name,
        person.rank,
        text(person.joined),
        f"{DEGREES[held.degree]} {held.field}",
        THEORY.get(held.theory, ""),
        PROGRAMMES.get(held.state, ""),
    )


def register_row(number, life):
    """The thirty columns of the city's register."""
    person, held = life.person, life.held
    (*about, where, title, category, since, managed, rank_name, rank, joined, _, theory, state) = (
        roster_row(number, life)
    )
    levels = {paper.kind: paper.level for paper in life.papers}
    language = levels.get("Ngoại ngữ", "")
    return (
        *(*about, person.unit.code, where, title, category, since, APPOINTED, managed, rank_name),
        *(rank, text(life.ranked), joined, text(life.full_member), DEGREES[held.degree]),
        *(held.field, held.school, year_of(held.graduated), theory, text(held.theory_on)),
        *(state, text(held.state_on), f"Tiếng Anh {language.lower()}" if language else ""),
        *(levels.get("Công nghệ số", ""), levels.get("Quốc phòng, an ninh", "")),
    )


def birth(person):
    """The date of birth as far as it is known."""
    if person.born_known == "day":
        return text(person.born)
    if person.born_known == "month":
        return text(person.born)[3:]
    return text(person.born)[6:] if person.born_known == "year" else ""


def post_row(person, post, place_of):
    """An ended post."""
    unit = post.unit
    dates = (text(post.since), last_day(post.until))
    where = (unit.code, place_of(unit), post.title, post.category)
    return (person.code, person.name, *where, *dates, "x", APPOINTED)


def paper_row(person, paper, number):
    """A diploma or certificate; its number says plainly that it is made up."""
    return (
        *(person.code, person.name, paper.kind, paper.level, paper.field, paper.institution),
        *(text(paper.granted), f"MH-{person.number:06d}-{number}", paper.grade, paper.hours, ""),
    )


def evaluation_row(person, year, result, score):
    """One year's evaluation."""
    return (person.code, person.name, year, RESULTS[result], score, "")
