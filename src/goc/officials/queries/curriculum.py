"""Form 2C of one official as its template takes it.

The fields are those that the dossier of the domain lists (B11): part confirmed, part from memory,
so the paper says that their order and wording are unverified. What the system does not hold stays
empty, to be filled by hand.
"""

from goc.kit import partial, span
from goc.officials.models import QualificationKind as Kind
from goc.officials.queries.letterhead import family, letterhead
from goc.officials.queries.records import HIDDEN, masked
from goc.org import queries as org

FORMS = {"state": "2C-BNV/2008", "party": "2C/TCTW-98"}
FOOTNOTE = (
    "Tên mẫu đã đối chiếu; thứ tự và lời của các mục chưa xác minh với mẫu gốc. Mục để trống là mục"
    " hệ thống không giữ; người khai ghi tay. {by} in ngày {on:%d/%m/%Y}."
)
RECENT = 3


def curriculum(official, *, sight, by, on) -> dict:
    """Everything that the paper tells, in words; what `sight` does not reach is masked."""
    qualifications = list(
        official.person.qualifications.select_related("level").order_by("granted", "pk")
    )
    posts = list(official.posts.select_related("unit", "title").order_by("period", "pk"))
    told = _lines(official, qualifications, sight, on)
    return {
        "head": letterhead(official.unit, on),
        "form": FORMS[family(official.unit)],
        "code": official.code,
        "lines": [
            {"number": number, "label": label, "value": value}
            for number, (label, value) in enumerate(told, start=1)
        ],
        "training": [_training(each) for each in qualifications],
        "work": [_work(each, on) for each in posts],
        "signed_title": "XÁC NHẬN CỦA CƠ QUAN QUẢN LÝ",
        "signed_name": "",
        "footnote": FOOTNOTE.format(by=by, on=on),
    }


def _lines(official, qualifications, sight, on):
    person = official.person
    is_own = person.pk == sight.own
    number, ethnicity = person.national_id or "", person.ethnicity
    if not is_own and official.unit_id not in sight.identity:
        number = masked(number)
    if ethnicity and not is_own and official.unit_id not in sight.sensitive:
        ethnicity = HIDDEN
    return [
        ("Họ và tên khai sinh", person.full_name.upper()),
        ("Tên gọi khác", ""),
        ("Ngày sinh, giới tính", _joined(_day(person.born), person.get_gender_display())),
        ("Nơi sinh", ""),
        ("Quê quán", ""),
        ("Dân tộc", ethnicity),
        ("Tôn giáo", ""),
        ("Nơi đăng ký hộ khẩu thường trú", ""),
        ("Nơi ở hiện nay", ""),
        ("Nghề nghiệp khi được tuyển dụng", ""),
        ("Ngày tuyển dụng, cơ quan tuyển dụng", ""),
        ("Chức vụ, chức danh hiện tại", _present(official, on)),
        ("Công việc chính được giao", ""),
        ("Ngạch, mã ngạch, ngày hưởng", _rank(official, on)),
        ("Bậc lương, hệ số, phụ cấp", ""),
        ("Trình độ giáo dục phổ thông", ""),
        ("Trình độ chuyên môn cao nhất", _highest(qualifications, Kind.DEGREE)),
        ("Lý luận chính trị", _highest(qualifications, Kind.POLITICAL_THEORY)),
        ("Quản lý nhà nước", _highest(qualifications, Kind.STATE_MANAGEMENT)),
        ("Ngoại ngữ", _every(qualifications, Kind.FOREIGN_LANGUAGE)),
        ("Tin học", _every(qualifications, Kind.DIGITAL_SKILLS)),
        ("Ngày vào Đảng", _day(official.party_joined)),
        ("Ngày chính thức", _day(official.party_official)),
        ("Ngày tham gia tổ chức chính trị - xã hội", ""),
        ("Ngày nhập ngũ, xuất ngũ, quân hàm", ""),
        ("Khen thưởng", ""),
        ("Kỷ luật", ""),
        ("Sức khỏe, chiều cao, cân nặng, nhóm máu", ""),
        ("Số định danh cá nhân", number),
        ("Số sổ bảo hiểm xã hội", ""),
        ("Đánh giá, xếp loại các năm gần đây", _evaluations(official)),
    ]


def _day(days):
    return partial.display(days) if days else ""


def _joined(*parts):
    return ", ".join(filter(None, parts))


def _present(official, on):
    if not official.in_office:
        return ""
    unit = org.names({official.unit_id}, on)[official.unit_id]
    since = f"từ {official.since:%d/%m/%Y}" if official.since else ""
    return _joined(official.title.name if official.title else "", unit, since)


def _rank(official, on):
    held = official.ranks.select_related("rank").filter(period__contains=on).first()
    if held is None:
        return ""
    since = f"từ {held.period.lower:%d/%m/%Y}" if held.period.lower else ""
    return _joined(held.rank.name, held.rank.code, since)


def _of_kind(qualifications, kind):
    return [each for each in qualifications if each.kind == kind]


def _highest(qualifications, kind):
    held = _of_kind(qualifications, kind)
    return _named(max(held, key=lambda each: each.level.step)) if held else ""


def _every(qualifications, kind):
    return "; ".join(dict.fromkeys(_named(each) for each in _of_kind(qualifications, kind)))


def _named(held):
    return _joined(held.level.name, held.field)


def _evaluations(official):
    latest = official.evaluations.order_by("-year")[:RECENT]
    return "; ".join(f"{each.year}: {each.get_result_display().lower()}" for each in latest)


def _training(held):
    number = f"số {held.serial_no}" if held.serial_no else ""
    return {
        "institution": held.institution,
        "field": _joined(held.get_kind_display() if not held.field else "", held.field),
        "when": _day(held.granted),
        "form": "",
        "certificate": _joined(held.level.name, number),
    }


def _work(post, on):
    last = span.last_day(post.period)
    day = min(last, on) if last else on
    unit = org.names({post.unit_id}, day).get(post.unit_id, "")
    since = f"{post.period.lower:%d/%m/%Y}" if post.period.lower else "chưa rõ"
    until = f"{last:%d/%m/%Y}" if last else "nay"
    beside = "" if post.is_main else "kiêm nhiệm"
    return {"when": f"{since} đến {until}", "what": _joined(post.title.name, unit, beside)}
