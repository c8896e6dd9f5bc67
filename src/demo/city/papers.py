"""Each diploma and certificate by itself: the dated detail that rosters lack."""

from dataclasses import dataclass

from demo.city.calendar import ANCHOR, YEAR, day
from demo.city.draws import Table, between
from demo.city.learning import AFTER_SCHOOL, DEGREES, POSTGRADUATE, PROGRAMMES, THEORY

ACADEMY = "Học viện Chính trị quốc gia Hồ Chí Minh"
CIVIL_ACADEMY = "Học viện Hành chính và Quản trị công"
SCHOOL = "Trường Đào tạo cán bộ Lê Hồng Phong"
MILITARY_SCHOOL = "Trường Quân sự Bộ Tư lệnh Thủ đô Hà Nội"

GRADES = Table({"Trung bình": 12, "Khá": 62, "Giỏi": 24, "Xuất sắc": 2})
LANGUAGE = Table({"Bậc 1": 6, "Bậc 2": 44, "Bậc 3": 38, "Bậc 4": 10, "Bậc 5": 2})
DIGITAL = Table({"Cơ bản": 82, "Nâng cao": 18})
WHOLE_WEEK = Table({(40,): 78, (24, 16): 17, (48,): 5})
LESS = Table({(): 56, (16,): 24, (24,): 14, (8,): 6})
"""Class hours of the courses of a year, for those who reach forty and those who do not."""

NEW_SCHEME = day(2024, 5, 10)
"""From this day groups of 145-QĐ/TW, before it those of 164-QĐ/TW (domain.md B4)."""

COURSES = (
    (day(2025, 1, 15), day(2025, 12, 20)),
    (day(2026, 1, 10), ANCHOR - 2),
)
TERMS = ((day(2021, 1, 10), day(2025, 5, 30)), (day(2025, 11, 1), ANCHOR - 5))
"""Days on which courses were held: by year, and by term of knowledge updating."""


@dataclass(slots=True)
class Paper:
    """One diploma or certificate, in the words of the qualifications sheet."""

    kind: str
    level: str
    field: str
    institution: str
    granted: int
    grade: str = ""
    hours: int | None = None


def papers(rng, person, held):
    """Every paper of the person; first the details of what the roster tells in a word."""
    yield from details(rng, held)
    yield from first_degree(rng, person, held)
    yield from leadership(rng, person)
    yield from updates(rng, person)
    yield from defence(rng, person)
    yield from skills(rng, person)
    yield from courses(rng, person)


def details(rng, held):
    """Theory and state management with day and school; a few were never handed in."""
    if held.theory and rng.random() < 0.97:
        school = ACADEMY if held.theory in ("advanced", "bachelor") else SCHOOL
        grade, level = GRADES.pick(rng.random()), THEORY[held.theory]
        yield Paper("Lý luận chính trị", level, "", school, held.theory_on, grade)
    if held.state and rng.random() < 0.96:
        school = CIVIL_ACADEMY if held.state in ("01.001", "01.002") else SCHOOL
        grade, level = GRADES.pick(rng.random()), PROGRAMMES[held.state]
        field = f"Ngạch {level.lower()} và tương đương"
        yield Paper("Quản lý nhà nước", level, field, school, held.state_on, grade)


def first_degree(rng, person, held):
    """The first degree of those whose highest is a later one."""
    if held.degree in POSTGRADUATE and rng.random() < 0.7:
        ladder, grade = person.job.ladder, GRADES.pick(rng.random())
        granted = int(person.born + (AFTER_SCHOOL["bachelor"] + rng.random()) * YEAR)
        field, school = ladder.fields.pick(rng.random()), ladder.schools.pick(rng.random())
        yield Paper("Chuyên môn", DEGREES["bachelor"], field, school, granted, grade)


def leadership(rng, person):
    """The programme for leaders, often before the appointment, sometimes after it."""
    for level, share in person.job.profile.leadership.items():
        if rng.random() < share:
            city = level == "department"
            first = max(person.began + 700, person.since - 900)
            granted = between(rng, first, min(person.since + 500, ANCHOR - 5))
            name = "Lãnh đạo cấp sở" if city else "Lãnh đạo cấp phòng"
            school, grade = CIVIL_ACADEMY if city else SCHOOL, GRADES.pick(rng.random())
            yield Paper("Lãnh đạo, quản lý", name, "", school, granted, grade, 160)


def updates(rng, person):
    """Knowledge updating in the last term and in this one, by the scheme of the day."""
    group = {"CENTRAL": 2, "CITY_STANDING_COMMITTEE": 3}.get(person.managed)
    for share, (first, last) in zip(person.job.profile.update, TERMS, strict=True):
        first = max(first, person.began + 200)
        if rng.random() < share and first < last:
            granted = between(rng, first, last)
            new = granted >= NEW_SCHEME
            number = group or (3 if new else 4)
            scheme = f"145-QĐ/TW, nhóm {number}" if new else f"164-QĐ/TW, đối tượng {number}"
            field = f"Quy định {scheme}"
            yield Paper("Cập nhật kiến thức", f"Nhóm {number}", field, SCHOOL, granted, "", 40)


def defence(rng, person):
    """At most one class of defence and security education."""
    number = rng.random()
    for level, share in person.job.profile.defence.items():
        if number < share:
            granted = between(rng, max(person.began + 100, ANCHOR - 3300), ANCHOR - 8)
            school = MILITARY_SCHOOL if level in ("class2", "class3") else "Ban Chỉ huy Quân sự"
            yield Paper("Quốc phòng, an ninh", f"Đối tượng {level[-1]}", "", school, granted)
            return
        number -= share


def skills(rng, person):
    """Language and digital skills."""
    profile = person.job.profile
    if rng.random() < profile.language:
        granted = between(rng, int(person.born + 21 * YEAR), ANCHOR - 50)
        level, school = LANGUAGE.pick(rng.random()), "Trường Đại học Ngoại ngữ"
        yield Paper("Ngoại ngữ", level, "Tiếng Anh", school, granted)
    if rng.random() < profile.digital:
        granted = between(rng, max(day(2015, 3, 1), int(person.born + 20 * YEAR)), ANCHOR - 10)
        yield Paper("Công nghệ số", DIGITAL.pick(rng.random()), "", SCHOOL, granted)


def courses(rng, person):
    """Courses for the position in the two years that the week a year is counted over."""
    kind = "Theo vị trí việc làm"
    for share, (first, last) in zip(person.job.profile.hours, COURSES, strict=True):
        if person.began >= last - 40:
            continue
        for hours in (WHOLE_WEEK if rng.random() < share else LESS).pick(rng.random()):
            granted = between(rng, max(first, person.began + 20), last)
            field = person.job.ladder.courses.pick(rng.random())
            yield Paper(kind, kind, field, SCHOOL, granted, "", hours)
