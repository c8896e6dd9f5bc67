"""The roster: one row a person, as an office lists those who serve in it today."""

from goc.kit import partial
from goc.kit.sheets import Column, Sheet
from goc.kit.sheets.readers import one_of, text
from goc.officials.models import Person, QualificationKind
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
    id_note,
    name_note,
    past_days,
    read_national_id,
    warned,
)
from goc.officials.sheets.vocabulary import Stated
from goc.org.models import ManagementLevel

Kind = QualificationKind
UNSAID = Stated("", "")

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
    day, words = past_days(context), context.words
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
            CATEGORY,
            *_standing(day, words),
            *_learning(day, words),
        ),
    )


def _identity(day):
    genders = {label.capitalize(): value for value, label in Person.Gender.choices}
    yield Column(
        "born",
        "Ngày sinh",
        "Biết đến đâu ghi đến đó: ngày, tháng hoặc năm.",
        day,
        example="19/05/1980",
        headers=("Ngày, tháng, năm sinh", "Năm sinh"),
    )
    yield Column("gender", "Giới tính", "Nam hoặc nữ.", one_of(genders), choices=tuple(genders))
    yield Column("ethnicity", "Dân tộc", "Tên dân tộc.", text(40), example="Kinh")
    yield Column(
        "national_id",
        "Số CCCD",
        "Số định danh cá nhân, 12 chữ số, dạng văn bản.",
        read_national_id,
        example="001080012345",
        headers=("Số định danh", "Số định danh cá nhân", "CCCD"),
    )


def _standing(day, words):
    levels = {label: value for value, label in ManagementLevel.choices}
    yield Column(
        "since",
        "Giữ chức vụ từ ngày",
        "Ngày bắt đầu giữ chức vụ này; bắt buộc khi đổi chức vụ hoặc đơn vị.",
        day,
        example="01/03/2020",
    )
    yield GROUND
    yield Column(
        "level",
        "Diện quản lý",
        "Cấp quản lý cán bộ.",
        one_of(levels),
        choices=tuple(levels),
    )
    yield Column("rank_name", "Ngạch", "Tên ngạch, chức danh nghề nghiệp.", text(120))
    yield Column("rank", "Mã ngạch", "Mã số ngạch.", words.rank_of_code, example="01.003")
    yield Column("rank_since", "Xếp ngạch từ ngày", "Ngày vào ngạch này.", day)
    yield Column("party_joined", "Ngày vào Đảng", "Ngày kết nạp.", day)
    yield Column("party_official", "Ngày chính thức", "Ngày công nhận chính thức.", day)


def _learning(day, words):
    def level(name, header, meaning, kind, example, *headers):
        read = words.level_reader(kind)
        return Column(name, header, meaning, read, example=example, headers=headers)

    yield level(
        "degree",
        "Chuyên môn",
        "Trình độ và chuyên ngành cao nhất.",
        Kind.DEGREE,
        "Thạc sĩ Luật",
        "Trình độ chuyên môn",
    )
    yield Column("degree_field", "Chuyên ngành", "Khi chưa ghi ở cột chuyên môn.", text(200))
    yield Column("degree_place", "Nơi đào tạo", "Nơi cấp bằng chuyên môn.", text(200))
    yield Column("degree_on", "Năm tốt nghiệp", "Năm hoặc ngày cấp bằng.", day)
    yield level(
        "political_theory",
        "LLCT",
        "Trình độ lý luận chính trị.",
        Kind.POLITICAL_THEORY,
        "Trung cấp",
        "Lý luận chính trị",
    )
    yield Column("theory_on", "Ngày cấp LLCT", "Ngày cấp bằng lý luận chính trị.", day)
    yield level(
        "state_management",
        "QLNN",
        "Chương trình quản lý nhà nước đã học.",
        Kind.STATE_MANAGEMENT,
        "Chuyên viên chính",
        "Quản lý nhà nước",
    )
    yield Column("state_on", "Ngày cấp QLNN", "Ngày cấp chứng chỉ quản lý nhà nước.", day)
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
        "Quốc phòng, an ninh",
    )


class Placing:
    """Turns checked rows of one file into staged ones."""

    def __init__(self, context: Context, header):
        self.context = context
        self.names = [column.name for column in sheet(context).columns]
        self.name_at = header.places["full_name"]
        self.id_at = header.places.get("national_id")

    def __call__(self, cells, values) -> Placed:
        """Return the staged row, or all reasons why it cannot be."""
        said = dict(zip(self.names, values, strict=True))
        seat = self.context.seats.find(
            said["unit_code"] or "", said["unit"] or "", said["title"] or "", self.context.on
        )
        notes = [*seat.warnings, *self._repairs(cells, said)]
        reasons = [
            *seat.reasons,
            *_out_of_order(said["born"], said["party_joined"], said["party_official"]),
        ]
        rank = self._rank(said["rank"], said["rank_name"], reasons, notes)
        degree, language = said["degree"] or UNSAID, said["language"] or UNSAID
        fields = (
            said["code"] or "",
            *(said["full_name"] or ("", "", "")),
            said["gender"] or "",
            RANGES[said["born"]],
            said["ethnicity"] or "",
            said["national_id"] or "",
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

    def _repairs(self, cells, said):
        """Yield the notes of what was read otherwise than it stood."""
        if said["full_name"] and (note := name_note(cells[self.name_at], said["full_name"])):
            yield note
        if said["national_id"] and (note := id_note(cells[self.id_at], said["national_id"])):
            yield note

    def _rank(self, rank, name, reasons, notes) -> str:
        if not name:
            return str(rank or "")
        try:
            named = self.context.words.rank_of_name(name)
        except ValueError as error:
            if not rank:
                reasons.append(f"Cột “Ngạch” ghi “{name}”: {error}")
            return str(rank or "")
        if rank and rank != named:
            notes.append(warned("rank", name, None, "Tên ngạch khác mã ngạch; đã lấy theo mã."))
        return str(rank or named)


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
