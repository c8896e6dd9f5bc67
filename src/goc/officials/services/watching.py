"""The tables of files whose changes a sheet tells its sender, field by field."""

from dataclasses import replace

from goc.kit.differing import LAST_DIGITS, Added, Watched, words
from goc.officials.models import (
    Evaluation,
    Official,
    Person,
    Post,
    Qualification,
    RankHolding,
)

# A roster has one row a person; the other sheets claim, row by row, the thing that each mends.
OF_PERSON = "JOIN found f ON f.person_id = new.{key} AND NOT f.is_new"
CLAIMED = 'JOIN claim ON claim.held_id = new.id JOIN found f ON f."row" = claim."row"'
BROUGHT = 'new.{key} = f.person_id AND new.batch_id = %(batch)s AND new."row" = f."row"'
UNIT = """(SELECT v.name FROM org_unitversion v WHERE v.unit_id = {row}.unit_id
    ORDER BY v.period DESC LIMIT 1)"""


def _of(model, name, row="new"):
    return words(model, name, row, {"unit": UNIT})


SEAT = f"{_of(Post, 'title')} || ', ' || {_of(Post, 'unit')}"
EARNED = f"""concat_ws(', ', {_of(Qualification, "level")}, NULLIF(new.field, ''),
    NULLIF(new.institution, ''), {_of(Qualification, "granted")})"""

PEOPLE = Watched(
    model=Person,
    rows=OF_PERSON.format(key="id"),
    fields=("full_name", "gender", "born", "national_id", "ethnicity"),
    shown={"national_id": LAST_DIGITS},
)
FILES = Watched(
    model=Official,
    rows=OF_PERSON.format(key="person_id"),
    fields=("unit", "title", "rank", "management_level", "party_joined", "party_official"),
    shown={"unit": UNIT},
)
POSTS = Watched(
    model=Post,
    rows=CLAIMED,
    what=f"'Vị trí ' || {SEAT} || ' · '",
    fields=("period", "category", "how", "ground"),
)
POSTS_OF_ROSTER = replace(
    POSTS,
    rows=OF_PERSON.format(key="official_id"),
    added=Added(
        condition=BROUGHT.format(key="official_id"),
        what=f"'Vị trí ' || {SEAT}",
        text=_of(Post, "period"),
    ),
)
RANKS = Watched(
    model=RankHolding,
    rows=OF_PERSON.format(key="official_id"),
    what=f"'Ngạch ' || {_of(RankHolding, 'rank')} || ' · '",
    fields=("period",),
)
QUALIFICATIONS = Watched(
    model=Qualification,
    rows=CLAIMED,
    what=f"{_of(Qualification, 'kind')} || ' · '",
    fields=("field", "institution", "granted", "serial_no", "grade", "hours", "expires_on"),
)
QUALIFICATIONS_OF_ROSTER = replace(
    QUALIFICATIONS,
    rows=OF_PERSON.format(key="person_id"),
    added=Added(
        condition=BROUGHT.format(key="person_id"),
        what=_of(Qualification, "kind"),
        text=EARNED,
    ),
)
EVALUATIONS = Watched(
    model=Evaluation,
    rows="JOIN found f ON f.thing_id = new.id",
    fields=("result", "score", "note"),
)

ROSTER = (PEOPLE, FILES, POSTS_OF_ROSTER, RANKS, QUALIFICATIONS_OF_ROSTER)
