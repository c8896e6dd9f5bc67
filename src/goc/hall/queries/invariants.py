"""What must hold in the tables and no constraint can say: asked by `./goc doctor`.

Each question is one independent SQL statement that returns a name per row that breaks it.
"""

from dataclasses import dataclass

from django.db import connection

from goc.hall.queries import invariants_of_keeping as of_keeping
from goc.hall.queries import invariants_of_plans as of_plans
from goc.journal import queries as journal

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """One invariant: what must hold, how many rows break it, some of them by name."""

    code: str
    sentence: str
    broken: int
    examples: tuple[str, ...]


PRESENT_POST = """
WITH present AS (
    SELECT official_id, unit_id, title_id, category, lower(period) AS since FROM officials_post
    WHERE is_main AND period @> %(on)s::date
)
SELECT o.code FROM officials_official o LEFT JOIN present p ON p.official_id = o.person_id
WHERE o.in_office <> (p.official_id IS NOT NULL)
   OR (p.official_id IS NOT NULL
       AND (o.unit_id, o.title_id, o.category, o.since)
           IS DISTINCT FROM (p.unit_id, p.title_id, p.category, p.since))
"""
RANK_AND_LEVEL = """
SELECT o.code FROM officials_official o
LEFT JOIN officials_rankholding r ON r.official_id = o.person_id AND r.period @> %(on)s::date
LEFT JOIN officials_managementholding m
       ON m.official_id = o.person_id AND m.period @> %(on)s::date
WHERE o.rank_id IS DISTINCT FROM r.rank_id
   OR (m.level IS NOT NULL AND o.management_level <> m.level)
"""
KEYS = """
SELECT o.code FROM officials_official o JOIN officials_person p ON p.id = o.person_id
WHERE (o.search_key, o.sort_key) IS DISTINCT FROM (p.search_key, p.sort_key)
"""
LEVEL_OF_ANOTHER_KIND = """
SELECT q.id::text FROM officials_qualification q JOIN officials_level l ON l.id = q.level_id
WHERE l.kind <> q.kind
"""
# Between its end and its return a restored unit has no name, and ought to have none.
NAMELESS_UNIT = """
SELECT u.code FROM org_unit u
WHERE u.life IS DISTINCT FROM (
    SELECT range_merge(range_agg(v.period)) FROM org_unitversion v
    WHERE v.unit_id = u.id AND NOT isempty(v.period))
  AND NOT isempty(u.life)
"""
CLOSED_PARENT = """
SELECT u.code FROM org_unit u
JOIN org_unitversion v ON v.unit_id = u.id AND v.period @> %(on)s::date
JOIN org_unit p ON p.id = v.parent_id
WHERE NOT EXISTS (
    SELECT FROM org_unitversion above WHERE above.unit_id = p.id AND above.period @> %(on)s::date)
"""
REACH = """
WITH above AS (SELECT descendant_id, count(*) AS n FROM org_unitreach GROUP BY descendant_id)
SELECT u.code FROM org_unit u
LEFT JOIN above own ON own.descendant_id = u.id
LEFT JOIN org_unitversion v ON v.unit_id = u.id AND v.period @> %(on)s::date
LEFT JOIN above parents ON parents.descendant_id = v.parent_id
WHERE own.n IS NULL OR (v.parent_id IS NOT NULL AND own.n IS DISTINCT FROM 1 + parents.n)
"""
POST_OUTSIDE_UNIT = """
SELECT o.code FROM officials_post p
JOIN officials_official o ON o.person_id = p.official_id
JOIN (SELECT unit_id, range_agg(period) AS days FROM org_unitversion GROUP BY unit_id) stood
    ON stood.unit_id = p.unit_id
WHERE NOT isempty(p.period) AND NOT stood.days @> p.period
"""
ORPHANED_NEED = """
SELECT n.official_id::text FROM needs_need n
LEFT JOIN officials_official o ON o.person_id = n.official_id
LEFT JOIN standards_requirementversion v ON v.id = n.version_id
WHERE o.person_id IS NULL OR v.id IS NULL
"""
NEED_OUT_OF_FORCE = """
SELECT DISTINCT v.title FROM needs_need n
JOIN standards_requirementversion v ON v.id = n.version_id
WHERE NOT v.in_force @> (SELECT "on" FROM needs_assessment ORDER BY id DESC LIMIT 1)
"""
CHANGED_UNFOLLOWED = """
SELECT to_char("on", 'DD/MM/YYYY') || ': ' || differing || ' cặp'
FROM needs_assessment
WHERE id = (SELECT max(id) FROM needs_assessment WHERE proven_at IS NOT NULL) AND differing > 0
"""
DISPENSED_OF_NOTHING = """
SELECT o.code || ': ' || r.code FROM standards_dispensation d
JOIN officials_official o ON o.person_id = d.official_id
JOIN standards_requirement r ON r.id = d.requirement_id
WHERE NOT isempty(d.period) AND NOT EXISTS (
    SELECT FROM standards_requirementversion v
    WHERE v.requirement_id = d.requirement_id AND v.in_force && d.period)
"""
ENDED_BUT_HOLDING = """
SELECT o.code || ': ' || r.code FROM standards_dispensation d
JOIN officials_official o ON o.person_id = d.official_id
JOIN standards_requirement r ON r.id = d.requirement_id
WHERE d.ended_at IS NOT NULL AND upper_inf(d.period)
"""
REPLACED_IN_FORCE = """
SELECT d.number FROM law_document d JOIN law_document s ON s.id = d.replaced_by_id
WHERE d.in_force && s.in_force
"""
VALUE_BEFORE_DOCUMENT = """
SELECT p.code FROM law_value v
JOIN law_parameter p ON p.id = v.parameter_id JOIN law_document d ON d.id = v.document_id
WHERE lower(v.period) < lower(d.in_force) OR (lower_inf(v.period) AND lower(d.in_force) IS NOT NULL)
"""
UNCOUNTED_ROWS = """
SELECT f.name FROM desk_batch b JOIN desk_storedfile f ON f.id = b.file_id
LEFT JOIN (SELECT batch_id, count(*) AS n FROM desk_batchrow GROUP BY batch_id) r
       ON r.batch_id = b.id
WHERE b.state = 'WRITTEN' AND b.total <> COALESCE(r.n, 0)
"""
LETTER_LEFT_BEHIND = """
SELECT d.id::text FROM desk_delivery d
WHERE d.state = 'SENDING' AND NOT EXISTS (
    SELECT FROM pg_locks l JOIN pg_database b ON b.oid = l.database
    WHERE b.datname = current_database() AND l.locktype = 'advisory'
      AND (l.classid, l.objid, l.objsubid) = (0, 7134011, 1))
"""
NOTICE_WITHOUT_WAY = """
SELECT n.id::text FROM desk_notice n
WHERE NOT EXISTS (
    SELECT FROM desk_delivery d WHERE d.notice_id = n.id AND d.channel = 'IN_APP')
"""
MISCOUNTED_PRINTING = """
SELECT p.id::text FROM desk_printing p
LEFT JOIN desk_delivery d ON d.printing_id = p.id LEFT JOIN desk_notice n ON n.id = d.notice_id
GROUP BY p.id, p.people HAVING p.people <> count(DISTINCT n.user_id)
"""

