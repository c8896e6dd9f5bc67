"""How the list of needs is put in order so that an index has it."""

import pytest

from goc.needs.queries.names import Wanted, ordering

PRESSING = ("-priority", "-official_id", "-version_id")


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("", PRESSING),
        ("qua-han", PRESSING),
        ("tat-ca", PRESSING),
        ("da-dap-ung", ("-official_id", "-version_id")),
        ("duoc-mien", ("-official_id", "-version_id")),
    ],
)
def test_what_has_no_priority_is_ordered_by_its_key(status, expected):
    assert ordering(Wanted(status=status), PRESSING) == expected
