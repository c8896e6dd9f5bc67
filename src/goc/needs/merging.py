"""Needs of two files made one: worked out anew from what the kept file then holds; what was
foreseen of either is worked out the next night."""

from goc.kit.merging import Derived
from goc.needs.services.foresee import forget
from goc.needs.services.reassess import reassess

RULES = [
    Derived(model="needs.Need", key="official", title="Nhu cầu", again=reassess),
    Derived(model="needs.Coming", key="official", title="Dự báo nhu cầu", again=forget),
]
