"""What the language may name today, the facts of one person, and the set-based reader."""

from goc.facts.queries.ground import ground, vocabulary
from goc.facts.queries.person import (
    entailments,
    facts_of,
    facts_of_many,
    post_as_if,
    posts_as_if,
)

__all__ = [
    "entailments",
    "facts_of",
    "facts_of_many",
    "ground",
    "post_as_if",
    "posts_as_if",
    "vocabulary",
]
