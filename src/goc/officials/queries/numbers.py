"""Files asked for by the personal number of those whom they are about."""

from collections.abc import Callable, Collection, Mapping

from goc.officials.models import Official


def codes_by_number(scope: Collection[int]) -> Callable[[], Mapping[str, str]]:
    """Return what reads, when it is asked, the code of each file in the units of the scope by the
    personal number that it bears."""

    def codes():
        files = Official.objects.filter(unit__in=scope).exclude(person__national_id__isnull=True)
        return dict(files.values_list("person__national_id", "code"))

    return codes
