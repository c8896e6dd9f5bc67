"""Which position a post is: by its title, then by how near the position stands."""

from goc.standards.rules.placing import Position, Seat, fitting

CLERK, HEAD = 7, 8
# A post in a division (11) of a commune (10).
SEAT = Seat(CLERK, units={11: 0, 10: 1}, kinds={"DIVISION": 0, "COMMUNE": 1})


def test_only_a_position_of_the_title_fits():
    assert fitting([Position(1, HEAD), Position(2, None), Position(3, CLERK)], SEAT) == [3]


def test_a_position_of_the_unit_is_nearer_than_one_of_its_kind_and_that_than_one_of_all():
    everywhere = Position(1, CLERK)
    of_communes = Position(2, CLERK, unit_kind="COMMUNE")
    of_the_commune = Position(3, CLERK, unit=10)
    of_the_division = Position(4, CLERK, unit=11)

    assert fitting([everywhere], SEAT) == [1]
    assert fitting([everywhere, of_communes], SEAT) == [2]
    assert fitting([everywhere, of_communes, of_the_commune], SEAT) == [3]
    assert fitting([everywhere, of_communes, of_the_commune, of_the_division], SEAT) == [4]


def test_a_position_of_another_unit_does_not_fit():
    assert fitting([Position(1, CLERK, unit=99), Position(2, CLERK, unit_kind="CITY")], SEAT) == []


def test_where_several_stand_equally_near_all_are_told():
    both = [Position(2, CLERK, unit_kind="COMMUNE"), Position(1, CLERK, unit_kind="COMMUNE")]

    assert fitting(both, SEAT) == [1, 2]
