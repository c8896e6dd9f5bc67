"""Finding people by what somebody types: any order of the name, with or without marks, codes."""

import re

from django.db.models import FETCH_RAISE, Q

from goc.kit.vietnamese import search_key
from goc.officials.models import FormerFile, Official

# How many times more are read than shown, so that those spelled as typed can come first.
SPARE = 3
_NUMBER = re.compile(r"[0-9]{12}")
_CODE = re.compile(r"[0-9A-Za-z.\-]*[0-9][0-9A-Za-z.\-]*")


def is_number(text: str) -> bool:
    """Whether the text is a whole personal number."""
    return bool(_NUMBER.fullmatch(text.strip()))


def matching(text: str, *, identity: frozenset[int] = frozenset()) -> Q:
    """The condition on officials that the text finds: every word of it begins a word of the name,
    in any order; or it begins the code; or it is the whole personal number of somebody in the
    units `identity`, where whoever asks may see such numbers. Of a file that was merged into
    another, code and number find that other, written out."""
    text = text.strip()
    if is_number(text):
        return (Q(person__national_id=text) | _formerly(national_id=text)) & Q(unit__in=identity)
    if _CODE.fullmatch(text):
        return Q(code__startswith=text.upper()) | _formerly(code=text.upper())
    found = Q()
    for word in search_key(text).split():
        found &= Q(search_key__startswith=word) | Q(search_key__contains=f" {word}")
    return found


def _formerly(**known) -> Q:
    # Read at once: a subquery beside the other condition keeps the planner from its index.
    found = FormerFile.objects.filter(**known).values_list("official_id", flat=True)
    return Q(pk__in=list(found))


def people(
    officials, text: str, *, limit: int, identity: frozenset[int] = frozenset()
) -> list[Official]:
    """The first officials that the text finds in the order of lists, those first whose name holds
    the words as typed."""
    if not search_key(text):
        return []
    found = (
        officials.filter(matching(text, identity=identity))
        .order_by("sort_key", "pk")
        .values_list("pk", flat=True)[: limit * SPARE]
    )
    officials = Official.objects.select_related("person", "title").fetch_mode(FETCH_RAISE)
    named = officials.in_bulk(list(found))
    typed = search_key(text)
    ordered = sorted(found, key=lambda pk: typed not in named[pk].search_key)
    return [named[pk] for pk in ordered[:limit]]