UNTAUGHT_OFFERING = """
SELECT p.code || ', ' || c.code FROM catalogue_offering o
JOIN catalogue_provider p ON p.id = o.provider_id
JOIN catalogue_programme c ON c.id = o.programme_id
WHERE o.period @> %(on)s::date AND p.period @> %(on)s::date AND c.in_force @> %(on)s::date
  AND NOT EXISTS (
    SELECT FROM catalogue_teaching t JOIN catalogue_lecturer l ON l.id = t.lecturer_id
    WHERE t.programme_id = c.id AND l.provider_id = p.id AND l.period @> %(on)s::date)
ORDER BY 1
"""
PROVIDER_WITHOUT_PLACE = """
SELECT p.code FROM catalogue_provider p
WHERE p.period @> %(on)s::date
  AND EXISTS (
    SELECT FROM catalogue_offering o WHERE o.provider_id = p.id AND o.period @> %(on)s::date)
  AND NOT (
    EXISTS (SELECT FROM catalogue_room r WHERE r.provider_id = p.id AND r.period @> %(on)s::date)
    AND EXISTS (SELECT FROM catalogue_capacity c WHERE c.provider_id = p.id AND c.classes > 0))
ORDER BY 1
"""
PROGRAMME_WITHOUT_END = """
SELECT c.code FROM catalogue_programme c
WHERE NOT EXISTS (SELECT FROM catalogue_grants g WHERE g.programme_id = c.id)
   OR NOT EXISTS (SELECT FROM catalogue_module m WHERE m.programme_id = c.id)
ORDER BY 1
"""
GRANT_OF_ANOTHER_KIND = """
SELECT c.code FROM catalogue_grants g JOIN officials_level l ON l.id = g.level_id
JOIN catalogue_programme c ON c.id = g.programme_id WHERE l.kind <> g.kind ORDER BY 1
"""
NO_ACCOUNT = """
SELECT o.code FROM officials_official o JOIN officials_person p ON p.id = o.person_id
WHERE o.in_office AND p.account_id IS NULL
"""
GRANT_WITHOUT_POST = """
SELECT DISTINCT u.username FROM org_grant g JOIN accounts_user u ON u.id = g.user_id
JOIN officials_person p ON p.account_id = u.id
JOIN officials_official o ON o.person_id = p.id
WHERE g.period @> %(on)s::date AND NOT o.in_office
"""
DEPUTY_OF_NOTHING = """
SELECT d.username || ' làm thay ' || u.username
FROM accounts_deputy a JOIN accounts_user u ON u.id = a.user_id
JOIN accounts_user d ON d.id = a.deputy_id
WHERE upper(a.period) > %(on)s::date AND NOT EXISTS (
    SELECT FROM org_grant g
    WHERE g.user_id = u.id AND g.period && a.period * daterange(%(on)s::date, NULL))
ORDER BY 1
"""
CODE_OF_CLOSED_ACCOUNT = """
SELECT u.username FROM accounts_activationcode c JOIN accounts_user u ON u.id = c.user_id
WHERE c.used_at IS NULL AND c.revoked_at IS NULL AND NOT u.is_active
"""

