"""A life as a picture: what is drawn where, and what each stretch says."""

import re
from datetime import date

from goc.kit.components.lanes import Lane, Stretch, lanes

ON = date(2026, 7, 1)
YEAR = Stretch("Năm đầu", date(2020, 1, 1), date(2021, 1, 1))


def drawn(*stretches, on=ON):
    return str(lanes(lanes=[Lane("Vị trí", stretches)], on=on, label="Quá trình"))


def boxes(svg):
    return [
        (float(x), float(width))
        for x, width in re.findall(r'<rect class="lanes__span".*? x="(.*?)".*?width="(.*?)"', svg)
    ]


def test_a_stretch_is_as_long_as_it_lasted():
    [(first, short), (second, long)] = boxes(
        drawn(YEAR, Stretch("Hai năm", date(2021, 1, 1), date(2023, 1, 1)))
    )

    assert first == 130  # the first day of the first year stands right of the labels
    assert 1.9 < (long + 1) / (short + 1) < 2.1
    assert abs(first + short + 1 - second) < 0.2


def test_what_lasts_ends_today_and_is_marked():
    svg = drawn(Stretch("Đang giữ", date(2020, 1, 1), is_now=True))
    [(left, width)] = boxes(svg)

    share = (ON - date(2020, 1, 1)) / (date(2027, 1, 1) - date(2020, 1, 1))
    assert abs(width + 1 - share * 870) < 0.2
    assert "data-now" in svg


def test_a_point_says_itself_and_words_are_escaped():
    svg = drawn(YEAR, Stretch("<Bằng>", date(2020, 7, 1), lasts=False))

    assert "<title>&lt;Bằng&gt;</title>" in svg
    assert svg.count("<circle") == 1


def test_words_that_do_not_fit_are_cut_and_never_where_none_fit():
    [long] = re.findall(r'class="lanes__words".*?>(.*?)<', drawn(Stretch("X" * 200, YEAR.since)))
    tiny = drawn(
        Stretch("Một ngày", date(2020, 1, 1), date(2020, 1, 2)),
        Stretch("Xa", date(1980, 1, 1), lasts=False),
    )

    assert long.endswith("X…") and len(long) < 140
    assert "lanes__words" not in tiny


def test_forty_years_get_a_line_every_five():
    years = re.findall(r'class="lanes__when".*?>(\d+)<', drawn(Stretch("X", date(1984, 1, 1))))

    assert years == ["1985", "1990", "1995", "2000", "2005", "2010", "2015", "2020", "2025"]


def test_nothing_known_draws_nothing():
    assert drawn() == ""
