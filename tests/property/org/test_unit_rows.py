"""Laws of the verdicts on a workbook of units."""

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from goc.org.rules import Act, StandingUnit, UnitRow, verdicts

CODES = ["R", "A", "B", "C", "D", "E"]
ROOT = StandingUnit("R", "Gốc", "CITY", "STATE", "CITY", None, None, None, is_reference=True)
days = st.none() | st.dates(date(2020, 1, 1), date(2026, 12, 31))
rows = st.builds(
    UnitRow,
    code=st.sampled_from(CODES[1:]),
    name=st.sampled_from(["Phòng Kinh tế", "Phòng Văn hóa"]),
    kind=st.just("DIVISION"),
    branch=st.just("STATE"),
    tier=st.just("CITY"),
    parent=st.none() | st.sampled_from([*CODES, "KHONG"]),
    since=days,
    until=days,
)
files = st.lists(rows, max_size=8)


def row_under(code, parent):
    """A row of which only the place matters."""
    return UnitRow(code, "Phòng Kinh tế", "DIVISION", "STATE", "CITY", parent)


def standing_after(file, found):
    """The units that stand once the new ones of the file are written."""
    new = [row for row in file if found[row.code].act is Act.CREATE]
    units = {
        row.code: StandingUnit(
            row.code,
            row.name,
            row.kind,
            row.branch,
            row.tier,
            row.parent,
            row.since,
            row.until,
            is_reference=False,
        )
        for row in new
    }
    return {"R": ROOT} | units


@settings(deadline=None)
@given(files)
def test_the_same_file_twice_changes_nothing(file):
    first = verdicts(file, {"R": ROOT})

    again = verdicts(file, standing_after(file, first))

    assert {again[code].act for code, was in first.items() if was.act is Act.CREATE} <= {Act.KEEP}
    assert [code for code, was in again.items() if was.act is Act.CREATE] == []


@settings(deadline=None)
@example([row_under("C", "A"), row_under("A", "B"), row_under("B", "A")])
@given(files)
def test_whatever_is_written_hangs_under_the_root(file):
    found = verdicts(file, {"R": ROOT})

    units = standing_after(file, found)

    for code in units:
        steps, at = 0, code
        while at != "R":
            at, steps = units[at].parent, steps + 1
            assert steps <= len(units)


@settings(deadline=None)
@given(files, st.randoms())
def test_the_order_of_rows_does_not_matter(file, random):
    shuffled = random.sample(file, len(file))
    acts = {code: verdict.act for code, verdict in verdicts(file, {"R": ROOT}).items()}
    if len({row.code for row in file}) < len(file):
        return

    again = {code: verdict.act for code, verdict in verdicts(shuffled, {"R": ROOT}).items()}

    assert again == acts


@settings(deadline=None)
@given(files)
def test_a_refusal_always_says_why(file):
    found = verdicts(file, {"R": ROOT})

    assert all(bool(verdict.reasons) == (verdict.act is Act.REFUSE) for verdict in found.values())
