"""One person under every requirement in force, explained clause by clause by the pure reader."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from goc.facts import queries as facts
from goc.facts.rules import tree
from goc.facts.rules.judged import Judged
from goc.facts.rules.person import Ground, PersonFacts
from goc.facts.rules.vocabulary import Vocabulary
from goc.kit import span
from goc.kit.many import one_of
from goc.kit.prepared import DAY, KEYS, Prepared
from goc.kit.today import today as clock
from goc.needs import rules
from goc.needs.models import Need
from goc.needs.queries import standing
from goc.needs.rules import Dispensed
from goc.officials.models import Official
from goc.standards.models import Dispensation
from goc.standards.queries import Version, in_force
from goc.standards.rules import due, transitions
from goc.standards.rules.transitions import Outcome

VERDICTS = {True: "met", False: "not_met", None: "cannot_tell"}
TOLD = {"met": "đạt", "not_met": "không đạt", "cannot_tell": "chưa xác định"}


def explain(official: Official, on: date, *, today: date | None = None) -> list[dict]:
    """Return a finding for every requirement in force, those that bind the person first.

    A finding is plain data, fit for a page and for JSON: requirement, title, sentence, applies
    (True, False, None: cannot tell), verdict, status, due_on, priority, due, clauses (who, needs:
    text, verdict, facts, evidence, missing, children and how they are joined: all, any, not or
    nothing), source {document, article, mark}, missing.
    A constant number of queries; `today` as in `services.assess`.
    """
    words = facts.vocabulary()
    ground = facts.ground(on, today=today or clock())
    person = facts.facts_of(official, on)
    return findings(person, in_force(on, words), ground, words, dispensed(official, on))


def dispensed(official: Official, on: date) -> dict[int, Dispensed]:
    """What is waived or excepted for the official on the day, by the id of the requirement."""
    return dispensed_of_many([official], on).get(official.pk, {})


DISPENSED = Prepared(
    lambda officials, on: Dispensation.objects.filter(
        one_of("official", officials), period__contains=on
    ).values_list("official_id", "requirement_id", "kind", "period"),
    KEYS,
    DAY,
)


def dispensed_of_many(officials: Iterable[Official], on: date) -> dict[int, dict[int, Dispensed]]:
    """The same of each of the officials for whom something is, by their key."""
    found = defaultdict(dict)
    keys = [official.pk for official in officials]
    for official, requirement, kind, period in DISPENSED.rows(keys, on):
        found[official][requirement] = Dispensed(kind, span.last_day(period))
    return found


def findings(
    person: PersonFacts,
    versions: Sequence[Version],
    ground: Ground,
    words: Vocabulary,
    dispensed: Mapping[int, Dispensed] = MappingProxyType({}),
) -> list[dict]:
    """Judge facts, of a real person or of one as if in a post, under the versions; `dispensed`
    holds what a named authority decided, by requirement."""
    found = [
        _finding(person, version, ground, words, dispensed.get(version.requirement_id))
        for version in versions
    ]
    return sorted(found, key=lambda one: (one["applies"] is False, -one["priority"]))


def _finding(person, version: Version, ground: Ground, words: Vocabulary, dispensed) -> dict:
    found = transitions.judged(version, person, ground, words)
    who, needs = found.who, found.needs
    # Nobody can tell which text judges, or none does: the one of the day is shown.
    shown = found.text or version
    duty = shown.duty
    support = needs.support if needs.verdict else None
    stands = rules.standing(
        who=who.verdict,
        needs=needs.verdict,
        due_on=found.due_on,
        valid_until=support and support.valid_until,
        rung=person.rung,
        on=ground.on,
        warning_months=standing.warning_months(ground),
        dispensed=dispensed,
    )
    return {
        "requirement": version.code,
        "title": shown.title,
        "sentence": shown.sentence,
        "applies": who.verdict,
        "verdict": VERDICTS[needs.verdict],
        "status": stands.status if stands else None,
        "status_label": str(Need.Status(stands.status).label) if stands else _unbound(found),
        "due_on": stands and stands.due_on,
        "priority": stands.priority if stands else 0,
        "due": due.sentence(duty.due, words),
        "transition": transitions.sentence(version.duty),
        "due_mark": duty.due.mark if duty.due else "",
        "clauses": [
            _clause(duty.who, who, "Ai phải có"),
            _clause(duty.needs, needs, "Phải có gì"),
        ],
        "source": {
            "document": shown.source.number,
            "document_code": shown.source.document,
            "article": shown.source.article or None,
            "mark": shown.source.mark,
        },
        "missing": list(dict.fromkeys((*who.all_missing(), *needs.all_missing()))),
        "qualification_id": (support and support.qualification_id) or None,
    }


def _unbound(found: Outcome) -> str:
    if found.text is None:
        return "Chưa áp dụng theo quy định chuyển tiếp"
    return "Miễn theo văn bản" if found.is_exempt else "Không áp dụng"


def _clause(node: tree.Clause, judged: Judged, part: str = "") -> dict:
    match node:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            join = "any" if isinstance(node, tree.AnyOf) else "all"
        case tree.Not(negated):
            join, parts = "not", (negated,)
        case _:
            join, parts = "", ()
    if not judged.children:  # a clause of which only the outcome is told
        join, parts = "", ()
    verdict = VERDICTS[judged.verdict]
    return {
        "part": part,
        "text": judged.text,
        "verdict": verdict,
        "verdict_told": TOLD[verdict],
        "facts": list(judged.facts),
        "evidence": [
            {"what": piece.what, "source": piece.source, "qualification_id": piece.qualification_id}
            for piece in judged.evidence
        ],
        "missing": list(judged.missing),
        "join": join,
        "children": [
            _clause(below, child) for below, child in zip(parts, judged.children, strict=True)
        ],
    }
