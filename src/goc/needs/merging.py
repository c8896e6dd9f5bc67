"""Needs of two files made one: worked out anew from what the kept file then holds; what was
foreseen of either is worked out the next night. Of two wishes for the same thing somebody
chooses."""

from goc.kit.merging import Derived, OncePer
from goc.needs.services.foresee import forget
from goc.needs.services.reassess import reassess

RULES = [
    Derived(model="needs.Need", key="official", title="Nhu cầu", again=reassess),
    Derived(model="needs.Coming", key="official", title="Dự báo nhu cầu", again=forget),
    OncePer(
        model="needs.Wish",
        key="official",
        title="Nguyện vọng học tập",
        told=lambda row: f"{row.survey.year}: {row} ({row.get_state_display()})",
        related=("survey", "programme"),
        per=("survey_id", "kind", "programme_id", "subject_key"),
    ),
]
