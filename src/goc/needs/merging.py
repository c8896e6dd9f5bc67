"""Needs of two files made one: worked out anew from what the kept file then holds."""

from goc.kit.merging import Derived
from goc.needs.services.reassess import reassess

RULES = [Derived(model="needs.Need", key="official", title="Nhu cầu", again=reassess)]
