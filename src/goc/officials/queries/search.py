"""Finding people by what somebody types: any order of the name, with or without marks, codes."""

import re

from django.db.models import Q

from goc.kit.vietnamese import search_key

_CODE = re.compile(r"[0-9A-Za-z.\-]*[0-9][0-9A-Za-z.\-]*")


def matching(text: str) -> Q:
    """The condition on officials that the text finds: every word somewhere in the name, or the
    beginning of the code, or the whole personal number."""
    text = text.strip()
    found = Q()
    for word in search_key(text).split():
        found &= Q(search_key__contains=word)
    if _CODE.fullmatch(text):
        return Q(code__startswith=text.upper()) | Q(person__national_id=text)
    return found
