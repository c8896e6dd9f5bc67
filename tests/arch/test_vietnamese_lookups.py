"""Vietnamese text is sought and sorted by its stored keys: the servers differ in capitals and
know no Vietnamese order, so no query folds or sorts text by itself."""

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
MODULES = sorted(path for path in SOURCE.glob("**/*.py") if "migrations" not in path.parts)
# Of ranges of days and of our own codes in ASCII the server may well take lower() and upper().
HARMLESS = r"\w*\.?(period|life|in_force|born|granted|party_\w+|span|days|verdict)\b"
FOLDING = re.compile(
    r"__(icontains|iexact|istartswith|iendswith|iregex|unaccent|search|trigram\w*)\b"
    r"|\b(Lower|Upper|SearchVector|TrigramSimilarity|Collate)\("
    r"|\b(ILIKE|unaccent\(|similarity\()"
    rf"|(?<![\w.])(lower|upper)\((?!{HARMLESS})"
)


def folds(source):
    """Every place where a query would leave Vietnamese letters to the server."""
    words = "\n".join(line for line in source.splitlines() if not line.lstrip().startswith("#"))
    return [found[0] for found in FOLDING.finditer(words)]


def test_no_query_leaves_vietnamese_to_the_server():
    found = {str(path.relative_to(SOURCE)): folds(path.read_text()) for path in MODULES}

    assert {name: places for name, places in found.items() if places} == {}


@pytest.mark.parametrize(
    "source",
    [
        "Person.objects.filter(full_name__icontains=text)",
        "queryset.order_by(Lower('name'))",
        "WHERE full_name ILIKE '%an%'",
        "WHERE lower(p.full_name) = 'an'",
    ],
)
def test_the_guard_sees_what_it_looks_for(source):
    assert folds(source)
