"""Needs written to files."""

from pathlib import Path

from goc.kit.errors import Refused
from goc.kit.sheets import write_csv, write_flat
from goc.needs import access
from goc.needs.queries import names, reading
from goc.needs.queries.names import Wanted

WRITERS = {".xlsx": write_flat, ".csv": write_csv}
NEVER = "Chưa xét nhu cầu lần nào; hãy chạy ./goc needs rồi xuất lại."


def write(path, user, wanted: Wanted | None = None, *, order_by=None) -> int:
    """Write the needs that the filter lets through and the user may read, as .xlsx or .csv by the
    ending of the path; return how many there are.

    Without a filter: all that is missing, the most pressing first. Refused before the first
    assessment.
    """
    path = Path(path)
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise Refused(f"Tệp “{path.name}” phải có đuôi .xlsx hoặc .csv; hãy đặt lại tên.")
    assessment = reading.latest()
    if assessment is None:
        raise Refused(NEVER)
    versions = reading.requirements(assessment.on)
    found = names.needs(access.within(user), wanted or Wanted(), versions)
    order_by = order_by or ("-priority", "official_id", "version_id")
    return writer(path, names.HEADERS, names.records(found, order_by, versions, assessment.on))
