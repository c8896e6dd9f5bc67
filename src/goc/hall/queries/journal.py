"""Who did what, and who looked at what, as an inspector reads it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import CharField
from django.db.models.functions import Cast
from django.utils import timezone

from goc.journal import queries as journal
from goc.journal.models import Entry
from goc.kit.components.numbers import vn_number
from goc.officials.access import visible_officials
from goc.officials.models import Official
from goc.org import access as org
from goc.org.models import Unit

FILE = "officials.Official"
FILES = (FILE, "officials.Person")
VERBS = {
    "accounts.activated": "kích hoạt tài khoản",
    "accounts.closed": "đóng tài khoản",
    "accounts.code_issued": "cấp mã kích hoạt",
    "accounts.created": "lập tài khoản",
    "accounts.opened": "mở tài khoản cho cán bộ chưa có",
    "accounts.reopened": "mở lại tài khoản",
    "accounts.reset": "cấp lại tài khoản",
    "accounts.deputy_appointed": "giao người làm thay",
    "accounts.deputy_ended": "kết thúc làm thay",
    "accounts.factor_added": "gắn lớp bảo vệ thứ hai",
    "accounts.factor_removed": "gỡ lớp bảo vệ thứ hai",
    "accounts.factor_renewed": "lập bộ mã dự phòng mới",
    "accounts.identity_tied": "gắn danh tính từ cổng định danh",
    "accounts.password_changed": "đổi mật khẩu",
    "accounts.sign_in_failed": "đăng nhập hỏng",
    "accounts.signed_in": "đăng nhập",
    "care.merged": "gộp hai hồ sơ của một người",
    "care.unmerged": "hoàn tác lần gộp hồ sơ",
    "care.set_apart": "ghi hai hồ sơ không phải của một người",
    "care.sought": "tìm hồ sơ trùng",
    "catalogue.capacity_written": "ghi phòng học, năng lực của cơ sở đào tạo",
    "catalogue.builds_written": "ghi năng lực mà chương trình bồi đắp",
    "catalogue.competency_added": "thêm năng lực vào khung",
    "catalogue.competency_changed": "sửa năng lực của khung",
    "catalogue.framework_brought_in": "nhập khung năng lực từ tệp CASE",
    "catalogue.framework_changed": "sửa khung năng lực",
    "catalogue.framework_created": "lập khung năng lực",
    "catalogue.programme_changed": "sửa chương trình",
    "catalogue.programme_created": "lập chương trình",
    "catalogue.reference_loaded": "nạp chương trình, cơ sở đào tạo đi kèm hệ thống",
    "desk.notified": "gửi thông báo",
    "desk.printed": "in danh sách thông báo",
    "desk.retried": "cho gửi lại thư hỏng",
    "intake.broken_off": "ghi nhận lượt nhập bị ngắt giữa chừng",
    "intake.columns_mapped": "ghép cột của bảng tính",
    "intake.rehearsed": "kiểm tra bảng tính",
    "intake.written": "ghi bảng tính vào hồ sơ",
    "law.document_added": "thêm văn bản",
    "law.document_corrected": "sửa văn bản",
    "law.document_replaced": "ghi văn bản thay thế",
    "law.value_closed": "kết thúc con số theo văn bản",
    "law.value_set": "sửa con số theo văn bản",
    "law.reference_loaded": "nạp văn bản đi kèm hệ thống",
    "needs.assessed": "xét nhu cầu",
    "needs.foreseen": "dự báo nhu cầu",
    "needs.proven": "đối chiếu nhu cầu với lần xét lại cả thành phố",
    "needs.survey_changed": "đổi ngày khảo sát nhu cầu",
    "needs.survey_opened": "mở khảo sát nhu cầu",
    "needs.wish_removed": "bỏ nguyện vọng học tập",
    "needs.wish_written": "ghi nguyện vọng học tập",
    "needs.wishes_declined": "không tiếp thu nguyện vọng",
    "needs.wishes_recalled": "rút nguyện vọng về nháp",
    "needs.wishes_sent": "gửi nguyện vọng học tập",
    "needs.wishes_taken_up": "tiếp thu nguyện vọng",
    "utilisation.checked": "lập biên bản kiểm tra bổ nhiệm",
    "utilisation.appointed": "ghi quyết định bổ nhiệm",
    "utilisation.appointment_withdrawn": "hủy quyết định bổ nhiệm",
    "utilisation.debt_stands": "ghi tình trạng một điều kiện còn nợ",
    "utilisation.shortfalls_found": "phát hiện bổ nhiệm khi chưa đủ điều kiện",
    "utilisation.shortfall_followed": "theo dõi một bổ nhiệm khi chưa đủ điều kiện",
    "utilisation.list_checked": "kiểm tra điều kiện bổ nhiệm của một danh sách",
    "utilisation.list_thrown_away": "bỏ một danh sách kiểm tra bổ nhiệm",
    "needs.reassessed": "xét lại nhu cầu của người có thay đổi",
    "officials.account_given": "gắn tài khoản với hồ sơ",
    "officials.reorganisation_done": "thực hiện đợt sắp xếp đơn vị",
    "officials.reorganisation_drafted": "lập đợt sắp xếp đơn vị",
    "officials.reorganisation_grants_chosen": "chọn phân quyền giao tiếp khi sắp xếp",
    "officials.reorganisation_lines_written": "ghi các dòng của đợt sắp xếp",
    "officials.reorganisation_people_assigned": "phân công người khi sắp xếp",
    "officials.reorganisation_reviewed": "rà soát đợt sắp xếp",
    "officials.identity_corrected": "sửa lý lịch",
    "officials.national_marked": "đánh dấu mục lấy từ cơ sở dữ liệu quốc gia",
    "officials.part_added": "thêm mục vào hồ sơ",
    "officials.part_corrected": "sửa mục trong hồ sơ",
    "officials.part_removed": "bỏ mục khỏi hồ sơ",
    "officials.correction_confirmed": "sửa hồ sơ theo đề nghị",
    "officials.correction_declined": "không sửa hồ sơ theo đề nghị",
    "officials.correction_proposed": "đề nghị sửa hồ sơ",
    "officials.correction_withdrawn": "rút đề nghị sửa hồ sơ",
    "officials.data_request_answered": "trả lời yêu cầu về dữ liệu cá nhân",
    "officials.data_requested": "gửi yêu cầu về dữ liệu cá nhân",
    "officials.slips_issued": "in phiếu kích hoạt",
    "officials.reference_loaded": "nạp ngạch, trình độ đi kèm hệ thống",
    "org.granted": "giao quyền",
    "org.reference_loaded": "nạp đơn vị, chức danh đi kèm hệ thống",
    "org.restructured": "sắp xếp đơn vị",
    "org.revoked": "thu quyền",
    "org.unit_closed": "kết thúc đơn vị",
    "org.unit_moved": "chuyển nơi trực thuộc của đơn vị",
    "org.unit_opened": "thành lập đơn vị",
    "org.unit_renamed": "đổi tên đơn vị",
    "org.unit_split": "tách đơn vị",
    "org.units_merged": "sáp nhập đơn vị",
    "org.units_written": "ghi đơn vị",
    "planning.drafted": "lập dự thảo kế hoạch năm",
    "standards.competency_shown": "ghi năng lực đã thấy ở cán bộ",
    "standards.competency_withdrawn": "rút năng lực đã ghi",
    "standards.dispensation_ended": "kết thúc miễn, ngoại lệ trước hạn",
    "standards.dispensed": "ghi miễn, ngoại lệ",
    "standards.position_asks_written": "ghi năng lực vị trí việc làm đòi hỏi",
    "standards.position_changed": "sửa vị trí việc làm",
    "standards.position_created": "lập vị trí việc làm",
    "standards.position_held": "xếp cán bộ vào vị trí việc làm",
    "standards.draft_discarded": "bỏ bản nháp của yêu cầu",
    "standards.draft_kept": "giữ bản nháp của yêu cầu",
    "standards.published": "ban hành yêu cầu",
    "standards.reference_loaded": "nạp yêu cầu đi kèm hệ thống",
    "succession.entry_added": "đưa vào quy hoạch",
    "succession.entry_corrected": "sửa thông tin trong quy hoạch",
    "succession.entry_removed": "đưa ra khỏi quy hoạch",
    "succession.plan_approved": "ghi quyết định phê duyệt quy hoạch",
    "succession.plan_corrected": "sửa số ghế của quy hoạch",
    "succession.plan_opened": "lập quy hoạch",
    "system.backed_up": "sao lưu hệ thống",
    "system.restored": "phục hồi hệ thống",
}
PAGES = {
    "hall:dispensations": "danh sách miễn, ngoại lệ",
    "hall:end_dispensation": "miễn, ngoại lệ",
    "care:doubles": "danh sách hồ sơ có thể trùng",
    "care:merge": "hai hồ sơ, để gộp",
    "care:merged": "lần gộp hồ sơ",
    "care:merges": "danh sách hồ sơ đã gộp",
    "care:compare": "hai hồ sơ cạnh nhau",
    "catalogue:programmes": "danh sách chương trình",
    "hall:ask": "hồ sơ, để ghi yêu cầu về dữ liệu",
    "hall:correction": "đề nghị sửa hồ sơ",
    "hall:corrections": "danh sách đề nghị sửa hồ sơ",
    "hall:data_request": "yêu cầu về dữ liệu cá nhân",
    "hall:data_requests": "danh sách yêu cầu về dữ liệu cá nhân",
    "hall:correction_evidence": "minh chứng của đề nghị sửa hồ sơ",
    "hall:file": "hồ sơ",
    "hall:looks": "ai đã xem hồ sơ",
    "hall:own_copy": "bản sao dữ liệu của chính mình",
    "hall:propose": "hồ sơ, để đề nghị sửa",
    "hall:home": "trang chủ",
    "needs:people": "người còn thiếu",
    "hall:add_part": "hồ sơ, để thêm mục",
    "hall:correct_part": "hồ sơ, để sửa mục",
    "hall:remove_part": "hồ sơ, để bỏ mục",
    "hall:correct_identity": "hồ sơ, để sửa lý lịch",
    "hall:mark_national": "hồ sơ, để đánh dấu mục lấy từ cơ sở dữ liệu quốc gia",
    "hall:evidence": "tệp minh chứng",
    "hall:give_dispensation": "hồ sơ, để ghi miễn, ngoại lệ",
    "hall:search": "tìm kiếm",
    "officials:account": "tài khoản",
    "org:deputies": "làm thay",
    "org:grants": "phân quyền",
    "officials:accounts": "danh sách tài khoản",
    "officials:curriculum": "sơ yếu lý lịch 2C",
    "officials:extract": "danh sách trích ngang",
    "officials:list": "danh sách cán bộ",
    "officials:reorganisation_people": "người trong đợt sắp xếp đơn vị",
    "officials:export": "xuất danh sách cán bộ",
    "hall:outbox": "hộp thư đi",
    "hall:printed": "danh sách in thông báo",
    "hall:printed_file": "danh sách in thông báo, tệp",
    "needs:matrix": "bức tranh nhu cầu",
    "needs:list": "danh sách nhu cầu",
    "needs:survey": "nguyện vọng học tập",
    "needs:export": "xuất nhu cầu",
    "export officials": "xuất cán bộ bằng dòng lệnh",
    "export needs": "xuất nhu cầu bằng dòng lệnh",
    "law:documents": "danh mục văn bản",
    "org:tree": "cây đơn vị",
    "succession:add": "quy hoạch, để đưa vào",
    "succession:approve": "quy hoạch, để ghi quyết định",
    "succession:correct": "quy hoạch của một cán bộ, để sửa",
    "succession:people": "người trong quy hoạch",
    "succession:plan": "quy hoạch",
    "succession:plans": "danh sách quy hoạch",
    "succession:printed": "bản in quy hoạch",
    "succession:remove": "quy hoạch của một cán bộ, để đưa ra",
    "succession:seats": "quy hoạch, để sửa số ghế",
    "planning:classes": "lớp trong kế hoạch",
    "planning:people": "người học trong kế hoạch",
    "planning:uncovered": "nhu cầu chưa đáp ứng",
    "planning:plan": "kế hoạch năm",
    "planning:simulation": "mô phỏng yêu cầu",
    "export plan": "xuất lớp trong kế hoạch bằng dòng lệnh",
    "export plan-people": "xuất người học trong kế hoạch bằng dòng lệnh",
    "standards:assess": "năng lực của cán bộ, để đánh giá",
    "standards:person": "năng lực của cán bộ",
    "standards:place": "năng lực của cán bộ, để xếp vị trí",
    "standards:positions": "danh mục vị trí việc làm",
    "standards:prove": "năng lực của cán bộ, để thêm minh chứng",
    "standards:requirements": "danh mục yêu cầu",
    "standards:shown_evidence": "minh chứng năng lực",
    "standards:unit_competencies": "năng lực của cán bộ một đơn vị",
    "standards:withdraw": "năng lực đã ghi, để rút",
    "hall:new_requirement": "xem trước yêu cầu mới",
    "hall:edit_requirement": "xem trước bản mới của yêu cầu",
    "hall:requirement_draft": "xem trước bản nháp của yêu cầu",
    "hall:draft_people": "những người mà bản nháp của yêu cầu tác động",
    "hall:journal": "nhật ký",
    "intake:batches": "danh sách lượt nhập",
    "intake:batch": "kết quả nhập số liệu",
    "intake:refused": "các dòng trả lại",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One act or look: when, who, what, about what, and what more is known of it."""

    at: datetime
    who: str
    what: str
    subject: str
    note: str


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the journal: what it is called, how it is read."""

    label: str
    read: Callable


PARTS = {
    "": Part("Việc đã làm", journal.acts),
    "chua-niem-phong": Part("Chưa niêm phong", journal.unsealed),
    "luot-xem": Part("Lượt xem", journal.readings),
    "ho-so": Part("Mở hồ sơ", lambda: journal.readings().filter(subject_kind=FILE)),
    "xuat": Part("Xuất tệp", lambda: journal.readings().filter(rows__isnull=False)),
}


def found(user, part: str, since: date | None):
    """The acts or looks of a part that an inspector may read, from a day on, newest first; an
    unknown part is that of the acts."""
    asked = _within(user, PARTS.get(part, PARTS[""]).read())
    if since is None:
        return asked
    return asked.filter(at__gte=timezone.make_aware(datetime.combine(since, time.min)))


def lines(found) -> list[Line]:
    """Acts or looks as the page shows them, with the names behind files."""
    names = _names(found)
    return [_act(each) if isinstance(each, Entry) else _look(each, names) for each in found]


def _act(entry) -> Line:
    what = VERBS.get(entry.verb, entry.verb)
    others = ", ".join(entry.details.get("deputising_for", ()))
    who = f"{entry.actor_name}, đang làm thay {others}" if others else entry.actor_name
    return Line(entry.at, who, what, entry.subject_name, entry.why)


def _look(reading, names) -> Line:
    people = f"{vn_number(reading.people)} người" if reading.people else ""
    about = names.get(reading.subject_id, people) if reading.subject_kind in FILES else people
    what = PAGES.get(reading.page, reading.page)
    if reading.rows is not None:
        what = f"xuất {what.removeprefix('xuất ')}, {vn_number(reading.rows)} dòng"
    return Line(reading.at, reading.actor_name, what, about, reading.filter)


def _within(user, lines):
    """All of it for an inspector of the whole city; else what is about the files in their scope."""
    if org.scope(user).values("descendant_id").distinct().count() == Unit.objects.count():
        return lines
    files = visible_officials(user).annotate(text=Cast("pk", CharField())).values("text")
    return lines.filter(subject_kind__in=FILES, subject_id__in=files)


def _names(found) -> dict[str, str]:
    keys = {int(each.subject_id) for each in found if each.subject_kind in FILES}
    people = Official.objects.filter(pk__in=keys).values_list("pk", "person__full_name")
    return {str(key): name for key, name in people}
