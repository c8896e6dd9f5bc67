"""How an office lays its roster out: titles, headings, sections, what stands between and below."""

from dataclasses import dataclass, field
from random import Random

from tests.zoo.people import Person, draw_person

UNITS = [
    "Sở Nội vụ",
    "Sở Tài chính",
    "Văn phòng Thành ủy",
    "Ban Tổ chức Thành ủy",
    "Phường Hà Đông",
    "Phường Ba Đình",
    "Xã Gia Lâm",
    "Xã Thường Tín",
]
DIVISIONS = ["Phòng Tổng hợp thử", "Phòng Thanh tra thử", "Phòng Hành chính thử"]
# Independent of the house's own lists: what a clerk may write over each column.
HEADINGS = {
    "code": ["Số hiệu", "Mã cán bộ", "Số hiệu cán bộ", "Mã số CBCC", "SỐ HIỆU\nCBCC"],
    "full_name": ["Họ và tên", "HỌ VÀ TÊN", "Họ tên", "Họ và tên khai sinh", "Họ và\ntên"],
    "born": ["Ngày, tháng, năm sinh", "Ngày sinh", "Sinh ngày", "Năm sinh", "Ngày tháng năm sinh"],
    "gender": ["Giới tính", "Giới", "Nam/Nữ"],
    "ethnicity": ["Dân tộc", "DÂN TỘC"],
    "national_id": ["Số CCCD", "CCCD", "Số CCCD/CMND", "Số định danh cá nhân", "ĐDCN"],
    "title": ["Chức vụ", "Chức danh", "Chức vụ, chức danh", "Chức vụ hiện nay"],
    "unit": ["Đơn vị", "Đơn vị công tác", "Cơ quan, đơn vị"],
    "seat": ["Chức vụ, đơn vị công tác", "Chức vụ/đơn vị công tác"],
    "party_joined": ["Ngày vào Đảng", "Ngày vào ĐCSVN", "Ngày kết nạp Đảng"],
    "degree": ["Chuyên môn", "Trình độ chuyên môn", "CMNV", "Trình độ CM"],
    "political_theory": ["LLCT", "Lý luận chính trị", "Lý luận CT", "Trình độ LLCT"],
    "state_management": ["QLNN", "Quản lý nhà nước", "Trình độ QLNN"],
    "rank_name": ["Ngạch", "Tên ngạch", "Ngạch công chức"],
    "rank": ["Mã ngạch", "Mã số ngạch", "Ngạch/Mã ngạch"],
    "note": ["Ghi chú", "GHI CHÚ"],
}
ABOVE = [
    ["THÀNH ỦY HÀ NỘI"],
    ["ỦY BAN NHÂN DÂN", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["", "", "", "Độc lập - Tự do - Hạnh phúc"],
    [],
    ["DANH SÁCH TRÍCH NGANG CÁN BỘ, CÔNG CHỨC"],
    ["(Kèm theo Công văn số 12/CV ngày 05/01/2026)"],
]
BELOW = [
    [],
    ["", "Tổng số: {count} người"],
    ["Danh sách này có {count} người."],
    ["Tổng cộng", "", "{count}"],
    ["", "", "", "", "Hà Nội, ngày 15 tháng 01 năm 2026"],
    ["", "NGƯỜI LẬP BIỂU", "", "", "THỦ TRƯỞNG ĐƠN VỊ"],
    ["", "(Ký, ghi rõ họ tên)"],
    ["", "Nguyễn Văn Ký", "", "", "Trần Thị Duyệt"],
]
MARKERS = [
    ["I. {}", "II. {}", "III. {}", "IV. {}"],
    ["A. {}", "B. {}", "C. {}", "D. {}"],
    ["1. {}", "2. {}", "3. {}", "4. {}"],
    ["{}"] * 4,
    ["I|{}", "II|{}", "III|{}", "IV|{}"],
]


@dataclass(slots=True)
class Office:
    """A roster drawn: pages of rows of cells, and the people with page and row of each."""

    pages: dict[str, list[list]] = field(default_factory=dict)
    people: list[tuple[str, int, Person]] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Column:
    """One column: the texts over it from top to bottom, and the person's cell in it."""

    heads: list[str]
    cell: object


def draw_office(random: Random, people: int = 24) -> Office:
    """Draw a roster of so many people over two to four units."""
    office = Office()
    units = random.sample(UNITS, random.randint(2, 4))
    way = random.choice(["sections", "sections", "nested", "unit", "seat", "pages"])
    columns = _columns(random, way)
    drawn = [draw_person(random, number) for number in range(1, people + 1)]
    share = -(-people // len(units))
    groups = [(unit, drawn[at * share : (at + 1) * share]) for at, unit in enumerate(units)]
    header = _header(random, columns)
    if way == "pages":
        for unit, group in groups:
            _page(random, office, unit, header, columns, [(unit, group)], way)
        if random.random() < 0.5:
            office.pages["Tổng hợp"] = [row for rows in office.pages.values() for row in rows]
    else:
        _page(random, office, "DS", header, columns, groups, way)
    if random.random() < 0.2:
        office.pages["Cũ"] = next(iter(office.pages.values()))
        office.hidden.append("Cũ")
    return office


def _columns(random: Random, way: str) -> list[Column]:
    def one(name, *over):
        heads = [*over, random.choice(HEADINGS[name])]
        return Column(heads, lambda person: person.cells.get(name, ""))

    def cell(name):
        return lambda person: person.cells[name]

    start = [Column([random.choice(["TT", "STT", "Số TT"])], None), one("code")]
    start += _names(random, one)
    first = [_births(random, one, cell), [one("ethnicity")], [one("national_id")]]
    random.shuffle(first)
    middle = [_seat(random, way, one), _party(random, one, cell), _learning(random, one)]
    middle.append(
        random.choice([[one("rank_name"), one("rank")], [one("rank")], [one("rank_name")]])
    )
    random.shuffle(middle)
    columns = [*start, *(each for part in (*first, *middle) for each in part), one("note")]
    if random.random() < 0.2:
        columns.insert(random.randint(3, len(columns) - 1), Column([""], lambda person: ""))
    return columns


def _names(random: Random, one) -> list[Column]:
    way = random.random()
    if way < 0.8:
        return [one("full_name")]
    heads = random.choice([("Họ và tên", ""), ("Họ và tên đệm", "Tên"), ("Họ đệm", "Tên")])
    return [
        Column([heads[0]], lambda person: person.cells["full_name"].strip().rpartition(" ")[0]),
        Column([heads[1]], lambda person: person.cells["full_name"].strip().rpartition(" ")[2]),
    ]


def _births(random: Random, one, cell) -> list[Column]:
    over = random.choice(HEADINGS["born"])
    sexes = random.choice([("Nam", "Nữ"), ("Nữ", "Nam")])

    def born_if(sex):
        return lambda person: person.cells["born"] if person.cells["gender"] == sex else ""

    def ticked_if(sex):
        return lambda person: "x" if person.cells["gender"] == sex else ""

    way = random.choice(["spread", "spread", "spread", "column", "ticks", "tick"])
    if way == "spread":
        return [Column([over, sex], born_if(sex)) for sex in sexes]
    if way == "column":
        return [Column([over], cell("born")), one("gender")]
    if way == "tick":
        return [Column([over], cell("born")), Column([sexes[0]], ticked_if(sexes[0]))]
    ticks = [Column(["Giới tính", sex], ticked_if(sex)) for sex in sexes]
    return [Column([over], cell("born")), *ticks]


def _seat(random: Random, way: str, one) -> list[Column]:
    if way == "seat":
        between = random.choice([", ", " - ", " "])
        head = random.choice(HEADINGS["seat"])
        return [Column([head], lambda person: between.join((person.cells["title"], person.unit)))]
    if way == "unit":
        head = random.choice(HEADINGS["unit"])
        return [one("title"), Column([head], lambda person: person.unit)]
    return [one("title")]


def _party(random: Random, one, cell) -> list[Column]:
    if random.random() < 0.6:
        return [one("party_joined")]
    return [
        Column(["Ngày vào Đảng", "Dự bị"], cell("party_joined")),
        Column(["Ngày vào Đảng", "Chính thức"], cell("party_official")),
    ]


def _learning(random: Random, one) -> list[Column]:
    over = random.choice([[], ["Trình độ"], ["Trình độ đào tạo, bồi dưỡng"]])
    return [one(name, *over) for name in ("degree", "political_theory", "state_management")]


def _header(random: Random, columns: list[Column]) -> list[list]:
    depth = max(len(column.heads) for column in columns)
    rows = [["" for _ in columns] for _ in range(depth)]
    for place, column in enumerate(columns):
        for level, head in enumerate(column.heads):
            before = columns[place - 1].heads[: level + 1] if place else None
            spans = level < len(column.heads) - 1 and before == column.heads[: level + 1]
            rows[level][place] = "" if spans else head
    if random.random() < 0.3:
        rows.append([f"({place})" for place in range(1, len(columns) + 1)])
    return rows


@dataclass(slots=True)
class Placed:
    """A person with the unit of the row, for the cells that need both."""

    cells: dict
    unit: str


def _page(random, office, name, header, columns, groups, way) -> None:
    rows = [list(row) for row in random.sample(ABOVE, random.randint(0, len(ABOVE)))]
    rows += [list(row) for row in header]
    markers = random.choice(MARKERS)
    for at, (unit, group) in enumerate(groups):
        if way in ("sections", "nested"):
            rows.append(markers[at].format(unit).split("|"))
        division = DIVISIONS[at % len(DIVISIONS)] if way == "nested" else ""
        for position, person in enumerate(group):
            if division and position == len(group) // 2:
                rows.append([f"a) {division}"])
            _between(random, rows, header)
            under = division if position >= len(group) // 2 else ""
            placed = Placed(person.cells, f"{under}, {unit}" if under else unit)
            person.truth["unit"] = under or unit
            rows.append([_cell(column, placed, position) for column in columns])
            office.people.append((name, len(rows), person))
        if way == "sections" and random.random() < 0.3:
            rows.append(["", f"Cộng: {len(group)} người"])
    count = sum(len(group) for _, group in groups)
    for row in BELOW[: random.choice([0, 2, 3, len(BELOW), len(BELOW)])]:
        rows.append([text.format(count=count) for text in row])
    office.pages[name] = rows


def _cell(column: Column, placed: Placed, position: int):
    return column.cell(placed) if column.cell else float(position + 1)


def _between(random: Random, rows: list[list], header: list[list]) -> None:
    """Put a blank line, or the header after a page break, before the next row now and then."""
    if random.random() < 0.05:
        rows.append([])
    if random.random() < 0.03:
        rows += [list(row) for row in header]
