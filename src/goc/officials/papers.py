"""Officials written to files."""

from pathlib import Path

from goc.kit.errors import Refused
from goc.kit.sheets import write_csv, write_flat

WRITERS = {".xlsx": write_flat, ".csv": write_csv}


def write(path, headers, rows) -> int:
    """Write the rows as .xlsx or .csv by the ending of the path, and return how many there are."""
    path = Path(path)
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise Refused(f"Tệp “{path.name}” phải có đuôi .xlsx hoặc .csv; hãy đặt lại tên.")
    return writer(path, headers, rows)
