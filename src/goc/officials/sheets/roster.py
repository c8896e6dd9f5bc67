"""The roster: one row a person, as an office lists those who serve in it today."""

from functools import cache

from goc.kit import partial
from goc.kit.sheets import Column, Sheet, Spread
from goc.kit.sheets.cells import Noted, note
from goc.kit.sheets.readers import one_of, shown, text
from goc.kit.vietnamese import title_case
from goc.officials.models import Person, QualificationKind
from goc.officials.sheets.days import PastDays
from goc.officials.sheets.headings import HEADINGS, SEXES
from goc.officials.sheets.numbers import contradiction, read_national_id
from goc.officials.sheets.reading import (
    CATEGORY,
    CODE,
    FULL_NAME,
    GROUND,
    RANGES,
    TITLE,
    UNIT,
    UNIT_CODE,
    Context,
    Placed,
    warned,
)
from goc.officials.sheets.seats import Seat
from goc.officials.sheets.vocabulary import Stated
from goc.org.models import ManagementLevel

Kind = QualificationKind
UNSAID = Stated("", "")
NO_CODE = (
    "Tệp không có cột số hiệu, và chưa có hồ sơ nào trong phạm vi bạn được nhập mang số định danh"
    " của dòng này; hãy thêm cột “Số hiệu”."
)
NO_TITLE = "Thiếu chức vụ; hãy ghi chức vụ."
SEAT = Column(
    "seat",
    "Chức vụ, đơn vị công tác",
    "Chức vụ và đơn vị trong một ô, thay cho hai cột.",
    text(300),
    example="Trưởng phòng, Sở Nội vụ",
    headers=HEADINGS["seat"],
    told_as="title",
    stands_for=("title", "unit"),
)

STAGED = {
    "code": "text",
    "full_name": "text",
    "search_key": "text",
    "sort_key": "text",
    "gender": "text",
    "born": "daterange",
    "ethnicity": "text",
    "national_id": "text",
    "unit_id": "bigint",
    "title_id": "bigint",
    "category": "text",
    "likely_category": "text",
    "since": "date",
    "ground": "text",
    "level": "text",
    "rank_id": "bigint",
    "rank_since": "date",
    "party_joined": "daterange",
    "party_official": "daterange",
    "degree": "bigint",
    "degree_field": "text",
    "degree_place": "text",
    "degree_on": "daterange",
    "also_degree": "bigint",
    "also_field": "text",
    "theory": "bigint",
    "theory_on": "daterange",
    "state": "bigint",
    "state_on": "daterange",
    "language": "bigint",
    "language_field": "text",
    "digital": "bigint",
    "defence": "bigint",
}


def sheet(context: Context) -> Sheet:
    """Return the roster's columns, their cells read with the words and the day of the context."""
    day, words = PastDays(context.on), context.words
    seats = context.seats
    return Sheet(
        kind="roster",
        title="danh sách cán bộ",
        key=("code",),
        columns=(
            CODE,
            FULL_NAME,
            *_identity(day),
            UNIT_CODE,
            UNIT,
            TITLE,
            SEAT,
            CATEGORY,
            *_standing(day, words),
            *_learning(day, words),
        ),
        spread=Spread("born", "gender", SEXES),
        sections="unit",
        parted="full_name",
        place=seats and seats.place,
        names_place=seats and seats.names_unit,
    )


def _identity(day):
    genders = {label.capitalize(): value for value, label in Person.Gender.choices}
    yield Column(
        "born",
        "Ngày sinh",
        "Biết đến đâu ghi đến đó: ngày, tháng hoặc năm.",
        day,
        example="19/05/1980",
        headers=HEADINGS["born"],
        is_day=True,
    )
    yield Column(
        "gender",
        "Giới tính",
        "Nam hoặc nữ.",
        one_of(genders),
        choices=tuple(genders),
        headers=HEADINGS["gender"],
    )
    yield Column(
        "ethnicity",
        "Dân tộc",
        "Tên dân tộc.",
        read_ethnicity,
        example="Kinh",
        headers=HEADINGS["ethnicity"],
    )
    yield Column(
        "national_id",
        "Số CCCD",
        "Số định danh cá nhân, 12 chữ số, dạng văn bản.",
        read_national_id,
        example="001080012345",
        headers=HEADINGS["national_id"],
        stands_for=("code",),
    )


