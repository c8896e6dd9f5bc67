"""Which title is meant by a name, in a unit of a kind and tier."""

from typing import NamedTuple

from goc.kit.vietnamese import search_key
from goc.org.models import Title, TitleGroup


class Found(NamedTuple):
    """A title, and whether it is usual in a unit of that kind and tier."""

    title: Title
    usual: bool


class TitleFinder:
    """All titles by folded name, read once; ask it as often as a file has rows."""

    def __init__(self, titles: list[Title]):
        self._by_key: dict[str, list[Title]] = {}
        # A title of the past comes after one that still stands, then the order of the list.
        for title in sorted(titles, key=lambda title: (title.life.upper is not None, title.order)):
            self._by_key.setdefault(title.search_key, []).append(title)

    def __call__(self, name: str, unit_kind: str, tier: str) -> Found | None:
        """Return the title of that name, None where there is none.

        The one that is usual in such a unit is meant; else one of that tier, else the first.
        """
        titles = self._by_key.get(search_key(name), [])
        for title in titles:
            if unit_kind in title.unit_kinds and tier in title.tiers:
                return Found(title, usual=True)
        for title in titles:
            if tier in title.tiers:
                return Found(title, usual=False)
        return Found(titles[0], usual=False) if titles else None


def title_groups() -> list[tuple[str, str]]:
    """Codes and names of the groups of titles, the highest first, to choose from."""
    return list(TitleGroup.objects.order_by("-rung", "code").values_list("code", "name"))


def title_finder() -> TitleFinder:
    """Return a finder over all titles."""
    return TitleFinder(list(Title.objects.all()))
