"""Minutes of checks before an appointment, for tests."""

from goc.utilisation.queries.check import check
from goc.utilisation.services import keep_minute
from tests.builders import AT, ON


def make_minute(official, by):
    """The minute of a check for the post that the official holds anyway."""
    found = check(official, official.title, official.unit, ON)
    return keep_minute(check=found, by=by, at=AT)