def _standing(day, words):
    levels = {label: value for value, label in ManagementLevel.choices}

    def days(name, header, meaning, example=""):
        headers = HEADINGS.get(name, ())
        return Column(name, header, meaning, day, example=example, headers=headers, is_day=True)

    yield days(
        "since",
        "Giữ chức vụ từ ngày",
        "Ngày bắt đầu giữ chức vụ này; bắt buộc khi đổi chức vụ hoặc đơn vị.",
        "01/03/2020",
    )
    yield GROUND
    yield Column(
        "level",
        "Diện quản lý",
        "Cấp quản lý cán bộ.",
        one_of(levels),
        choices=tuple(levels),
        headers=HEADINGS["level"],
    )
    yield Column(
        "rank_name",
        "Ngạch",
        "Tên ngạch, chức danh nghề nghiệp.",
        text(120),
        headers=HEADINGS["rank_name"],
        told_as="rank",
    )
    yield Column(
        "rank",
        "Mã ngạch",
        "Mã số ngạch.",
        words.rank_of_code,
        example="01.003",
        headers=HEADINGS["rank"],
    )
    yield days("rank_since", "Xếp ngạch từ ngày", "Ngày vào ngạch này.")
    yield days("party_joined", "Ngày vào Đảng", "Ngày kết nạp.")
    yield days("party_official", "Ngày chính thức", "Ngày công nhận chính thức.")


def _learning(day, words):
    def level(name, header, meaning, kind, example):
        read = words.level_reader(kind, is_strict=False)
        return Column(name, header, meaning, read, example=example, headers=HEADINGS[name])

    def days(name, header, meaning):
        return Column(name, header, meaning, day, headers=HEADINGS.get(name, ()), is_day=True)

    yield level(
        "degree",
        "Chuyên môn",
        "Trình độ và chuyên ngành cao nhất.",
        Kind.DEGREE,
        "Thạc sĩ Luật",
    )
    yield Column(
        "degree_field",
        "Chuyên ngành",
        "Khi chưa ghi ở cột chuyên môn.",
        text(200),
        headers=HEADINGS["degree_field"],
    )
    yield Column("degree_place", "Nơi đào tạo", "Nơi cấp bằng chuyên môn.", text(200))
    yield days("degree_on", "Năm tốt nghiệp", "Năm hoặc ngày cấp bằng.")
    yield level(
        "political_theory",
        "LLCT",
        "Trình độ lý luận chính trị.",
        Kind.POLITICAL_THEORY,
        "Trung cấp",
    )
    yield days("theory_on", "Ngày cấp LLCT", "Ngày cấp bằng lý luận chính trị.")
    yield level(
        "state_management",
        "QLNN",
        "Chương trình quản lý nhà nước đã học.",
        Kind.STATE_MANAGEMENT,
        "Chuyên viên chính",
    )
    yield days("state_on", "Ngày cấp QLNN", "Ngày cấp chứng chỉ quản lý nhà nước.")
    yield level(
        "language", "Ngoại ngữ", "Thứ tiếng và bậc.", Kind.FOREIGN_LANGUAGE, "Tiếng Anh bậc 3"
    )
    yield level("digital", "Công nghệ số", "Trình độ.", Kind.DIGITAL_SKILLS, "Cơ bản")
    yield level(
        "defence",
        "QP-AN",
        "Đối tượng bồi dưỡng quốc phòng và an ninh.",
        Kind.DEFENCE_EDUCATION,
        "Đối tượng 4",
    )


def read_ethnicity(cell: object) -> str | Noted:
    """Read the name of a people, in capitals only where a name has them."""
    name = text(40)(cell)
    if len(name) > 1 and name.isupper():
        return Noted(title_case(name), "Tên dân tộc được viết hoa chữ đầu.", read=title_case(name))
    return name


