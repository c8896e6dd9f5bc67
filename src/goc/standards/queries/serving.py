"""Which programmes meet which requirements, on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from goc.catalogue.queries import Granted, ProgrammeOffer, offers
from goc.facts.queries import ground, vocabulary
from goc.facts.rules.vocabulary import Vocabulary
from goc.standards.queries.versions import Version, in_force
from goc.standards.rules.serving import ADDS_HOURS, serves


@dataclass(frozen=True, slots=True)
class Served:
    """A requirement and a programme that meets it, or only adds class hours to it."""

    version: Version
    programme: ProgrammeOffer | None
    only_hours: bool


def requirements_of(granted: Sequence[Granted], on: date) -> list[Served]:
    """Return the requirements of the day that a programme granting this meets or adds hours to."""
    words, law = vocabulary(), ground(on, today=on)
    found = [
        (version, serves(version.duty.needs, granted, law, words))
        for version in in_force(on, words)
    ]
    return [Served(version, None, how == ADDS_HOURS) for version, how in found if how]


def programmes_of(version: Version, on: date, words: Vocabulary) -> list[Served]:
    """Return the programmes in force on the day that meet the requirement or add hours to it."""
    law = ground(on, today=on)
    found = [
        (offer, serves(version.duty.needs, offer.grants, law, words))
        for offer in offers(on).programmes
    ]
    return [Served(version, offer, how == ADDS_HOURS) for offer, how in found if how]
