"""A tree in Vietnamese: what each clause asks, as the end of a sentence about a person."""

from collections.abc import Callable
from datetime import date

from goc.facts.rules import tree
from goc.facts.rules.vocabulary import Labels, Vocabulary


def clause(node: tree.Clause, words: Vocabulary) -> str:
    """Return what the clause asks, without capital and full stop."""
    match node:
        case tree.AllOf(parts):
            return " và ".join(_inner(part, words) for part in parts)
        case tree.AnyOf(parts):
            return " hoặc ".join(_inner(part, words) for part in parts)
        case tree.Exempt(part):
            return f"không được văn bản miễn (miễn cho trường hợp: {clause(part, words)})"
        case tree.Not(part):
            return f"không thuộc trường hợp: {clause(part, words)}"
    return SAY[type(node)](node, words)


def amount(number: tree.Amount, words: Vocabulary, unit: str) -> str:
    """Return the number, or the name of the value of law that stands for it."""
    if isinstance(number, tree.Fixed):
        return f"{number.number} {unit}"
    return f"số {unit} theo “{words.parameters[number.parameter]}”"


def _inner(node: tree.Clause, words: Vocabulary) -> str:
    text = clause(node, words)
    return f"({text})" if isinstance(node, tree.AllOf | tree.AnyOf) else text


def _either(codes: tuple[str, ...], labels: Labels) -> str:
    return " hoặc ".join(labels[code] for code in codes)


def _post(node: tree.HoldsPost, words: Vocabulary) -> str:
    parts = ["giữ chức danh" if node.groups or node.titles else "giữ vị trí"]
    parts += _seat(node, words)
    if node.held_for:
        parts.append(f"đã được {amount(node.held_for, words, 'năm')}")
    return " ".join(parts)


def _planned(node: tree.PlannedFor, words: Vocabulary) -> str:
    parts = ["trong quy hoạch chức danh" if node.groups or node.titles else "trong quy hoạch"]
    return " ".join(parts + _seat(node, words))


def _seat(node: tree.HoldsPost | tree.PlannedFor, words: Vocabulary) -> list[str]:
    parts = []
    if node.groups:
        names = " hoặc ".join(f"“{words.groups[code].name}”" for code in node.groups)
        parts.append(f"từ nhóm {names} trở lên" if node.or_above else f"thuộc nhóm {names}")
    if node.titles:
        parts.append(_either(node.titles, words.titles))
    if isinstance(node, tree.HoldsPost) and node.position_classes:
        parts.append(_either(node.position_classes, words.position_classes))
    if node.unit_kinds:
        parts.append(f"tại {_either(node.unit_kinds, words.unit_kinds)}")
    if node.tiers:
        parts.append(f"ở {_either(node.tiers, words.tiers)}")
    if node.branches:
        parts.append(f"trong hệ thống {_either(node.branches, words.branches)}")
    return parts


def _rank(node: tree.HasRank, words: Vocabulary) -> str:
    parts = ["giữ ngạch"]
    if node.ladders:
        parts.append(f"ngành {_either(node.ladders, words.ladders)}")
    if node.at_least:
        parts.append(f"từ {words.ranks[node.at_least].name} trở lên")
    if node.held_for:
        parts.append(f"liên tục đã được {amount(node.held_for, words, 'năm')}")
    return " ".join(parts)


def _held(node: tree.HasHeld, words: Vocabulary) -> str:
    post = _post(node.post, words).removeprefix("giữ ")
    return f"đã từng giữ {post}, tổng cộng từ {amount(node.years, words, 'năm')}"


def _evaluated(node: tree.Evaluated, words: Vocabulary) -> str:
    years = amount(node.years, words, "năm")
    return f"{years} liền trước đều được xếp loại từ “{words.grades[node.at_least].name}” trở lên"


def _aged(node: tree.Aged, words: Vocabulary) -> str:
    parts = []
    if node.at_least:
        parts.append(f"từ đủ {amount(node.at_least, words, 'tuổi')}")
    if node.below:
        parts.append(f"dưới {amount(node.below, words, 'tuổi')}")
    return " và ".join(parts)


def _retires(node: tree.Retires, words: Vocabulary) -> str:
    return f"đến tuổi nghỉ hưu trong vòng {amount(node.within, words, 'năm')}"


def _member(node: tree.PartyMember, words: Vocabulary) -> str:
    if node.for_years:
        return f"vào Đảng đã được {amount(node.for_years, words, 'năm')}"
    return "là đảng viên"


def _holds(node: tree.Holds, words: Vocabulary) -> str:
    parts = [f"có {words.kinds[node.kind]}"]
    if node.at_least:
        parts.append(_level(node, words))
    if node.programme:
        parts.append(f"chương trình “{node.programme}”")
    if node.in_term:
        parts.append(_term(node, words))
    if node.since:
        parts.append(f"cấp từ ngày {_day(node.since)}")
    if node.issued_before:
        parts.append(f"cấp trước ngày {_day(node.issued_before)}")
    if node.within:
        parts.append(f"cấp trong vòng {amount(node.within, words, 'năm')}")
    if node.held_on:
        parts.append(f"có sẵn {_then(node.held_on)}")
    return ", ".join(parts)


def _level(node: tree.Holds, words: Vocabulary) -> str:
    if isinstance(node.at_least, tree.ByLaw):
        return f"đạt mức do văn bản đặt (“{words.parameters[node.at_least.parameter]}”)"
    return f"từ {words.levels[node.kind][node.at_least].name} trở lên"


def _then(day: date | tree.Event) -> str:
    if isinstance(day, tree.Appointment):
        return "trong ngày được bổ nhiệm, bầu giữ chức danh"
    if isinstance(day, tree.Recruitment):
        return "trong ngày được tuyển dụng"
    return f"trong ngày {_day(day)}"


def _hours(node: tree.Hours, words: Vocabulary) -> str:
    what = f" ({_either(node.kinds, words.kinds)})" if node.kinds else ""
    when = "" if node.in_term else " trong năm"
    parts = [f"học đủ {amount(node.at_least, words, 'tiết')}{what}{when}"]
    if node.programmes:
        parts.append("chương trình " + " hoặc ".join(f"“{name}”" for name in node.programmes))
    if node.in_term:
        parts.append(_term(node, words))
    if node.pro_rata:
        parts.append("tính theo tỷ lệ số tháng công tác, làm tròn lên")
    return ", ".join(parts)


def _term(node: tree.Holds | tree.Hours, words: Vocabulary) -> str:
    return f"trong nhiệm kỳ {words.branches[node.in_term]} hiện hành"


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


SAY: dict[type, Callable[..., str]] = {
    tree.HoldsPost: _post,
    tree.PlannedFor: _planned,
    tree.HasHeld: _held,
    tree.InCategory: lambda node, words: f"là {_either(node.categories, words.categories)}",
    tree.InOffice: lambda node, words: "đang giữ vị trí công tác",
    tree.HasRank: _rank,
    tree.ManagedBy: lambda node, words: (
        f"thuộc diện {_either(node.levels, words.management_levels)}"
    ),
    tree.Aged: _aged,
    tree.Retires: _retires,
    tree.OfGender: lambda node, words: f"là {words.genders[node.gender]}",
    tree.PartyMember: _member,
    tree.Evaluated: _evaluated,
    tree.Holds: _holds,
    tree.Hours: _hours,
}