class Placing:
    """Turns checked rows of one file into staged ones."""

    def __init__(self, context: Context, header):
        self.context = context
        self.names = [column.name for column in sheet(context).columns]
        self.places = header.places
        # Only a list without codes looks its people up by their numbers.
        self.codes = {} if "code" in header.places else context.codes()
        self.named = cache(context.words.rank_of_code)

    def __call__(self, cells, values) -> Placed:
        """Return the staged row, or all reasons why it cannot be."""
        said = dict(zip(self.names, values, strict=True))
        notes: list[dict] = []
        seat = self._seat(said, notes)
        reasons = [
            *seat.reasons,
            *_out_of_order(said["born"], said["party_joined"], said["party_official"]),
        ]
        rank = self._rank(said["rank"], said["rank_name"], reasons, notes)
        number = self._number(cells, said, notes)
        code = said["code"] or self._code(number, reasons, notes)
        degree, language = said["degree"] or UNSAID, said["language"] or UNSAID
        also = degree.also or UNSAID
        fields = (
            code,
            *(said["full_name"] or ("", "", "")),
            said["gender"] or "",
            RANGES[said["born"]],
            said["ethnicity"] or "",
            number,
            seat.unit,
            seat.title,
            said["category"] or "",
            seat.likely_category,
            _first_day("since", said["since"], notes),
            said["ground"] or "",
            said["level"] or "",
            rank,
            _first_day("rank_since", said["rank_since"], notes),
            RANGES[said["party_joined"]],
            RANGES[said["party_official"]],
            degree.level,
            degree.field or said["degree_field"] or "",
            said["degree_place"] or "",
            RANGES[said["degree_on"]],
            also.level,
            also.field,
            (said["political_theory"] or UNSAID).level,
            RANGES[said["theory_on"]],
            (said["state_management"] or UNSAID).level,
            RANGES[said["state_on"]],
            language.level,
            language.field,
            (said["digital"] or UNSAID).level,
            (said["defence"] or UNSAID).level,
        )
        return Placed(fields, reasons, notes)

    def _code(self, number: str, reasons, notes) -> str:
        """Return the code of the file that bears the number, where the file sent has no codes."""
        if "code" in self.places:
            return ""
        code = self.codes.get(number, "")
        if code:
            notes.append(note("code", "", code, f"Số hiệu lấy theo số định danh {number}."))
        else:
            reasons.append(NO_CODE)
        return code

    def _seat(self, said, notes) -> Seat:
        unit, title = said["unit"] or "", said["title"] or ""
        if said["seat"]:
            parted = self.context.seats.parted(said["seat"])
            unit, title = parted.unit or unit, title or parted.title
        seat = self.context.seats.find(said["unit_code"] or "", unit, title, self.context.on)
        if said["seat"] and not said["title"]:
            read, why = f"{title}; {unit}", "Chức vụ và đơn vị được tách từ một ô."
            notes += [note(name, said["seat"], read, why) for name in ("title", "unit")]
        notes += seat.notes
        if not title and "title" not in self.places:
            return seat._replace(reasons=(*seat.reasons, NO_TITLE))
        return seat

    def _number(self, cells, said, notes) -> str:
        """Return the personal number, unless its zeros were put back and it goes with nothing."""
        number = said["national_id"]
        if not number:
            return ""
        why = contradiction(number, said["born"], said["gender"] or "")
        if not why:
            return number
        stood = shown(cells[self.places["national_id"]])
        kept = number if sum(map(str.isdigit, stood)) >= len(number) else None
        notes.append(warned("national_id", stood, kept, why))
        return kept or ""

    def _rank(self, rank, name, reasons, notes) -> str:
        if not name:
            return str(rank.key) if rank else ""
        try:
            named = self.named(name)
        except ValueError as error:
            if not rank:
                reasons.append(f"Cột “Ngạch” ghi “{name}”: {error}")
            else:
                notes.append(warned("rank", name, rank.told, f"{error} Đã lấy theo mã ngạch."))
            return str(rank.key) if rank else ""
        if isinstance(named, Noted):
            notes.append(note("rank", name, named.read, named.why))
            named = named.value
        if rank and rank.key != named.key:
            why = "Tên ngạch khác mã ngạch; đã lấy theo mã."
            notes.append(warned("rank", name, rank.told, why))
        return str((rank or named).key)


def _first_day(column, days, notes) -> str:
    """Return the day that a period begins on; a month or a year does not tell it."""
    if days is None:
        return ""
    if partial.precision(days) == partial.DAY:
        return days.lower.isoformat()
    stood = partial.display(days)
    why = "Chỉ biết đến tháng hoặc năm, nên ngày bắt đầu để là chưa rõ; hãy ghi đủ ngày."
    notes.append(warned(column, stood, None, why))
    return ""


def _out_of_order(born, joined, official):
    """Yield why dates of one life cannot stand together."""
    if born and joined and joined.upper <= born.lower:
        yield "Ngày vào Đảng đứng trước ngày sinh; hãy xem lại hai ngày này."
    if joined and official and official.upper <= joined.lower:
        yield "Ngày chính thức đứng trước ngày vào Đảng; hãy xem lại hai ngày này."
