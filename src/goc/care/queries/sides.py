"""Two files side by side: the same field on one line, what differs marked."""

from dataclasses import dataclass

from goc.care.models import Suspicion
from goc.care.queries import profiles
from goc.care.queries.words import band, told
from goc.care.rules.weighing import score
from goc.officials.queries import columns


@dataclass(frozen=True, slots=True)
class Field:
    """One field of both files in words."""

    label: str
    one: str
    other: str

    @property
    def differs(self) -> bool:
        """Whether both say something, and not the same."""
        return bool(self.one and self.other and self.one != self.other)


def sides(one, other, *, sight, on) -> dict:
    """All that the page shows of the two files, the older first; full numbers and ethnicity only
    as the reader's `sight` allows."""
    held = Suspicion.objects.filter(first=one.pk, second=other.pk).first()
    if held:
        stored, likeness = held.evidences, held.score
    else:
        weighed = profiles.evidence(one.pk, other.pk)
        stored, likeness = profiles.stored(weighed), round(score(weighed))
    return {
        "one": one,
        "other": other,
        "fields": fields(one, other, sight=sight, on=on),
        "evidence": told(stored),
        "band": band(likeness),
        "score": likeness,
        "suspicion": held,
        "is_open": not held or held.state == Suspicion.State.OPEN,
    }


def fields(one, other, *, sight, on) -> list[Field]:
    """The fields of both files in words."""
    shown = columns.shown([one.pk, other.pk], list(columns.COLUMNS.values()), sight=sight, on=on)
    return [
        Field(a.label, a.text, b.text) for a, b in zip(*(line.cells for line in shown), strict=True)
    ]
