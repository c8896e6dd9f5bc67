"""The tables of units whose changes a sheet tells its sender, field by field."""

from goc.kit.differing import Added, Watched
from goc.org.models import Unit, UnitVersion

PARENT = """(SELECT v.name FROM org_unitversion v WHERE v.unit_id = {row}.parent_id
    ORDER BY v.period DESC LIMIT 1)"""
# A version is new where the one before it was ended in this transaction, on the day it begins.
SUCCEEDS = """new.unit_id = (
    SELECT unit.id FROM incoming i JOIN org_unit unit ON unit.code = i.code
    WHERE i."row" = f."row"
) AND EXISTS (
    SELECT FROM org_unitversionevent old JOIN org_unitversion before ON before.id = old.pgh_obj_id
    WHERE old.pgh_context_id = current_setting('pghistory.context_id')::uuid
      AND before.unit_id = new.unit_id AND upper(before.period) = lower(new.period))"""
NAME = f"concat_ws(', ', new.name, {PARENT.format(row='new')})"

UNITS = (
    Watched(
        model=Unit,
        rows='JOIN incoming i ON i.code = new.code JOIN found f ON f."row" = i."row"',
        fields=("kind", "branch", "tier", "life"),
    ),
    Watched(
        model=UnitVersion,
        rows="""JOIN org_unit unit ON unit.id = new.unit_id
            JOIN incoming i ON i.code = unit.code JOIN found f ON f."row" = i."row\"""",
        what="new.name || ' · '",
        fields=("name", "parent", "period"),
        shown={"parent": PARENT},
        added=Added(condition=SUCCEEDS, what="'Tên và trực thuộc'", text=NAME),
    ),
)
