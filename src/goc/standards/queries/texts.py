"""Requirements to be read by people: every version with its dates and its text."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import yaml
from django.db.models import FETCH_RAISE

from goc.kit import span
from goc.law.rules import IN_FORCE, State, state
from goc.officials.models import QualificationKind
from goc.standards.models import RequirementVersion
from goc.standards.rules import written
from goc.standards.rules.text import PARTS
from goc.standards.rules.written import Line

TOPICS = dict(QualificationKind.choices)


@dataclass(frozen=True, slots=True)
class Text:
    """One version as it is shown: `last` is None while no end is set."""

    version: RequirementVersion
    state: State
    first: date | None
    last: date | None

    @property
    def is_in_force(self) -> bool:
        """Whether it holds on the day."""
        return self.state == IN_FORCE

    @property
    def written(self) -> str:
        """Who must have what by when, in the language that both readers read."""
        tree = {key: self.version.tree[key] for key in PARTS if key in self.version.tree}
        return yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=72)


def topic(text: Text) -> str:
    """What the requirement is about, in words."""
    named = text.version.requirement.topic
    return TOPICS.get(named, named)


def shelf(on: date) -> list[Text]:
    """Every requirement under its text of the day, else its last one, in the order of the matrix
    within its topic."""
    standing: dict[int, Text] = {}
    for text in _texts(RequirementVersion.objects.all(), on):
        if text.is_in_force or text.version.requirement_id not in standing:
            standing[text.version.requirement_id] = text
    return sorted(standing.values(), key=_place)


def _place(text):
    requirement = text.version.requirement
    named = list(TOPICS)
    known = requirement.topic in named
    return (
        named.index(requirement.topic) if known else len(named),
        requirement.order,
        requirement.code,
    )


def versions(code: str, on: date) -> list[Text]:
    """Every text that the requirement had or will have, the latest first."""
    return _texts(RequirementVersion.objects.filter(requirement__code=code), on)


def side_by_side(texts: list[Text]) -> list[tuple[Text, list[Line]]]:
    """Return each text with its written lines, those marked that its older neighbour has not; of
    the oldest those that its newer neighbour has not. `texts` come the latest first."""
    laid = []
    for newer, older in pairwise(texts):
        lines = written.differences(older.written, newer.written)
        laid.append((newer, [line for line in lines if line.how != written.GONE]))
    if texts:
        *_, oldest = texts
        newer = texts[-2] if len(texts) > 1 else oldest
        lines = written.differences(oldest.written, newer.written)
        laid.append((oldest, [line for line in lines if line.how != written.NEW]))
    return laid


def of_the_day(texts: list[Text]) -> Text:
    """The text in force, else the latest."""
    return next((text for text in texts if text.is_in_force), texts[0])


def _texts(found, on):
    rows = found.select_related("requirement", "document").order_by("-in_force", "-pk")
    return [_text(row, on) for row in rows.fetch_mode(FETCH_RAISE)]


def _text(version, on):
    period = version.in_force
    return Text(
        version=version,
        state=state(period.lower, period.upper, known=True, on=on),
        first=period.lower,
        last=span.last_day(period),
    )
