"""The change of 1 July 2025 as the city would have sent it in: who became what, who went where."""

from demo.city import columns, frame
from demo.city.calendar import MERGER
from demo.city.careers import Post
from demo.city.frame import Unit

EVE = MERGER - 1


def lines(own):
    """Every unit that ended, opened or moved that day, `own` being those beside the frame's."""
    yield from _places()
    yield from _committees()
    for unit in own:
        if unit.until == MERGER:
            yield columns.change_row(old=unit)
        elif (unit.since or 0) == MERGER:
            yield columns.change_row(new=unit)
        elif unit.moved:
            yield columns.change_row(old=unit, new=unit)


def _places():
    former = {unit.code: unit for unit in frame.former_communes()}
    for commune in frame.communes():
        for code in commune.formers:
            yield columns.change_row(old=former[code], new=commune)
    for district in frame.districts():
        yield columns.change_row(old=district)


def _committees():
    for district in frame.districts():
        yield columns.change_row(old=_committee(district))
    for commune in frame.communes():
        yield columns.change_row(new=_committee(commune))


def _committee(place):
    """The Party committee of a district or commune, which opens and ends with it."""
    small = place.name[0].lower() + place.name[1:]
    return Unit(
        f"DU.{place.code}", f"Đảng bộ {small}", "PARTY_COMMITTEE", "PARTY", place.tier, "TU"
    )


def turn(life):
    """The seat of somebody whose unit ended that day, and the one that they took; None for others.

    Both are posts of theirs, or what they hold now.
    """
    person = life.person
    present = Post(person.unit, person.job.title, person.job.category, person.since, None)
    held = [present, *life.posts]
    before, after = _on(held, EVE), _on(held, MERGER)
    if before and after and before.unit.until == MERGER:
        return before, after
    return None


def _on(held, day):
    return next((one for one in held if one.since <= day and (one.until or day + 1) > day), None)
