"""The words that a requirement is chosen from: one row each, from which its part of the form is
drawn, what is typed is read, and what stands written is spelled out.

A word added to the language needs one row here, and no more. What no row can say is kept as it is
written and shown as its sentence.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field

from goc.standards.rules import boxes
from goc.standards.rules.boxes import (
    AMOUNT,
    CHOICE,
    CODE,
    CODES,
    DAY,
    FLAG,
    LEVEL,
    TEXT,
    YES,
    Box,
    Typed,
    Unreadable,
)
from goc.standards.rules.due import EVENTS

WHO, EXEMPT, NEEDS, DUE = "who", "exempt", "needs", "due"
# Which text judges whom while law changes: `judged_by` and `transition` of the language.
CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Word:
    """One condition as people choose it: its boxes, and what of the language never changes in it.

    `suits` names the parts of a requirement where it is offered.
    """

    name: str
    label: str
    boxes: tuple[Box, ...] = ()
    fixed: Mapping[str, object] = field(default_factory=dict)
    suits: tuple[str, ...] = (WHO, NEEDS)

    def spell(self, raw: Mapping) -> dict[str, list[str]] | None:
        """Return what would have to be typed to say `raw`; None where this word cannot."""
        left = deepcopy(dict(raw))
        kind = left.get("qualification")
        if any(_take(left, path) != value for path, value in self.fixed.items()):
            return None
        typed: dict[str, list[str]] = {}
        for box in self.boxes:
            value = _take(left, box.path)
            if value is None:
                if box.needed:
                    return None
                value = box.default or None
            typed |= {name: [] for name in boxes.names((box,))}
            spelled = {} if value is None else box.spell(value, kind)
            if spelled is None:
                return None
            typed |= spelled
        return None if left else typed

    def write(self, typed: Typed) -> tuple[dict, dict[str, str]]:
        """Return what is typed in the language, and what is wrong with it by the box's path.

        Nothing typed at all gives an empty mapping and no fault.
        """
        raw: dict = {}
        wrong: dict[str, str] = {}
        for path, value in self.fixed.items():
            _put(raw, path, value)
        for box in self.boxes:
            try:
                value = box.read(typed)
            except Unreadable as odd:
                wrong[box.path] = str(odd)
                continue
            if value is not None:
                _put(raw, box.path, value)
        return raw, wrong


def _take(raw: dict, path: str) -> object | None:
    """Take a value out by its path, and the mappings that this leaves empty."""
    key, _, rest = path.partition(".")
    if not rest:
        return raw.pop(key, None)
    inner = raw.get(key)
    if not isinstance(inner, dict):
        return None
    value = _take(inner, rest)
    if not inner:
        del raw[key]
    return value


def _put(raw: dict, path: str, value: object) -> None:
    key, _, rest = path.partition(".")
    if rest:
        _put(raw.setdefault(key, {}), rest, value)
    else:
        raw[key] = value


def _seat(word: str) -> tuple[Box, ...]:
    return (
        Box(f"{word}.title_group", "Nhóm chức danh", CODES, "groups"),
        Box(f"{word}.or_above", "Kể cả các nhóm cao hơn", FLAG,
            hint="Chỉ dùng khi chọn đúng một nhóm."),
        Box(f"{word}.title", "Chức danh", CODES, "titles"),
        Box(f"{word}.unit_kind", "Tại loại đơn vị", CODES, "unit_kinds"),
        Box(f"{word}.tier", "Ở cấp", CODES, "tiers"),
        Box(f"{word}.branch", "Trong hệ thống", CODES, "branches"),
    )  # fmt: skip


_MARK = Box("verification", "Mức xác minh của hạn", CODE, "marks")
_COUNTED = Box(
    "counted_from", "Sớm nhất tính từ ngày", DAY,
    hint="Để trống thì tính từ ngày bản này có hiệu lực, để ai cũng còn đủ thời gian.",
)  # fmt: skip
HELD_ON = (("appointment", "được bổ nhiệm, bầu giữ chức danh"), ("recruitment", "được tuyển dụng"))
_PROGRAMME = Box("programme", "Chương trình", TEXT, hint="Viết như trong hồ sơ, thí dụ Nhóm 3.")

LEAVES = (
    Word("post", "Giữ chức danh, vị trí", (
        *_seat("post"),
        Box("post.position_class", "Loại vị trí", CODES, "position_classes"),
        Box("post.held_for.years", "Đã giữ được", AMOUNT, "parameters", unit="năm"),
    )),
    Word("planned_for", "Trong quy hoạch chức danh", _seat("planned_for")),
    Word("category", "Là cán bộ, công chức hay viên chức",
         (Box("category", "Là", CODES, "categories", needed=True),)),
    Word("in_office", "Đang giữ vị trí công tác",
         (Box("in_office", "Đang giữ vị trí", YES, needed=True),)),
    Word("rank", "Giữ ngạch, chức danh nghề nghiệp", (
        Box("rank.at_least", "Từ ngạch", CODE, "ranks"),
        Box("rank.ladder", "Ngành", CODES, "ladders"),
        Box("rank.held_for.years", "Đã giữ liên tục được", AMOUNT, "parameters", unit="năm"),
    )),
    Word("history", "Đã từng giữ chức danh, vị trí", (
        Box("history.years", "Tổng cộng được", AMOUNT, "parameters", unit="năm", needed=True),
        *_seat("history.post"),
        Box("history.post.position_class", "Loại vị trí", CODES, "position_classes"),
    )),
    Word("evaluated", "Được xếp loại các năm liền trước", (
        Box("evaluated.at_least", "Mỗi năm từ mức", CODE, "grades", needed=True),
        Box("evaluated.years", "Số năm liền trước", AMOUNT, "parameters", unit="năm", needed=True),
    )),
    Word("management_level", "Thuộc diện quản lý",
         (Box("management_level", "Diện", CODES, "management_levels", needed=True),)),
    Word("age", "Ở độ tuổi", (
        Box("age.at_least", "Từ đủ", AMOUNT, "parameters", unit="tuổi"),
        Box("age.below", "Dưới", AMOUNT, "parameters", unit="tuổi"),
    )),
    Word("retires", "Đến tuổi nghỉ hưu",
         (Box("retires.within.years", "Trong vòng", AMOUNT, "parameters", unit="năm",
              needed=True),)),
    Word("gender", "Giới tính", (Box("gender", "Là", CODE, "genders", needed=True),)),
    Word("party_member", "Là đảng viên",
         (Box("party_member", "Là đảng viên", YES, needed=True),)),
    Word("party_years", "Vào Đảng đã được",
         (Box("party_member.for_years", "Đã được", AMOUNT, "parameters", unit="năm",
              needed=True),)),
    Word("qualification", "Có văn bằng, chứng chỉ", (
        Box("qualification", "Loại", CODE, "kinds", needed=True),
        Box("at_least", "Từ mức", LEVEL),
        _PROGRAMME,
        Box("since", "Cấp từ ngày", DAY),
        Box("issued_before", "Cấp trước ngày", DAY),
        Box("within.years", "Cấp trong vòng", AMOUNT, "parameters", unit="năm"),
        Box("in_term", "Trong nhiệm kỳ của hệ thống", CODE, "branches"),
        Box("held_on", "Phải có sẵn trong ngày", CHOICE, choices=HELD_ON,
            hint="Để trống thì xét trong ngày đang xét."),
    )),
    Word("hours", "Học đủ số tiết", (
        Box("hours.at_least", "Ít nhất", AMOUNT, "parameters", unit="tiết", needed=True),
        Box("hours.in", "Tính trong", CHOICE,
            choices=(("calendar_year", "năm"), ("term", "nhiệm kỳ")), default="calendar_year"),
        Box("hours.branch", "Nhiệm kỳ của hệ thống", CODE, "branches",
            hint="Chỉ chọn khi tính trong nhiệm kỳ."),
        Box("qualification", "Chỉ tính các loại", CODES, "kinds", or_every=True,
            hint="Không chọn loại nào thì loại nào cũng tính."),
        Box("hours.programmes", "Chương trình", TEXT, hint="Viết như trong hồ sơ."),
        Box("hours.pro_rata", "Tính theo tỷ lệ số tháng công tác", FLAG,
            hint="Trừ các tháng vắng mặt trọn tháng; làm tròn lên."),
    )),
)  # fmt: skip
DUES = (
    Word("none", "Không có hạn", suits=(DUE,)),
    Word("within_months", "Trong một số tháng kể từ một sự kiện", (
        Box("within_months", "Số tháng", AMOUNT, "parameters", unit="tháng", needed=True),
        Box("of", "Kể từ ngày", CHOICE, choices=tuple(EVENTS.items()), needed=True),
        _COUNTED,
        _MARK,
    ), suits=(DUE,)),
    Word("before_appointment", "Phải có trước khi được bổ nhiệm", (_COUNTED, _MARK),
         fixed={"before": "appointment"}, suits=(DUE,)),
    Word("end_of_year", "Hết năm đang xét", (_MARK,), fixed={"by": "end_of_year"}, suits=(DUE,)),
    Word("term_end", "Hết nhiệm kỳ", (
        Box("branch", "Nhiệm kỳ của hệ thống", CODE, "branches", needed=True),
        _MARK,
    ), fixed={"by": "term_end"}, suits=(DUE,)),
)  # fmt: skip
_BEFORE = "Sự kiện trước ngày hiệu lực"
_UNTIL = Box("transition.until", "Đến hết ngày", DAY, needed=True)
CHANGES = (
    Word("this_text", "Mọi người theo bản này", suits=(CHANGE,)),
    Word("text_of_the_event", "Theo bản có hiệu lực vào ngày sự kiện của từng người",
         fixed={"judged_by": "event"}, suits=(CHANGE,)),
    Word("former_text_until", f"{_BEFORE}: theo bản trước, đến một ngày", (_UNTIL,),
         fixed={"transition.under": "former"}, suits=(CHANGE,)),
    Word("no_text_until", f"{_BEFORE}: chưa phải đáp ứng, đến một ngày", (_UNTIL,),
         fixed={"transition.under": "none"}, suits=(CHANGE,)),
)  # fmt: skip
BY_NAME = {word.name: word for word in (*LEAVES, *DUES, *CHANGES)}


def recognise(raw: Mapping, among: tuple[Word, ...] = LEAVES) -> tuple[Word, dict] | None:
    """Return the word that says `raw`, with what would be typed; None where none can."""
    for word in among:
        typed = word.spell(raw)
        if typed is not None:
            return word, typed
    return None


def named(word: Word) -> Iterator[str]:
    """Yield the names under which a word's boxes are typed."""
    return boxes.names(word.boxes)
