"""Every earlier version of a row of record is kept, by triggers that no bulk edit slips past."""

import pghistory


def kept(model):
    """Track a model: each UPDATE and DELETE leaves the old row, the live row is its own first
    version. Statement-level, because row-level triggers do not finish on half a million rows."""
    return pghistory.track(
        pghistory.UpdateEvent("changed", row="OLD"),
        pghistory.DeleteEvent("deleted"),
        level=pghistory.Statement,
    )(model)
