"""Files asked for by the personal number of those whom they are about."""

from collections.abc import Callable, Collection
from functools import cache

from goc.officials.models import Official


def code_by_number(scope: Collection[int]) -> Callable[[str], str]:
    """Return what gives the code of the file that bears a personal number, in the units of the
    scope; '' where there is none. The files are read once, at the first question."""

    @cache
    def codes() -> dict[str, str]:
        files = Official.objects.filter(unit__in=scope).exclude(person__national_id__isnull=True)
        return dict(files.values_list("person__national_id", "code"))

    return lambda number: codes().get(number, "")
