import pytest

from goc.desk.models import BatchRow
from goc.intake import services
from tests import sheets
from tests.builders import AT


@pytest.fixture
def take_in(tmp_path, settings, city_officer):
    """Take a workbook of the rows in, as the city's officer unless another is named."""
    settings.MEDIA_ROOT = tmp_path / "files"

    def take(usual, *rows, by=city_officer, **options):
        path = sheets.write(tmp_path / "bang.xlsx", usual, *rows)
        return services.take_in(path, by=by, at=AT, **options)

    return take


@pytest.fixture
def verdicts():
    """What became of each row of the outcome's batch: its verdict, then its sentences."""

    def read(outcome):
        rows = BatchRow.objects.filter(batch=outcome.batch).order_by("row")
        return [
            (row.row, row.verdict, *(note["why"] for note in row.reasons or ())) for row in rows
        ]

    return read
