"""One official as if in a post on a day: every condition at once, with what closes each gap."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from goc.facts import queries as facts
from goc.facts.rules.person import Ground, PostFact, as_if
from goc.facts.rules.vocabulary import Vocabulary
from goc.kit.today import today as clock
from goc.law.queries import kept_until_changed, one_edition
from goc.needs.queries.explain import dispensed_of_many, findings
from goc.needs.queries.shown import shown
from goc.officials.models import Official
from goc.org.models import Title, Unit
from goc.standards.queries import Version, in_force
from goc.utilisation import rules
from goc.utilisation.queries.closing import Closing, Way
from goc.utilisation.queries.seats import categories_of
from goc.utilisation.rules import CONFIRMED, Answer, Verdict

PASSED = {"MET": True, "EXPIRING": True, "WAIVED": True, "EXCEPTED": True, "CANNOT_TELL": None}


@dataclass(frozen=True, slots=True)
class Check:
    """What the check found; `gaps`, `met` and `others` hold findings as `needs.queries.explain`
    gives them. `others` are open duties that run in office and decide nothing here."""

    official: Official
    title: Title
    unit: Unit
    unit_name: str
    on: date
    category: str
    verdict: Verdict
    title_mark: str
    gaps: list[dict]
    met: list[dict]
    others: list[dict]
    values: list[dict]
    closes_with: dict[str, Way | None]

    @property
    def missing(self) -> list[str]:
        """The facts that keep the check from an end, each once."""
        return list(dict.fromkeys(lack for gap in self.gaps for lack in gap["missing"]))

    def as_facts(self) -> dict:
        """The whole check for a program, and for the minute that is kept."""
        return {
            "official": self.official.code,
            "name": self.official.person.full_name,
            "title": self.title.code,
            "title_name": self.title.name,
            "title_mark": self.title_mark,
            "unit": self.unit.code,
            "unit_name": self.unit_name,
            "on": self.on.isoformat(),
            "verdict": self.verdict.value,
            "gaps": [self._gap(gap) for gap in self.gaps],
            "met": [_told(one) for one in self.met],
            "others": [_told(one) for one in self.others],
            "missing": self.missing,
            "values": self.values,
        }

    def _gap(self, gap: dict) -> dict:
        way = self.closes_with[gap["requirement"]]
        return _told(gap) | {"closes_with": way and way.as_facts()}


@dataclass(frozen=True, slots=True)
class Asked:
    """One official for one post; `category`: as what kind of personnel, the likely one unless
    named."""

    official: Official
    title: Title
    unit: Unit
    category: str = ""


@dataclass(frozen=True, slots=True)
class Law:
    """What judges a day: the words, law as it stands, the conditions of posts and the duties that
    run in office."""

    words: Vocabulary
    ground: Ground
    conditions: tuple[Version, ...]
    duties: tuple[Version, ...]


def law_of(on: date, *, today: date | None = None) -> Law:
    """Return what judges the day."""
    return _law_of(on, today or clock())


@kept_until_changed(8)
def _law_of(on: date, today: date) -> Law:
    words = facts.vocabulary()
    versions = in_force(on, words)
    return Law(
        words,
        facts.ground(on, today=today),
        tuple(each for each in versions if rules.is_condition(each.duty)),
        tuple(each for each in versions if not rules.is_condition(each.duty)),
    )


def check(
    official: Official, title: Title, unit: Unit, on: date, *, today: date | None = None
) -> Check:
    """Judge the official on the day as if the post were theirs from that day on.

    Conditions are the duties that the post itself names (`rules.is_condition`); a waiver or an
    exception in force that day lets one pass.
    """
    asked = [Asked(official, title, unit)]
    with one_edition():
        return check_many(asked, on, law=law_of(on, today=today), beside=True)[0]


def check_many(
    asked: Sequence[Asked], on: date, *, law: Law, beside: bool = False, soonest: bool = True
) -> list[Check]:
    """Judge each of them so, in their order, with the same few queries however many they are;
    give the officials with their people.

    `beside` asks the duties that run in office too; `soonest` what would close each gap.
    """
    officials = list({each.official.pk: each.official for each in asked}.values())
    people, let_off = facts.facts_of_many(officials, on), dispensed_of_many(officials, on)
    seats = _seats(asked, on)
    judged = []
    for each in asked:
        seat, mark = seats[_place(each)]
        person = as_if(people[each.official.pk], seat, on=on)
        given = (law.ground, law.words, let_off.get(each.official.pk, {}))
        found = _binding(findings(person, law.conditions, *given))
        others = _binding(findings(person, law.duties, *given)) if beside else []
        judged.append((each, seat, mark, found, others))
    closing = _closing(judged, officials, law) if soonest else None
    return [_made(*each, on=on, law=law, closing=closing) for each in judged]


def _made(asked: Asked, seat, mark: str, found, others, *, on, law: Law, closing) -> Check:
    official = asked.official
    gaps = [one for one in found if PASSED.get(one["status"], False) is not True]
    return Check(
        official=official,
        title=asked.title,
        unit=asked.unit,
        unit_name=seat.unit_name,
        on=on,
        category=seat.category,
        verdict=rules.concluded(map(_answer, found), is_title_confirmed=mark == CONFIRMED),
        title_mark=mark,
        gaps=gaps,
        met=[one for one in found if PASSED.get(one["status"], False)],
        others=[one for one in others if not PASSED.get(one["status"], False)],
        values=_values(law.conditions, found, law.ground),
        closes_with={
            gap["requirement"]: closing.way(official, gap["requirement"]) if closing else None
            for gap in gaps
        },
    )


def _place(asked: Asked) -> tuple[int, int, str]:
    return asked.title.pk, asked.unit.pk, asked.category


def _seats(asked: Sequence[Asked], on: date) -> dict[tuple, tuple[PostFact, str]]:
    """Every post asked for, as a fact and with how sure its place on the ladder is."""
    places = {_place(each): each for each in asked}
    likely = categories_of({(each.title, each.unit.kind) for each in places.values()}, on)
    posts = facts.posts_as_if(
        [
            (each.title, each.unit, each.category or likely[each.title.pk, each.unit.kind])
            for each in places.values()
        ],
        on,
    )
    entailed = facts.entailments()
    return {
        key: (post, means.mark if (means := entailed.at(each.title.pk, on)) else "")
        for (key, each), post in zip(places.items(), posts, strict=True)
    }


def _closing(judged, officials: list[Official], law: Law) -> Closing:
    lacking = {
        one["requirement"]
        for _, _, _, found, _ in judged
        for one in found
        if PASSED.get(one["status"], False) is not True
    }
    versions = [each for each in law.conditions if each.code in lacking]
    return Closing(versions, officials, law.ground, law.words)


def _binding(found: list[dict]) -> list[dict]:
    return [one for one in found if one["status"]]


def _answer(found: dict) -> Answer:
    return Answer(PASSED.get(found["status"], False), found["source"]["mark"] == CONFIRMED)


def _values(conditions: Sequence[Version], found: list[dict], ground: Ground) -> list[dict]:
    """The values of law that the conditions which bind were judged with."""
    binding = {one["requirement"] for one in found}
    asked = {
        code
        for each in conditions
        if each.code in binding
        for code in rules.parameters_of(each.duty)
    }
    known = {code: ground.values[code] for code in sorted(asked) if code in ground.values}
    return [
        {
            "parameter": code,
            "meaning": value.meaning,
            "amount": value.amount if value.amount is None else float(value.amount),
            "unit": value.unit,
            "document": value.document,
            "mark": value.mark,
        }
        for code, value in known.items()
    ]


def _told(found: dict) -> dict:
    """A finding as the check tells it: which text, what it asks, on what it was judged."""
    who, needs = found["clauses"]
    leaves = list(_leaves(needs))
    return {
        "requirement": found["requirement"],
        "title": found["title"],
        "status": found["status"],
        "status_label": found["status_label"],
        "due_on": found["due_on"] and found["due_on"].isoformat(),
        "due": found["due"],
        "clause": needs["text"],
        "applies_because": [fact for leaf in _leaves(who) for fact in leaf["facts"]],
        "source": {key: found["source"][key] for key in ("document", "article", "mark")},
        "facts": [fact for leaf in leaves for fact in leaf["facts"]],
        "evidence": [piece for leaf in leaves for piece in leaf["evidence"]],
        "missing": found["missing"],
        "explained": shown(needs, _evidence),
    }


def _evidence(pieces: list[dict]) -> list[str]:
    told = [part for piece in pieces for part in (piece["what"], piece["source"])]
    return [part for part in dict.fromkeys(told) if part]


def _leaves(clause: dict):
    if not clause["children"]:
        yield clause
    for child in clause["children"]:
        yield from _leaves(child)
