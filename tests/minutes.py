"""Minutes of checks before an appointment, for tests."""

from goc.utilisation.queries.check import check
from goc.utilisation.services import check_list, keep_minute
from tests.builders import AT, ON


def make_minute(official, by):
    """The minute of a check for the post that the official holds anyway."""
    found = check(official, official.title, official.unit, ON)
    return keep_minute(check=found, by=by, at=AT)


def make_list(official, by):
    """A list that checks the official for the post that they hold anyway."""
    return check_list(
        codes=[official.code], title=official.title.code, unit="", on=ON, source="Danh sách đã dán",
        by=by, at=AT,
    )  # fmt: skip
