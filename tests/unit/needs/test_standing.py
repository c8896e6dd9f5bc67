"""Status, day due and priority of one person under one requirement."""

from datetime import date

import pytest

from goc.needs.rules import Dispensed, Standing, standing

ON = date(2026, 7, 1)
WAIVED = Dispensed("WAIVED", date(2027, 6, 30))
EXCEPTED = Dispensed("EXCEPTED", date(2027, 6, 30))
USUAL = {"who": True, "needs": False, "due_on": None, "valid_until": None}
USUAL |= {"rung": 40, "on": ON, "warning_months": 6}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"who": False}, None),
        ({"needs": True}, Standing("MET", None, 0)),
        ({"who": None, "needs": True}, Standing("MET", None, 0)),
        ({"who": None}, Standing("CANNOT_TELL", None, 24)),
        ({"needs": None}, Standing("CANNOT_TELL", None, 24)),
        ({}, Standing("DUE", None, 34)),
        ({"due_on": ON}, Standing("DUE", ON, 58)),
        ({"due_on": date(2026, 6, 30)}, Standing("OVERDUE", date(2026, 6, 30), 64)),
        ({"due_on": date(2020, 1, 1)}, Standing("OVERDUE", date(2020, 1, 1), 88)),
        ({"due_on": date(2030, 1, 1)}, Standing("DUE", date(2030, 1, 1), 34)),
        (
            {"needs": True, "valid_until": date(2026, 12, 31)},
            Standing("EXPIRING", date(2026, 12, 31), 52),
        ),
        ({"needs": True, "valid_until": date(2027, 1, 1)}, Standing("MET", None, 0)),
        (
            {"needs": True, "valid_until": ON, "warning_months": None},
            Standing("MET", None, 0),
        ),
        ({"dispensed": WAIVED}, Standing("WAIVED", None, 0)),
        ({"dispensed": WAIVED, "who": None}, Standing("WAIVED", None, 0)),
        ({"dispensed": WAIVED, "who": False}, None),
        ({"dispensed": WAIVED, "needs": True}, Standing("MET", None, 0)),
        (
            {"dispensed": EXCEPTED, "due_on": date(2020, 1, 1)},
            Standing("EXCEPTED", date(2027, 6, 30), 0),
        ),
    ],
)
def test_where_a_person_stands(given, expected):
    assert standing(**USUAL | given) == expected
