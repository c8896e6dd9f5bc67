"""Wishes of units, written from staged rows."""

from goc.kit.differing import Watched
from goc.kit.staging import Staging
from goc.needs.models import Wish
from goc.officials.services.matching import REPEATED

KNOWN = """
INSERT INTO found ("row", is_new) SELECT "row", false FROM incoming WHERE reasons IS NULL
"""
NO_SURVEY = """
SELECT i."row", 'Năm ' || i.year || ' chưa mở khảo sát nhu cầu; hãy xem lại cột “Năm”.'
FROM incoming i JOIN found USING ("row") LEFT JOIN needs_survey s ON s.year = i.year
WHERE s.id IS NULL
"""
NOT_ITS_DAYS = """
SELECT i."row", 'Khảo sát năm ' || i.year || ' nhận từ ngày ' || to_char(s.first, 'DD/MM/YYYY')
       || ' đến hết ngày ' || to_char(s.last, 'DD/MM/YYYY') || '.'
FROM incoming i JOIN found USING ("row") JOIN needs_survey s ON s.year = i.year
WHERE %(on)s::date NOT BETWEEN s.first AND s.last
"""
SAME = """w.unit_id = i.unit_id AND w.official_id IS NULL AND w.kind = i.kind
    AND w.programme_id IS NOT DISTINCT FROM i.programme
    AND w.subject_key = COALESCE(i.subject_key, '')"""
STANDING = f"""
UPDATE found SET thing_id = w.id
FROM incoming i JOIN needs_survey s ON s.year = i.year
JOIN needs_wish w ON w.survey_id = s.id AND {SAME}
WHERE i."row" = found."row"
"""
DIFFERS = """(w.people, w.why, w.quarter)
    IS DISTINCT FROM (i.people, i.why, COALESCE(i.quarter, w.quarter))"""
SENT = f"""
SELECT f."row", 'Nguyện vọng này đã gửi; hãy rút về nháp trên trang khảo sát rồi nhập lại.'
FROM found f JOIN incoming i USING ("row") JOIN needs_wish w ON w.id = f.thing_id
WHERE w.state <> 'DRAFT' AND {DIFFERS}
"""
MENDED = f"""
UPDATE needs_wish w SET people = i.people, why = i.why, quarter = COALESCE(i.quarter, w.quarter)
FROM found f JOIN incoming i USING ("row")
WHERE w.id = f.thing_id AND {DIFFERS}
RETURNING f."row"
"""
ADDED = """
INSERT INTO needs_wish
    (survey_id, unit_id, kind, programme_id, subject, subject_key, people, why, quarter, state,
     written_at, written_by_id, answer, batch_id, "row")
SELECT s.id, i.unit_id, i.kind, i.programme, COALESCE(i.subject, ''), COALESCE(i.subject_key, ''),
       i.people, i.why, i.quarter, 'DRAFT', %(at)s, %(by)s, '', %(batch)s, f."row"
FROM found f JOIN incoming i USING ("row") JOIN needs_survey s ON s.year = i.year
WHERE f.is_new
"""
SAME_ROW = "year, unit_id, kind, programme, subject_key"
WISHES = (
    Watched(
        model=Wish,
        rows="JOIN found f ON f.thing_id = new.id",
        fields=("people", "why", "quarter"),
    ),
)


def write_wishes(staging: Staging, *, batch, scope: list[int], on, by, at) -> None:
    """Refuse the staged rows that cannot be, and write what the others bring that is new, as
    drafts.

    A row is one wish of one unit in the survey of a year. Nothing goes because a file omits it.
    """
    staging.run(KNOWN)
    staging.refuse(REPEATED.format(columns=SAME_ROW))
    staging.refuse(NO_SURVEY)
    staging.refuse(NOT_ITS_DAYS, on=on)
    staging.run(STANDING)
    staging.refuse(SENT)
    staging.change(MENDED)
    staging.run("UPDATE found SET is_new = true WHERE thing_id IS NULL")
    staging.run(ADDED, at=at, by=by.pk, batch=batch.pk)
