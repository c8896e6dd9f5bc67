"""Clauses about how old somebody is, and how long they have until they retire."""

from datetime import date, timedelta

from goc.facts.rules import tree
from goc.facts.rules.calendar import latest_start, shifted
from goc.facts.rules.holding import number, whole
from goc.facts.rules.judged import Judged, days_told
from goc.facts.rules.kleene import by, every, opposite, some
from goc.facts.rules.person import Age, Ground, PersonFacts
from goc.facts.rules.vocabulary import Vocabulary


def aged(text, node: tree.Aged, facts: PersonFacts, ground: Ground, words: Vocabulary) -> Judged:
    """Judge the age in whole years."""
    asked = []
    if node.at_least:
        asked.append(_old_enough(facts, number(node.at_least, ground), ground.on))
    if node.below:
        asked.append(opposite(_old_enough(facts, number(node.below, ground), ground.on)))
    verdict = every(asked)
    told = (f"sinh {days_told(facts.born)}",) if facts.born else ()
    lacks = "ngày sinh" if facts.born is None else "ngày, tháng sinh đầy đủ"
    return Judged(text, verdict, facts=told, missing=(lacks,) if verdict is None else ())


def _old_enough(facts: PersonFacts, years, on: date) -> bool | None:
    return None if years is None else by(facts.born, latest_start(on, int(years)))


def retires(
    text, node: tree.Retires, facts: PersonFacts, ground: Ground, words: Vocabulary
) -> Judged:
    """Judge whether the age of retirement comes within the time, by the ages that law sets."""
    years = whole(number(node.within, ground))
    born = (f"sinh {days_told(facts.born)}",) if facts.born else ()
    if years is None or not facts.gender:
        lacks = "giá trị theo văn bản trong ngày đang xét" if years is None else "giới tính"
        return Judged(text, None, facts=born, missing=(lacks,))
    limit = shifted(ground.on, years=years)
    ages = ground.retirement.get(facts.gender, ())
    latest = latest_births(ages, ground.on, limit)
    verdict = some(None if born_by is None else by(facts.born, born_by) for born_by in latest)
    lacks = "ngày sinh đầy đủ" if None not in latest else "tuổi nghỉ hưu theo văn bản"
    return Judged(text, verdict, facts=born, missing=(lacks,) if verdict is None else ())


def latest_births(ages: tuple[Age, ...], on: date, limit: date) -> list[date | None]:
    """Return for each age that law sets somewhere between the days the last day on which somebody
    may be born who comes to it by then; None among them where some day has no age."""
    found: list[date | None] = []
    reached: date | None = on
    for age in sorted(ages, key=lambda each: each.first):
        if age.first > limit or (age.end and age.end <= on):
            continue
        if age.first > reached:
            found.append(None)
        last = min(age.end - timedelta(days=1), limit) if age.end else limit
        found.append(latest_start(last, months=age.months))
        reached = age.end
    return found if reached is None or reached > limit else [*found, None]
