"""A roster written: people with all that its rows state of them,
and an account for each who is new."""

from goc.kit.staging import Staging
from goc.officials.services import (
    accounts,
    learning,
    management,
    matching,
    national,
    people,
    standing,
    succession,
)


def write_roster(staging: Staging, *, batch, scope: list[int], on, by, at) -> None:
    """Refuse the staged rows that cannot be, and write what the others bring that is new.

    Needs the columns of `sheets.roster.STAGED`, and the caller's transaction, history context and
    journal entry. Nothing is deleted; an empty cell erases nothing.
    """
    matching.match_roster(staging, scope=scope)
    national.keep_national(staging)
    for kind in (succession.POST, succession.RANK):
        succession.refuse_turns(staging, kind)
    accounts.open_for_new_files(by=by, at=at)
    people.write_people(staging, on=on)
    for kind in (succession.POST, succession.RANK):
        succession.write_turns(staging, kind, batch=batch)
    management.write_management(staging, on=on)
    learning.write_stated(staging, batch=batch)
    standing.derive_standing(staging, on=on)
