"""Officials as lists name them."""

from collections.abc import Collection
from typing import NamedTuple

from goc.officials.models import Official


class Named(NamedTuple):
    """Who somebody is at a glance, and the key of their unit."""

    code: str
    name: str
    title: str
    unit: int | None


def named(keys: Collection[int]) -> dict[int, Named]:
    """These officials by key; one query however many."""
    found = Official.objects.filter(pk__in=keys).values_list(
        "pk", "code", "person__full_name", "title__name", "unit_id"
    )
    return {
        pk: Named(code, name, title or "chưa rõ chức danh", unit)
        for pk, code, name, title, unit in found
    }
