"""The kinds of sheets that can be taken in: how each is read, and who writes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from goc.kit.differing import Watched
from goc.kit.sheets import Sheet
from goc.kit.today import today
from goc.needs import sheets as of_needs
from goc.needs.services.wish_sheet import WISHES, write_wishes
from goc.officials.services import watching
from goc.officials.services.careers import write_posts
from goc.officials.services.diplomas import write_qualifications
from goc.officials.services.evaluations import write_evaluations
from goc.officials.services.roster import write_roster
from goc.officials.sheets import evaluations, posts, qualifications, roster
from goc.officials.sheets.reading import Context
from goc.officials.sheets.vocabulary import Vocabulary
from goc.org.services import write_units
from goc.org.services.watching import UNITS
from goc.org.sheets import units
from goc.succession import access as succession
from goc.succession import sheets as of_succession
from goc.succession.services import write_succession
from goc.succession.services.watching import SUCCESSION

UNIT_COLUMNS = ("unit", "unit_code")
# What is written: units, who stands where and who is to (with the post of then), what people have
# learnt, how they were judged, what is wished for.
STANDING, LEARNING, JUDGING, WISHING = "standing", "learning", "judging", "wishing"


@dataclass(frozen=True)
class Kind:
    """One kind: its columns, its staging columns, how a row is placed in them, who writes what, and
    the tables whose changes its sender is told.

    No two batches write the same at once: they may be about the same people.
    """

    name: str
    sheet: Callable[[Context], Sheet]
    staged: Mapping[str, str]
    placing: Callable
    write: Callable[..., None]
    writes: tuple[str, ...]
    watched: tuple[Watched, ...]
    one_of: tuple[str, ...] = ()  # columns of which a file must have one


KINDS = {
    name: Kind(name, module.sheet, module.STAGED, module.Placing, write, writes, watched, one_of)
    for name, module, write, writes, watched, one_of in (
        ("units", units, write_units, (STANDING,), UNITS, ()),
        ("roster", roster, write_roster, (STANDING, LEARNING), watching.ROSTER, UNIT_COLUMNS),
        ("posts", posts, write_posts, (STANDING,), (watching.POSTS,), UNIT_COLUMNS),
        (
            "qualifications",
            qualifications,
            write_qualifications,
            (LEARNING,),
            (watching.QUALIFICATIONS,),
            (),
        ),
        ("evaluations", evaluations, write_evaluations, (JUDGING,), (watching.EVALUATIONS,), ()),
        ("succession", of_succession, write_succession, (STANDING,), SUCCESSION, UNIT_COLUMNS),
        ("wishes", of_needs, write_wishes, (WISHING,), WISHES, ()),
    )
}


def sheet_of(name: str) -> Sheet:
    """Return the declaration of that kind with the words of the tables; KeyError for no kind."""
    return KINDS[name].sheet(Context(on=today(), words=Vocabulary.loaded()))


def offered() -> list[str]:
    """Return the kinds that this installation takes in: it may hold no quy hoạch."""
    return [name for name in KINDS if name != "succession" or succession.is_held()]


@dataclass(frozen=True)
class Described:
    """A kind of sheet for those who are to fill one: which columns it needs, which it may have."""

    name: str
    title: str
    needed: str
    further: str


def described() -> list[Described]:
    """Return what each kind of sheet wants, from its declaration."""
    context = Context(on=today(), words=Vocabulary.empty())
    return [_described(kind, kind.sheet(context)) for kind in map(KINDS.get, offered())]


def _described(kind: Kind, sheet: Sheet) -> Described:
    needed = [column.header for column in sheet.required]
    either = [sheet.column(name).header for name in kind.one_of]
    further = [column.header for column in sheet.columns if column.header not in needed + either]
    return Described(
        name=kind.name,
        title=sheet.title.capitalize(),
        needed=", ".join([*needed, *([" hoặc ".join(either)] if either else [])]),
        further=", ".join(further),
    )
