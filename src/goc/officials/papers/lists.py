"""Lists of officials written to files."""

from goc.kit.export import Export
from goc.officials import access
from goc.officials.forms import lists as forms
from goc.officials.queries import columns, listing, records


def listed(officials, state, wanted, offered, user, on) -> Export:
    """The officials in the order and under the columns of the list's state, as `user` may see
    them; `offered` are the choices that word the filter."""
    names = ["code", "full_name", *forms.columns(state)]
    sight = access.sight(user, on, columns=names)
    ordered = listing.ordered(officials, state, wanted)
    lines = records.records(ordered, sight=sight, on=on, seats=wanted.seats)
    return Export(
        name="can-bo",
        title="Danh sách cán bộ, công chức, viên chức",
        on=wanted.day or on,
        headers=[columns.COLUMNS[name].label for name in names],
        rows=map(columns.in_words(names), lines),
        asked=forms.in_words(state, offered),
    )
