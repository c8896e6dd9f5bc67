"""Names put together from parts: believable, and no leader bears an office holder's."""

import unicodedata
from functools import lru_cache
from hashlib import sha256

import yaml

from demo.city.draws import Table
from demo.city.recipe import ROOT


@lru_cache(maxsize=1)
def _parts():
    raw = yaml.load((ROOT / "data/names.yaml").read_bytes(), yaml.CSafeLoader)
    families, ethnicities = Table(raw["families"]), Table(raw["ethnicities"])
    middles = {sex: Table(raw["middles"][sex]) for sex in ("male", "female")}
    givens = {sex: Table(raw["givens"][sex]) for sex in ("male", "female")}
    return families, middles, givens, ethnicities, frozenset(raw["reserved"])


def full_name(rng, *, male, leading=False):
    """A full name; with `leading`, one that is not on the list of reserved digests."""
    families, middles, givens, _, _ = _parts()
    sex = "male" if male else "female"
    while True:
        family, given = families.pick(rng.random()), givens[sex].pick(rng.random())
        middle = middles[sex].pick(rng.random())
        if given in middle.split():
            continue
        name = f"{family} {middle} {given}"
        if not leading or not is_reserved(name):
            return name


def ethnicity(rng):
    """An ethnicity, in the shares of a city where nearly all are Kinh."""
    return _parts()[3].pick(rng.random())


def is_reserved(name):
    """Whether the name, without marks, is one that no invented leader may bear."""
    bare = unicodedata.normalize("NFD", name.lower()).replace("đ", "d")
    folded = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return sha256(folded.encode()).hexdigest()[:12] in _parts()[4]
