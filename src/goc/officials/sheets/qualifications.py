"""Qualifications: one row for each diploma, certificate or course."""

from goc.kit.sheets import Column, Sheet
from goc.kit.sheets.cells import Noted, note
from goc.kit.sheets.readers import one_of, text, whole
from goc.officials.models import QualificationKind
from goc.officials.sheets.days import PastDays, any_day
from goc.officials.sheets.reading import (
    CODE,
    FULL_NAME,
    RANGES,
    Context,
    Placed,
)
from goc.officials.sheets.vocabulary import Stated

STAGED = {
    "code": "text",
    "full_name": "text",
    "search_key": "text",
    "kind": "text",
    "level_id": "bigint",
    "field": "text",
    "institution": "text",
    "granted": "daterange",
    "serial_no": "text",
    "grade": "text",
    "hours": "smallint",
    "expires_on": "date",
}


def sheet(context: Context) -> Sheet:
    """Return the columns of qualifications."""
    kinds = {label: value for value, label in QualificationKind.choices}
    names = sorted({name for some in context.words.names.values() for name in some})
    return Sheet(
        kind="qualifications",
        title="văn bằng, chứng chỉ",
        columns=(
            CODE,
            FULL_NAME,
            Column("kind", "Loại", "Loại văn bằng.", one_of(kinds), True, choices=tuple(kinds)),
            Column(
                "level",
                "Trình độ",
                "Trình độ trong loại ấy.",
                text(120),
                True,
                choices=tuple(names),
            ),
            Column(
                "field",
                "Chuyên ngành, chương trình",
                "Học ngành gì, chương trình nào.",
                text(200),
                headers=("Chuyên ngành", "Chương trình"),
            ),
            Column("institution", "Nơi cấp", "Cơ sở cấp.", text(200)),
            Column(
                "granted",
                "Ngày cấp",
                "Biết đến đâu ghi đến đó: ngày, tháng hoặc năm.",
                PastDays(context.on),
                example="12/06/2019",
            ),
            Column("serial_no", "Số hiệu văn bằng", "Số hiệu ghi trên văn bằng.", text(60)),
            Column("grade", "Xếp loại", "Xếp loại trên văn bằng.", text(40)),
            Column("hours", "Số tiết", "Số tiết của khóa học.", whole(1, 9999)),
            Column(
                "expires_on", "Hết hạn", "Ngày hết giá trị, nếu có.", any_day, example="31/12/2027"
            ),
        ),
    )


class Placing:
    """Turns checked rows of one file into staged ones."""

    def __init__(self, context: Context, header):
        self.readers = {kind: context.words.level_reader(kind) for kind in QualificationKind}
        self.heading = header.texts[header.places["level"]]
        self.known: dict[tuple[str, str], Stated | Noted | str | None] = {}

    def __call__(self, cells, values) -> Placed:
        """Return the staged row, or the reason why it cannot be."""
        code, name, kind, level, field, institution, granted, serial, grade, hours, expires = values
        stated = self._level(kind, level) if kind and level else Stated("", "")
        notes = ()
        if isinstance(stated, Noted):
            notes = (note("level", level, stated.read, stated.why, stated.tone),)
            stated = stated.value
        if not isinstance(stated, Stated):
            return Placed((), (stated or notes[0]["why"],))
        field = field or stated.field
        full, search = (name.full, name.search) if name else ("", "")
        fields = (
            code or "",
            full,
            search,
            kind or "",
            stated.level,
            field,
            institution or "",
            RANGES[granted],
            serial or "",
            grade or "",
            str(hours or ""),
            expires or "",
        )
        return Placed(fields, (), notes)

    def _level(self, kind: str, level: str) -> Stated | Noted | str:
        """Return the level of that kind, or the sentence why there is none."""
        asked = (kind, level)
        if asked not in self.known:
            try:
                none = f"Cột “{self.heading}” ghi “{level}”: Dòng này không có trình độ nào."
                self.known[asked] = self.readers[kind](level) or none
            except ValueError as error:
                self.known[asked] = f"Cột “{self.heading}” ghi “{level}”: {error}"
        return self.known[asked]
