"""The files of the city as far as they are compared."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from django.db import connection
from django.db.models import Count

from goc.care.rules.profile import Profile
from goc.care.rules.weighing import Evidence, Weighing
from goc.officials.models import Official, Person, Post, Qualification

EVERYBODY = """
SELECT o.person_id, o.search_key, p.gender, lower(p.born), upper(p.born),
       COALESCE(p.national_id, ''), lower(o.party_joined), upper(o.party_joined),
       o.unit_id, o.title_id
FROM officials_official o JOIN officials_person p ON p.id = o.person_id
WHERE %(only)s::bigint[] IS NULL OR o.person_id = ANY(%(only)s)
ORDER BY o.person_id
"""
NAMESAKES = """
SELECT count(*) FILTER (WHERE search_key = %(name)s),
       count(*) FILTER (WHERE search_key LIKE %(first)s || ' %%'
                        AND search_key LIKE '%% ' || %(last)s)
FROM officials_official
"""
# A row that was written anew leaves no version, but a person or file that was changed does.
WRITTEN_SINCE = """
SELECT pgh_obj_id FROM {person} WHERE pgh_created_at > %(at)s
UNION SELECT pgh_obj_id FROM {official} WHERE pgh_created_at > %(at)s
UNION SELECT official_id FROM {post} WHERE pgh_created_at > %(at)s
UNION SELECT person_id FROM {qualification} WHERE pgh_created_at > %(at)s
UNION SELECT person_id FROM officials_official WHERE person_id > %(newest)s
"""


def everybody(only: Collection[int] | None = None) -> list[Profile]:
    """Everyone who has a file, or these, without history but for the present unit and title."""
    with connection.cursor() as cursor:
        cursor.execute(EVERYBODY, {"only": None if only is None else list(only)})
        return [_profile(*row) for row in cursor.fetchall()]


def _profile(pk, name, gender, born, born_end, number, party, party_end, unit, title):
    return Profile(
        pk,
        name,
        gender,
        (born, born_end) if born else None,
        number,
        (party, party_end) if party else None,
        unit,
        title,
        frozenset([unit] if unit else ()),
        frozenset([title] if title else ()),
    )


def weighing(profiles: Collection[Profile]) -> Weighing:
    """The city as a pair is weighed against it; the profiles are all of its files."""
    names = Counter(profile.name for profile in profiles)
    ends = Counter(profile.ends for profile in profiles)
    return Weighing(names, ends, *_held_by_how_many())


def evidence(one: int, other: int) -> list[Evidence]:
    """All the evidence on these two files, weighed against the city, of which no more is read."""
    pair = with_history(everybody([one, other]))
    names, ends = Counter(), Counter()
    with connection.cursor() as cursor:
        for each in pair.values():
            first, last = each.ends
            cursor.execute(NAMESAKES, {"name": each.name, "first": first, "last": last})
            names[each.name], ends[each.ends] = cursor.fetchone()
    return Weighing(names, ends, *_held_by_how_many()).weigh(pair[one], pair[other])


def stored(evidences: Iterable[Evidence]) -> list[list]:
    """Evidence as a suspicion keeps it."""
    return [[each.name, str(each.likeness), round(each.weight, 1)] for each in evidences]


def with_history(profiles: Collection[Profile]) -> dict[int, Profile]:
    """The same files, by key, with all posts and qualifications they name."""
    pks = [profile.pk for profile in profiles]
    units, titles, serials, earned = (defaultdict(set) for _ in range(4))
    posts = Post.objects.filter(official__in=pks)
    for pk, unit, title in posts.values_list("official_id", "unit_id", "title_id"):
        units[pk].add(unit)
        titles[pk].add(title)
    held = Qualification.objects.filter(person__in=pks)
    for pk, level, granted, serial in held.values_list(
        "person_id", "level_id", "granted", "serial_no"
    ):
        if serial:
            serials[pk].add(serial)
        if granted and (granted.upper - granted.lower).days == 1:
            earned[pk].add((level, granted.lower))
    return {
        profile.pk: replace(
            profile,
            units=profile.units | units[profile.pk],
            titles=profile.titles | titles[profile.pk],
            serials=frozenset(serials[profile.pk]),
            earned=frozenset(earned[profile.pk]),
        )
        for profile in profiles
    }


def _held_by_how_many() -> tuple[Counter, Counter]:
    """How many people ever held a post in each unit, and of each title."""
    posts = Post.objects.order_by()
    people = Count("official", distinct=True)
    return tuple(
        Counter(dict(posts.values_list(key).annotate(people))) for key in ("unit_id", "title_id")
    )


def written_since(at, newest: int) -> set[int]:
    """The keys of the files changed after a moment, and of those newer than the newest then."""
    events = {
        model._meta.model_name: model.pgh_event_model._meta.db_table
        for model in (Person, Official, Post, Qualification)
    }
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN_SINCE.format(**events), {"at": at, "newest": newest})
        return {pk for [pk] in cursor.fetchall()}
