"""The kinds of sheets that can be taken in: how each is read, and who writes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from goc.kit.sheets import Sheet
from goc.officials.services.careers import write_posts
from goc.officials.services.diplomas import write_qualifications
from goc.officials.services.evaluations import write_evaluations
from goc.officials.services.roster import write_roster
from goc.officials.sheets import evaluations, posts, qualifications, roster
from goc.officials.sheets.reading import Context
from goc.org.services import write_units
from goc.org.sheets import units

UNIT_COLUMNS = ("unit", "unit_code")


@dataclass(frozen=True)
class Kind:
    """One kind: its columns, its staging columns, how a row is placed in them, who writes."""

    name: str
    sheet: Callable[[Context], Sheet]
    staged: Mapping[str, str]
    placing: Callable
    write: Callable[..., None]
    one_of: tuple[str, ...] = ()  # columns of which a file must have one


KINDS = {
    name: Kind(name, module.sheet, module.STAGED, module.Placing, write, one_of)
    for name, module, write, one_of in (
        ("units", units, write_units, ()),
        ("roster", roster, write_roster, UNIT_COLUMNS),
        ("posts", posts, write_posts, UNIT_COLUMNS),
        ("qualifications", qualifications, write_qualifications, ()),
        ("evaluations", evaluations, write_evaluations, ()),
    )
}
