"""The refused rows: kept with their cells, and handed back in the columns they came in."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils.timezone import localtime

from goc.desk.models import Batch
from goc.kit.sheets import Reading, write_refused
from goc.kit.sheets.readers import shown
from goc.kit.staging import line

REFUSED = 'SELECT "row" FROM verdict WHERE verdict = \'REFUSED\' ORDER BY "row"'
CELLS = """
UPDATE verdict SET cells = said.cells FROM cells_of_refused said WHERE said."row" = verdict."row"
"""
BACK = """
SELECT cells, reasons FROM verdict WHERE verdict = 'REFUSED' ORDER BY "row"
"""


def keep_cells(reading: Reading) -> None:
    """Add to the verdicts of refused rows their cells, read once more from the file."""
    with connection.cursor() as cursor:
        cursor.execute(REFUSED)
        wanted = {number for (number,) in cursor.fetchall()}
        if not wanted:
            return
        cursor.execute(
            'CREATE TEMPORARY TABLE cells_of_refused ("row" integer, cells jsonb) ON COMMIT DROP'
        )
        with cursor.copy("COPY cells_of_refused FROM STDIN") as copy:
            for number, cells in reading.rows():
                if number in wanted:
                    copy.write(line((str(number), _as_json(cells))) + "\n")
        cursor.execute(CELLS)


def _as_json(cells) -> str:
    # Numbers stay numbers: an identity number that lost its zeros is mended only as a number.
    kept = [cell if isinstance(cell, str | int | float) else shown(cell) for cell in cells]
    return json.dumps(kept, ensure_ascii=False)


def write_refused_file(batch: Batch, reading: Reading, *, at: datetime) -> str:
    """Write the workbook of refused rows under the media folder; return its name, '' for none."""
    name = f"refused/{localtime(at):%Y/%m}/{batch.pk}-tra-lai.xlsx"
    path = Path(settings.MEDIA_ROOT, name)
    with connection.cursor() as cursor:
        cursor.execute(BACK)
        first = cursor.fetchone()
        if not first:
            return ""
        path.parent.mkdir(parents=True, exist_ok=True)
        headings = reading.returned()
        write_refused(path, headings, _back(first, cursor, len(headings)))
    return name


def _back(first, cursor, width: int) -> Iterator[tuple[list, list[str]]]:
    row = first
    while row:
        cells, reasons = (json.loads(text) if isinstance(text, str) else text for text in row)
        yield cells[:width], [reason["why"] for reason in reasons]
        row = cursor.fetchone()