BATCH = """
SELECT told FROM (
    SELECT batch_id, 'desk_batchrow ' || batch_id || '/' || "row" AS told FROM desk_batchrow
    UNION ALL SELECT batch_id, 'officials_post ' || id FROM officials_post
    UNION ALL SELECT batch_id, 'officials_qualification ' || id FROM officials_qualification
) written
WHERE batch_id IS NOT NULL AND NOT EXISTS (SELECT FROM desk_batch WHERE id = batch_id)
"""
INVARIANTS = {
    "present-post": (
        "Đơn vị, chức danh trên hồ sơ khớp với vị trí công tác đang giữ.",
        PRESENT_POST,
    ),
    "rank-and-level": ("Ngạch, diện quản lý trên hồ sơ khớp với quá trình đã ghi.", RANK_AND_LEVEL),
    "batch": ("Dòng, vị trí, văn bằng ghi từ một lượt nhập thì lượt ấy còn đó.", BATCH),
    "account": ("Cán bộ đang giữ vị trí đều có tài khoản.", NO_ACCOUNT),
    "grant-in-office": (
        "Phân quyền còn hiệu lực không thuộc về người đã rời vị trí.",
        GRANT_WITHOUT_POST,
    ),
    "deputy-of-grant": (
        "Người được làm thay còn giữ quyền trong những ngày còn lại.",
        DEPUTY_OF_NOTHING,
    ),
    "code-of-closed": ("Tài khoản đã đóng không còn mã kích hoạt.", CODE_OF_CLOSED_ACCOUNT),
    "keys": ("Khóa tìm, khóa xếp trên hồ sơ khớp với tên người.", KEYS),
    "level-kind": ("Trình độ của văn bằng thuộc đúng loại văn bằng.", LEVEL_OF_ANOTHER_KIND),
    "unit-name": ("Đơn vị đang hoạt động đều có tên.", NAMELESS_UNIT),
    "unit-parent": ("Đơn vị đang hoạt động không nằm dưới đơn vị đã kết thúc.", CLOSED_PARENT),
    "reach": ("Phạm vi đơn vị khớp với cây đơn vị.", REACH),
    "post-in-unit": ("Vị trí công tác nằm trong thời gian tồn tại của đơn vị.", POST_OUTSIDE_UNIT),
    "offering-taught": (
        "Chương trình đang được tổ chức đều có giảng viên dạy được ở cơ sở ấy.",
        UNTAUGHT_OFFERING,
    ),
    "provider-place": (
        "Cơ sở đang tổ chức chương trình đều có phòng học và có tháng mở được lớp.",
        PROVIDER_WITHOUT_PLACE,
    ),
    "programme-grants": (
        "Chương trình đều có chuyên đề và có kết quả ghi vào hồ sơ.",
        PROGRAMME_WITHOUT_END,
    ),
    "grant-kind": ("Trình độ mà chương trình cấp thuộc đúng loại.", GRANT_OF_ANOTHER_KIND),
    "dispensed": (
        "Mỗi mục miễn, ngoại lệ là của một yêu cầu có hiệu lực trong thời gian ấy.",
        DISPENSED_OF_NOTHING,
    ),
    "dispensation-ended": (
        "Mục miễn, ngoại lệ đã kết thúc trước hạn có ngày cuối.",
        ENDED_BUT_HOLDING,
    ),
    "replaced": (
        "Văn bản đã được thay thế không cùng hiệu lực với văn bản thay thế nó.",
        REPLACED_IN_FORCE,
    ),
    "value-in-document": (
        "Giá trị theo văn bản không áp dụng trước ngày văn bản có hiệu lực.",
        VALUE_BEFORE_DOCUMENT,
    ),
    "need-subject": ("Nhu cầu đều thuộc về một hồ sơ và một yêu cầu có thật.", ORPHANED_NEED),
    "need-in-force": ("Nhu cầu chỉ theo yêu cầu có hiệu lực vào ngày xét.", NEED_OUT_OF_FORCE),
    "need-by-change": (
        "Nhu cầu xét lại theo từng thay đổi khớp với lần đối chiếu cả thành phố gần nhất.",
        CHANGED_UNFOLLOWED,
    ),
    **of_plans.QUESTIONS,
    "batch-rows": ("Mọi dòng của lượt nhập đã ghi đều có kết quả.", UNCOUNTED_ROWS),
    "letter-left": ("Không thư nào dở dang khi không ai đang gửi.", LETTER_LEFT_BEHIND),
    "notice-in-app": ("Thông báo nào cũng có trên hệ thống.", NOTICE_WITHOUT_WAY),
    "printing-people": ("Số người của lượt in khớp với tên trong đó.", MISCOUNTED_PRINTING),
}


def findings(*, on) -> list[Finding]:
    """Ask every invariant as of a day; in the order of the house."""
    found = []
    with connection.cursor() as cursor:
        for code, (sentence, question) in INVARIANTS.items():
            cursor.execute(question, {"on": on})
            names = [name for [name] in cursor.fetchall()]
            found.append(Finding(code, sentence, len(names), tuple(names[:SHOWN])))
    seals = [f"mục {seal.first_entry}–{seal.last_entry}" for seal in journal.broken_seals()]
    found.append(
        Finding("seals", "Niêm phong nhật ký còn nguyên.", len(seals), tuple(seals[:SHOWN]))
    )
    for code, (sentence, question) in of_keeping.QUESTIONS.items():
        names = question()
        found.append(Finding(code, sentence, len(names), tuple(names[:SHOWN])))
    return found
