"""Evidence in words; what two files say themselves is told by the files, under their own rights."""

from dataclasses import dataclass

from goc.care.rules.weighing import Evidence, Verdict

AGREE = {
    ("name", "same"): "cùng họ tên",
    ("name", "turned"): "cùng họ tên, đảo thứ tự",
    ("name", "slipped"): "họ tên lệch một chữ cái",
    ("name", "shortened"): "họ tên thiếu chữ đệm",
    ("born", "same"): "cùng ngày sinh",
    ("born", "month"): "cùng tháng sinh",
    ("born", "year"): "cùng năm sinh",
    ("born", "turned"): "ngày sinh đảo ngày và tháng",
    ("born", "slipped"): "ngày sinh lệch một chữ số",
    ("gender", "same"): "cùng giới tính",
    ("number", "slipped"): "số định danh lệch một chỗ",
    ("party", "same"): "cùng ngày vào Đảng",
    ("party", "month"): "cùng tháng vào Đảng",
    ("party", "year"): "cùng năm vào Đảng",
    ("unit", "same"): "từng ở cùng đơn vị",
    ("title", "same"): "từng giữ cùng chức danh",
    ("qualification", "serial"): "cùng số hiệu văn bằng",
    ("qualification", "same"): "cùng văn bằng, cùng ngày cấp",
}
AGAINST = {
    "name": "khác họ tên",
    "born": "khác ngày sinh",
    "gender": "khác giới tính",
    "number": "khác số định danh",
    "party": "khác ngày vào Đảng",
    "unit": "chưa từng cùng đơn vị",
    "title": "khác chức danh",
}
UNKNOWN = {
    "born": "chưa đủ ngày sinh để so",
    "gender": "chưa đủ giới tính để so",
    "number": "chưa đủ số định danh để so",
    "party": "chưa đủ ngày vào Đảng để so",
    "unit": "chưa đủ đơn vị để so",
    "title": "chưa đủ chức danh để so",
    "qualification": "không văn bằng nào cùng ngày, cùng số",
}
BANDS = ((12, "Rất giống", "danger"), (6, "Giống", "warning"))
LEAST = ("Cần xem", "plain")


@dataclass(frozen=True, slots=True)
class Told:
    """What speaks for a pair, what against it, what nobody can tell; heaviest first."""

    for_it: list[str]
    against: list[str]
    unknown: list[str]


def told(stored: list[list]) -> Told:
    """The stored evidence of a pair in words."""
    found = [Evidence(*each) for each in stored]
    found.sort(key=lambda each: -abs(each.weight))
    return Told(
        for_it=[
            AGREE[each.name, each.likeness] for each in found if each.verdict is Verdict.AGREES
        ],
        against=[AGAINST[each.name] for each in found if each.verdict is Verdict.CONTRADICTS],
        unknown=[UNKNOWN[each.name] for each in found if each.verdict is Verdict.UNKNOWN],
    )


def band(score: int) -> tuple[str, str]:
    """How alike a pair is, in two words, and their tone."""
    return next((rest for least, *rest in BANDS if score >= least), LEAST)
