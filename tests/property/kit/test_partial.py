from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from goc.kit import partial

YEARS = range(1900, 2101)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
partials = st.one_of(
    days.map(lambda day: partial.of_day(day.year, day.month, day.day)),
    days.map(lambda day: partial.of_month(day.year, day.month)),
    days.map(lambda day: partial.of_year(day.year)),
)


@given(partials)
def test_what_is_written_is_read_back(known):
    assert partial.read(partial.display(known), years=YEARS) == known
    assert partial.read(partial.iso(known), years=YEARS) == known
    assert partial.parse_iso(partial.iso(known)) == known


@given(partials, days)
def test_a_day_lies_in_it_from_the_earliest_to_the_latest(known, day):
    within = partial.earliest(known) <= day <= partial.latest(known)

    assert within == (known.lower <= day < known.upper)
    assert partial.earliest(known) <= partial.latest(known)


@given(days)
def test_a_day_is_read_alike_as_date_as_number_and_as_text(day):
    known = partial.of_day(day.year, day.month, day.day)
    count = (day - partial.EXCEL_ZERO).days

    assert partial.read(day, years=YEARS) == known
    assert partial.read(f"{day.day}/{day.month}/{day.year}", years=YEARS) == known
    if count not in YEARS:
        assert partial.read(float(count), years=YEARS) == known


@given(st.text(alphabet="0123456789/-. T:") | st.text() | st.floats() | st.integers())
def test_any_cell_is_either_within_the_years_or_refused_in_a_sentence(cell):
    try:
        known = partial.read(cell, years=YEARS)
    except ValueError as refusal:
        assert str(refusal)[0].isupper() or str(refusal)[0] == "“"
        assert str(refusal).endswith(".")
    else:
        assert known.lower.year in YEARS
        assert partial.precision(known) in {partial.DAY, partial.MONTH, partial.YEAR}
