"""Invented people, and how a clerk may have typed what is true of each."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

FAMILIES = (
    *("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ"),
    *("Hồ", "Ngô", "Dương", "Lý", "Đoàn", "Tạ", "Đinh", "Trịnh", "Mai", "Cao", "Lương", "Tô"),
)
MIDDLES = {
    "male": ("Văn", "Đức", "Hữu", "Quang", "Minh", "Đình", "Xuân", "Việt", "Công", "Trọng"),
    "female": ("Thị", "Thu", "Hồng", "Ngọc", "Thùy", "Phương", "Bích", "Diệu", "Khánh", "Kim"),
}
GIVEN = {
    "male": (
        *("Hải", "Khánh", "Đạt", "Bình", "Hùng", "Dũng", "Ổn", "Lực", "Thắng", "Tuấn", "Phúc"),
        *("Ấn", "Nghĩa", "Tài", "Vinh", "Sơn", "Quyết", "Vũ"),
    ),
    "female": (
        *("Linh", "Dung", "Châu", "Ngân", "Hương", "Yến", "Thủy", "Hằng", "Uyên", "Nguyệt"),
        *("Ý", "Đào", "Loan", "Ánh", "Vy", "Quỳnh", "Mỹ"),
    ),
}
PEOPLES = ["Kinh"] * 12 + ["Mường", "Tày", "Dao", "Nùng", "Sán Dìu"]
FIELDS = [
    "Luật",
    "Kinh tế",
    "Xây dựng",
    "Công nghệ thông tin",
    "Tài chính - Ngân hàng",
    "Quản lý hành chính công",
    "Ngữ văn",
    "QTKD",
]
TITLES = [
    "Giám đốc",
    "Phó Giám đốc",
    "Trưởng phòng",
    "Phó Trưởng phòng",
    "Chuyên viên",
    "Chuyên viên chính",
    "Chủ tịch UBND",
    "Phó Chủ tịch UBND",
    "Chủ tịch HĐND",
    "Bí thư Đảng ủy",
    "Phó Bí thư Thường trực Đảng ủy",
]
RANKS = {
    "01.001": ("Chuyên viên cao cấp", "CVCC"),
    "01.002": ("Chuyên viên chính", "CVC"),
    "01.003": ("Chuyên viên", "CV"),
    "01.004": ("Cán sự", "CS"),
}
DEGREES = {
    "doctorate": ("Tiến sĩ", "TS.", "TS", "Tiến sỹ"),
    "master": ("Thạc sĩ", "ThS.", "Ths", "Th.s", "Thạc sỹ"),
    "bachelor": ("Đại học", "ĐH", "Cử nhân", "CN", "Kỹ sư", "KS", "Bác sĩ"),
    "college": ("Cao đẳng", "CĐ"),
    "intermediate": ("Trung cấp", "TC"),
}
THEORIES = {
    "bachelor": ("Cử nhân", "CN", "Cử nhân LLCT", "CN chính trị", "Cử nhân chính trị"),
    "advanced": ("Cao cấp", "CC", "C.cấp", "Cao cấp LLCT", "Cao cấp lý luận chính trị"),
    "intermediate": ("Trung cấp", "TC", "T.cấp", "Trung cấp LLCT", "TC LLCT"),
    "elementary": ("Sơ cấp", "SC", "S.cấp", "Sơ cấp LLCT"),
    "": ("", "", "Chưa", "Không", "-"),
}
STATES = {
    "01.001": ("Chuyên viên cao cấp", "CVCC", "QLNN CVCC"),
    "01.002": ("Chuyên viên chính", "CVC", "QLNN CVC", "BD ngạch CVC", "QLNN ngạch CVC"),
    "01.003": ("Chuyên viên", "CV", "QLNN CV", "Bồi dưỡng ngạch chuyên viên"),
    "": ("", "", "Chưa", "Không", "-"),
}
# The year after which nothing in these files happened.
THIS_YEAR = 2025


@dataclass(slots=True)
class Person:
    """What is true of somebody, as exports write it, and what stands in the cells.

    `unsure` are the columns whose cell nobody can read for certain: their truth is empty.
    """

    truth: dict[str, str]
    cells: dict[str, object]
    unsure: set[str]


def draw_person(random: Random, number: int) -> Person:
    """Draw one person; equal states of `random` draw equal people."""
    person = Person({"code": f"HN{number:06}"}, {"code": f"HN{number:06}"}, set())
    gender = random.choice(["male", "female"])
    name = _name(random, gender)
    born = date(1963, 1, 1) + timedelta(days=random.randrange(37 * 365))
    person.truth |= {"full_name": name, "gender": gender}
    person.cells["full_name"] = _typed_name(random, name)
    person.cells["gender"] = {"male": "Nam", "female": "Nữ"}[gender]
    person.truth["born"], person.cells["born"] = draw_date(random, born)
    person.truth["ethnicity"] = person.cells["ethnicity"] = random.choice(PEOPLES)
    _number(random, person, born, gender)
    person.truth["title"] = person.cells["title"] = random.choice(TITLES)
    rank = random.choice(list(RANKS))
    person.truth["rank"] = rank
    person.cells["rank"] = rank
    person.cells["rank_name"] = random.choice(
        RANKS[rank] if random.random() < 0.3 else RANKS[rank][:1]
    )
    _learning(random, person)
    _party(random, person, born)
    return person


def _name(random: Random, gender: str) -> str:
    middles = random.sample(MIDDLES[gender], random.choice([1, 1, 1, 2]))
    return " ".join([random.choice(FAMILIES), *middles, random.choice(GIVEN[gender])])


def _typed_name(random: Random, name: str) -> str:
    way = random.random()
    if way < 0.15:
        name = name.upper()
    if 0.1 < way < 0.3:
        name = name.replace(" ", random.choice(["  ", "\u00a0", "\u00a0 "]), 1)
    if 0.25 < way < 0.35:
        name = f"{name} "
    return f"{name[:3]}\u200d{name[3:]}" if 0.35 < way < 0.37 else name


def draw_date(random: Random, day: date) -> tuple[str, object]:
    """Return a date as far as it was known, as exports write it, and as it was typed."""
    way = random.random()
    if way < 0.08:
        year = f"{day.year}"
        return year, random.choice([year, float(day.year), f"năm {year}"])
    if way < 0.16:
        told = f"{day.year}-{day.month:02}"
        months = (f"{day.month}/{day.year}", f"{day.month:02}/{day.year}")
        return told, random.choice([*months, f"tháng {day.month} năm {day.year}"])
    return day.isoformat(), random.choice(
        [
            day,
            f"{day:%d/%m/%Y}",
            f"{day:%d/%m/%Y}",
            f"{day.day}/{day.month}/{day.year}",
            f"{day:%d-%m-%Y}",
            f"{day:%d.%m.%Y}",
            float((day - date(1899, 12, 30)).days),
            f"ngày {day:%d} tháng {day.month} năm {day.year}",
            f"{day:%d/%m/%y}",
        ]
    )


def _number(random: Random, person: Person, born: date, gender: str) -> None:
    sign = (0 if born.year < 2000 else 2) + (gender == "female")
    number = f"001{sign}{born.year % 100:02}{random.randrange(10**6):06}"
    person.truth["national_id"] = person.cells["national_id"] = number
    way = random.random()
    if way < 0.15:
        person.cells["national_id"] = float(number)
    elif way < 0.18:
        person.cells["national_id"] = f"{number[:3]} {number[3:6]} {number[6:]}"
    elif way < 0.2:
        person.cells["national_id"] = number.lstrip("0")
    elif way < 0.23:
        person.truth["national_id"] = ""
        person.cells["national_id"] = f"0{random.randrange(10**8):08}"
        person.unsure.add("national_id")
    elif way < 0.25:
        person.truth["national_id"] = person.cells["national_id"] = ""


def _learning(random: Random, person: Person) -> None:
    level = random.choice([*DEGREES, "master", "bachelor", "bachelor"])
    field = random.choice(FIELDS)
    cell = f"{random.choice(DEGREES[level])} {field}"
    if level in ("master", "doctorate") and random.random() < 0.15:
        lower = f"{random.choice(DEGREES['bachelor'])} {random.choice(FIELDS)}"
        cell = random.choice([f"{cell}, {lower}", f"{lower}; {cell}", f"{cell} + {lower}"])
    person.truth["degree"], person.cells["degree"] = level, cell
    for name, spellings in (("political_theory", THEORIES), ("state_management", STATES)):
        held = random.choice(list(spellings))
        person.truth[name], person.cells[name] = held, random.choice(spellings[held])
        if random.random() < 0.04:
            person.truth[name], person.cells[name] = "", "x"
            person.unsure.add(name)


def _party(random: Random, person: Person, born: date) -> None:
    person.truth["party_joined"] = person.cells["party_joined"] = ""
    person.cells["party_official"] = ""
    if random.random() < 0.75:
        joined = date(min(born.year + random.randint(19, 40), THIS_YEAR - 1), 6, 1)
        joined += timedelta(days=random.randrange(200))
        person.truth["party_joined"], person.cells["party_joined"] = draw_date(random, joined)
        official = joined + timedelta(days=366)
        person.cells["party_official"] = f"{official:%d/%m/%Y}"
