"""How the list of needs is put in order so that an index has it."""

import pytest

from goc.needs.queries.names import MOST_PRESSING, SORTS, Wanted, as_indexed


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("", MOST_PRESSING),
        ("qua-han", MOST_PRESSING),
        ("tat-ca", MOST_PRESSING),
        ("da-dap-ung", ("-official_id", "-version_id")),
        ("duoc-mien", ("-official_id", "-version_id")),
    ],
)
def test_what_has_no_priority_is_ordered_by_its_key(status, expected):
    assert as_indexed(Wanted(status=status), MOST_PRESSING) == expected


@pytest.mark.parametrize("sort", ["han", "ten"])
def test_any_other_order_stays(sort):
    assert as_indexed(Wanted(status="da-dap-ung"), SORTS[sort]) == SORTS[sort]


def test_the_least_pressing_at_rest_come_by_their_key_too():
    asked = as_indexed(Wanted(status="da-dap-ung"), SORTS["uu-tien"])
    assert asked == ("official_id", "version_id")
