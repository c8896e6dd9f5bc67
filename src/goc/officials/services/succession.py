"""One thing held after another: the main post and the rank that a roster states for today.

A statement of another post or rank closes the one before on the day it names and opens the new one
there; without that day it is refused, since a day is never invented.
"""

from dataclasses import dataclass

from goc.kit.staging import Staging


@dataclass(frozen=True)
class Succession:
    """How one dated holding is stated, in SQL: `i` is the staged row, `h` a holding of before."""

    table: str
    turn: str  # the temporary table that sets the rows against what is held
    values: dict[str, str]  # what is held → where the row states it
    start: str
    only: str  # which of the official's holdings count
    shown: str  # what a holding `h` is, for people
    noun: str
    column: str
    corrections: dict[str, str]  # what may be mended on a holding that stays
    added: dict[str, str]  # what a new holding has besides


POST = Succession(
    table="officials_post",
    turn="turn_of_posts",
    values={"unit_id": "i.unit_id", "title_id": "i.title_id"},
    start="i.since",
    only="h.is_main",
    shown="""(SELECT t.name FROM org_title t WHERE t.id = h.title_id) || ', '
        || (SELECT v.name FROM org_unitversion v WHERE v.unit_id = h.unit_id
            ORDER BY v.period DESC LIMIT 1)""",
    noun="vị trí",
    column="Giữ chức vụ từ ngày",
    corrections={"category": "i.category", "ground": "i.ground"},
    added={
        "category": "COALESCE(i.category, h.category, i.likely_category)",
        "ground": "COALESCE(i.ground, '')",
        "is_main": "true",
        "batch_id": "%(batch)s",
        '"row"': 'i."row"',
    },
)
RANK = Succession(
    table="officials_rankholding",
    turn="turn_of_ranks",
    values={"rank_id": "i.rank_id"},
    start="i.rank_since",
    only="true",
    shown="(SELECT r.name FROM officials_rank r WHERE r.id = h.rank_id)",
    noun="ngạch",
    column="Xếp ngạch từ ngày",
    corrections={},
    added={},
)

# Those already in the register, beside what they hold without an end.
STATED = """
CREATE TEMPORARY TABLE {turn} ON COMMIT DROP AS
SELECT f."row", f.person_id, {start} AS start, h.id AS held_id, lower(h.period) AS held_since,
       ({stated}) IS NOT DISTINCT FROM ({held}) AS stays, {shown} AS held_name
FROM found f JOIN incoming i USING ("row")
LEFT JOIN {table} h ON h.official_id = f.person_id AND {only} AND upper_inf(h.period)
WHERE NOT f.is_new AND {first_stated} IS NOT NULL
"""
DAY_NEEDED = """
SELECT "row", 'Hồ sơ đang ghi {noun} ' || held_name || '; để đổi sang {noun} khác, hãy ghi cột'
       || ' “{column}”.'
FROM {turn} WHERE held_id IS NOT NULL AND NOT stays AND start IS NULL
"""
TOO_EARLY = """
SELECT "row", 'Cột “{column}” ghi ' || to_char(start, 'DD/MM/YYYY') || ', không sau ngày '
       || to_char(held_since, 'DD/MM/YYYY') || ' bắt đầu {noun} đang giữ (' || held_name
       || '); hãy xem lại ngày.'
FROM {turn} WHERE held_id IS NOT NULL AND NOT stays AND start <= held_since
"""
MEETS_ANOTHER = """
SELECT t."row", 'Trùng thời gian với {noun} ' || {shown} || ', giữ đến trước ngày '
       || to_char(upper(h.period), 'DD/MM/YYYY') || '; hãy ghi hoặc sửa cột “{column}”.'
FROM {turn} t JOIN {table} h
  ON h.official_id = t.person_id AND {only} AND h.id IS DISTINCT FROM t.held_id
 AND h.period && daterange(t.start, NULL)
WHERE t.held_id IS NULL OR t.start IS NOT NULL
"""
MENDED = """
UPDATE {table} h SET ({mended}) = ROW({mended_to})
FROM {turn} t JOIN found f USING ("row") JOIN incoming i USING ("row")
WHERE h.id = t.held_id AND t.stays AND ROW({mended_of_h}) IS DISTINCT FROM ROW({mended_to})
RETURNING t."row"
"""
CLOSED = """
UPDATE {table} h SET period = daterange(lower(h.period), t.start)
FROM {turn} t JOIN found f USING ("row")
WHERE h.id = t.held_id AND NOT t.stays
RETURNING t."row"
"""
OPENED = """
INSERT INTO {table} (official_id, period, {names})
SELECT t.person_id, daterange(t.start, NULL), {values}
FROM {turn} t JOIN found f USING ("row") JOIN incoming i USING ("row")
LEFT JOIN {table} h ON h.id = t.held_id
WHERE t.held_id IS NULL OR NOT t.stays
"""
BEGUN = """
INSERT INTO touched SELECT "row" FROM {turn} JOIN found USING ("row") WHERE held_id IS NULL
"""
OF_NEW_PEOPLE = """
INSERT INTO {table} (official_id, period, {names})
SELECT f.person_id, daterange({start}, NULL), {values_of_new}
FROM found f JOIN incoming i USING ("row")
WHERE f.is_new AND {first_stated} IS NOT NULL
"""


def _words(kind: Succession) -> dict[str, str]:
    """Return the pieces that the statements are put together from."""
    mended = {"period": f"daterange(COALESCE({kind.start}, lower(h.period)), NULL)"}
    mended |= {name: f"COALESCE({said}, h.{name})" for name, said in kind.corrections.items()}
    values = ", ".join([*kind.values.values(), *kind.added.values()])
    return vars(kind) | {
        "stated": ", ".join(kind.values.values()),
        "held": ", ".join(f"h.{name}" for name in kind.values),
        "first_stated": next(iter(kind.values.values())),
        "mended": ", ".join(mended),
        "mended_to": ", ".join(mended.values()),
        "mended_of_h": ", ".join(f"h.{name}" for name in mended),
        "names": ", ".join([*kind.values, *kind.added]),
        "values": values,
        "values_of_new": values.replace("h.category, ", ""),
    }


def refuse_turns(staging: Staging, kind: Succession) -> None:
    """Set what rows state against what is held, and refuse what cannot follow it."""
    words = _words(kind)
    if not staging.run(STATED.format(**words)):
        return
    staging.run(f"ANALYZE {kind.turn}")
    for sql in (DAY_NEEDED, TOO_EARLY, MEETS_ANOTHER):
        staging.refuse(sql.format(**words))


def write_turns(staging: Staging, kind: Succession, *, batch) -> None:
    """Close what ended, open what began, mend what stays; needs `refuse_turns` before."""
    words = _words(kind)
    staging.run(OF_NEW_PEOPLE.format(**words), batch=batch.pk)
    staging.change(MENDED.format(**words))
    staging.change(CLOSED.format(**words))
    staging.run(OPENED.format(**words), batch=batch.pk)
    staging.run(BEGUN.format(**words))
