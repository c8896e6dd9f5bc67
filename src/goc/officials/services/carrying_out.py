"""A reviewed reorganisation carried out in one stroke: units, posts, standing, grants."""

from datetime import date

from django.db import connection, transaction

from goc.journal import services as journal
from goc.kit import history, span
from goc.kit.errors import Refused
from goc.officials.models import Reorganisation
from goc.officials.queries import reorganisation as queries
from goc.officials.queries.reorganisation import MOVING, Rehearsal
from goc.officials.rules.reorganising import MOVING_FATES, Fate
from goc.officials.services import reorganising, touched
from goc.officials.services.standing import derive_standing_of
from goc.org import services as org
from goc.org.models import Unit

STATES = Reorganisation.State

STAGE = f"""
CREATE TEMPORARY TABLE moving ON COMMIT DROP AS
SELECT * FROM ({MOVING}) moving WHERE fate = ANY(%(moves)s)
"""
# The end of a post that had one anyway stays its end.
OPEN_POSTS = """
INSERT INTO officials_post
    (official_id, unit_id, title_id, category, period, is_main, ground)
SELECT post.official_id, unit.id, moving.title_id, post.category,
       daterange(%(on)s, moving.until), post.is_main, %(ground)s
FROM moving JOIN officials_post post ON post.id = moving.id
JOIN org_unit unit ON unit.code = moving.unit_code
ORDER BY post.is_main DESC, post.id
ON CONFLICT (official_id, unit_id, title_id, period) DO NOTHING
"""
CLOSE_POSTS = """
UPDATE officials_post post SET period = daterange(lower(post.period), %(on)s)
FROM moving WHERE moving.id = post.id
"""
REMEMBER = """
INSERT INTO officials_carriedpost (reorganisation_id, before_id, after_id)
SELECT %(reorganisation)s, moving.id, after.id
FROM moving
JOIN org_unit unit ON unit.code = moving.unit_code
JOIN officials_post after
  ON after.official_id = moving.official_id AND after.unit_id = unit.id
 AND after.title_id = moving.title_id AND after.period = daterange(%(on)s, moving.until)
"""
MOVED_PEOPLE = "SELECT DISTINCT official_id AS person_id FROM moving"


@transaction.atomic
def carry_out(*, reorganisation: Reorganisation, by, at, on: date) -> Rehearsal:
    """Do what the reviewed draft says, all of it or nothing; `on` is today.

    Judged anew under the locks: Refused where the units, the people or the rights changed since.
    """
    org.lock_units()
    _lock_posts()
    held = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
    if held.state != STATES.REVIEWED:
        raise Refused(
            f"Đợt sắp xếp “{held.title}” đang ở trạng thái “{held.get_state_display()}”; chỉ thực "
            "hiện được đợt đã rà soát."
        )
    lines = queries.lines_of(held)
    reorganising.refuse_outside(reorganising.codes_of(lines), by)
    rehearsal = reorganising.rehearse(held, today=on)
    if rehearsal.reasons:
        raise Refused(*rehearsal.reasons)
    history.remember(user=by.pk, reorganisation=held.pk)
    undone = held.reverses
    _stage(rehearsal)
    org.restructure(
        lines=lines, on=held.on, document=held.document, why=held.why, by=by, at=at,
        today=on, undoing=undone and undone.on,
    )  # fmt: skip
    moved = _move_people(held, today=on)
    _pass_grants(held, by=by, at=at, on=on)
    held.state, held.done_at, held.done_by = STATES.DONE, at, by
    held.save(update_fields=["state", "done_at", "done_by"])
    if undone:
        undone.state = STATES.REVERSED
        undone.save(update_fields=["state"])
    _tell(rehearsal, by=by, at=at)
    touched.tell(moved, by=by, at=at)
    return rehearsal


def _lock_posts() -> None:
    with connection.cursor() as cursor:
        # Whoever writes a post meanwhile would put somebody into a unit that has just ended.
        cursor.execute("LOCK TABLE officials_post IN SHARE ROW EXCLUSIVE MODE")


def _stage(rehearsal: Rehearsal) -> None:
    moves = [fate.value for fate in MOVING_FATES]
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.moving")
        cursor.execute(STAGE, rehearsal.asked | {"moves": moves})
        cursor.execute("ALTER TABLE moving ADD COLUMN until date")
        cursor.execute(
            "UPDATE moving SET until = upper(post.period)"
            " FROM officials_post post WHERE post.id = moving.id"
        )
        cursor.execute("ANALYZE moving")


def _move_people(held: Reorganisation, *, today: date) -> list[int]:
    """Close and open the posts; return whose they are."""
    ground = f"Theo {held.document.number}"[:200]
    told = {"on": held.on, "ground": ground, "reorganisation": held.pk}
    with connection.cursor() as cursor:
        cursor.execute(CLOSE_POSTS, told)
        cursor.execute(OPEN_POSTS, told)
        cursor.execute(REMEMBER, told)
    derive_standing_of(MOVED_PEOPLE, on=today)
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT official_id FROM moving")
        return [official for (official,) in cursor.fetchall()]


def _pass_grants(held: Reorganisation, *, by, at, on: date) -> None:
    for passed in held.passed_grants.select_related("grant__user").order_by("pk"):
        given = passed.grant
        org.give(
            user=given.user,
            role=given.role,
            unit=Unit.objects.get(code=passed.unit_code),
            since=max(held.on, on),
            until=span.last_day(given.period),
            may_see_identity=given.may_see_identity,
            may_see_sensitive=given.may_see_sensitive,
            by=by,
            at=at,
            on=on,
            why=f"Chuyển theo đợt sắp xếp “{held.title}”.",
        )


def _tell(rehearsal: Rehearsal, *, by, at) -> None:
    held, plan = rehearsal.reorganisation, rehearsal.plan
    details = {
        "on": held.on.isoformat(),
        "document": held.document.number,
        "opened": len(plan.opened) + len(plan.restored),
        "ended": len(plan.ended),
        "changed": len(plan.changed),
        "followed": rehearsal.of(Fate.FOLLOWS),
        "assigned": rehearsal.of(Fate.ASSIGNED),
    }
    verb = "officials.reorganisation_done"
    journal.record(verb=verb, subject=held, by=by, at=at, why=held.why, details=details)
