"""One official as if in a post on a day: every condition at once, with what closes each gap."""

from dataclasses import dataclass
from datetime import date

from goc.facts import queries as facts
from goc.facts.rules.person import Ground, as_if
from goc.facts.rules.vocabulary import Vocabulary
from goc.kit.today import today as clock
from goc.needs.queries.explain import dispensed, findings
from goc.needs.queries.shown import shown
from goc.officials.models import Official
from goc.org.models import Title, TitleEntailment, Unit
from goc.org.queries import names
from goc.standards.queries import Version, in_force
from goc.utilisation import rules
from goc.utilisation.queries.closing import Way, ways
from goc.utilisation.queries.seats import category_of
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


def check(
    official: Official, title: Title, unit: Unit, on: date, *, today: date | None = None
) -> Check:
    """Judge the official on the day as if the post were theirs from that day on.

    Conditions are the duties that the post itself names (`rules.is_condition`); a waiver or an
    exception in force that day lets one pass.
    """
    words, ground = facts.vocabulary(), facts.ground(on, today=today or clock())
    category = category_of(title, unit, on)
    seat = facts.post_as_if(title, unit, on, category=category)
    person = as_if(facts.facts_of(official, on), seat, on=on)
    versions = in_force(on, words)
    conditions = [each for each in versions if rules.is_condition(each.duty)]
    let_off = dispensed(official, on)
    found = _binding(findings(person, conditions, ground, words, let_off))
    duties = [each for each in versions if not rules.is_condition(each.duty)]
    others = _binding(findings(person, duties, ground, words, let_off))
    gaps = [one for one in found if PASSED.get(one["status"], False) is not True]
    mark = _mark(title, on)
    return Check(
        official=official,
        title=title,
        unit=unit,
        unit_name=names([unit.pk], on).get(unit.pk, unit.code),
        on=on,
        verdict=rules.concluded(map(_answer, found), is_title_confirmed=mark == CONFIRMED),
        title_mark=mark,
        gaps=gaps,
        met=[one for one in found if PASSED.get(one["status"], False)],
        others=[one for one in others if not PASSED.get(one["status"], False)],
        values=_values(conditions, found, ground),
        closes_with=_ways(conditions, gaps, official, ground, words),
    )


def _binding(found: list[dict]) -> list[dict]:
    return [one for one in found if one["status"]]


def _answer(found: dict) -> Answer:
    return Answer(PASSED.get(found["status"], False), found["source"]["mark"] == CONFIRMED)


def _mark(title: Title, on: date) -> str:
    """How sure it is that the title stands where the rules take it to stand."""
    marks = TitleEntailment.objects.filter(title=title, period__contains=on)
    return marks.values_list("mark", flat=True).first() or ""


def _values(conditions: list[Version], found: list[dict], ground: Ground) -> list[dict]:
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


def _ways(conditions, gaps, official, ground: Ground, words: Vocabulary):
    open_codes = {gap["requirement"] for gap in gaps}
    return ways([each for each in conditions if each.code in open_codes], official, ground, words)


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
