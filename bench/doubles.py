"""`./goc bench doubles`: what a search finds among doubles planted with slips, and how fast.

In the city of the data folder, 600 people are entered a second time, each as an office would: with
one slip of a kind, with fewer facts, and a third of them in another unit. Recall says how many of
them are found, by kind; precision how many of the pairs found are such. All of it in a transaction
that is rolled back.
"""

import time
from collections import Counter
from datetime import date, timedelta
from random import Random

from bench._measure import median, report, setup

RUNS, PLANTED, SEED = 3, 600, 20260701
ONE_DAY = timedelta(days=1)
LETTERS = "abcdeghiklmnopqrstuvxy"


def main():
    setup()
    from django.db import transaction  # noqa: PLC0415 - after setup

    from goc.care.services.finding import seek  # noqa: PLC0415
    from goc.officials.models import Official  # noqa: PLC0415

    with transaction.atomic():
        size, planted, taken = Official.objects.count(), plant(Random(SEED)), []
        for _ in range(RUNS):
            begun = time.perf_counter()
            _, compared, found = seek()
            taken.append(time.perf_counter() - begun)
        pairs = {(each.first, each.second) for each in found}
        kinds = Counter(planted.values())
        caught = Counter(kind for pair, kind in planted.items() if pair in pairs)
        report(
            "doubles",
            size=size,
            seconds=median(taken),
            compared=compared,
            found=len(pairs),
            planted=len(planted),
            recall=round(sum(caught.values()) / len(planted), 4),
            precision=round(len(pairs & planted.keys()) / max(len(pairs), 1), 4),
            recall_by_kind={kind: round(caught[kind] / kinds[kind], 3) for kind in SLIPS},
        )
        transaction.set_rollback(True)


def plant(chance):
    """Enter people a second time; return the pairs, each with the kind of its slip."""
    from goc.officials.models import Official  # noqa: PLC0415

    pks = chance.sample(list(Official.objects.order_by("pk").values_list("pk", flat=True)), PLANTED)
    units = list(Official.objects.exclude(unit=None).values_list("unit", flat=True)[:5000])
    files = Official.objects.select_related("person").in_bulk(pks)
    planted = {}
    for number, pk in enumerate(pks):
        kind = list(SLIPS)[number % len(SLIPS)]
        unit = chance.choice(units) if number % 3 == 2 else files[pk].unit_id
        copy = again(files[pk], number, unit, SLIPS[kind], chance)
        planted[tuple(sorted((pk, copy)))] = kind
    return planted


def again(file, number, unit, slip, chance):
    """Enter one person a second time, with that slip; return the key of the new file."""
    from goc.kit.vietnamese import search_key, sort_key  # noqa: PLC0415
    from goc.officials.models import Official, Person, Post, Qualification  # noqa: PLC0415

    was = file.person
    facts = {"full_name": was.full_name, "born": was.born, "national_id": None}
    facts |= slip(was, chance)
    keys = {"search_key": search_key(facts["full_name"]), "sort_key": sort_key(facts["full_name"])}
    # Every other office leaves out what it does not know.
    person = Person.objects.create(gender=was.gender if number % 2 else "", **facts, **keys)
    copy = Official.objects.create(
        person=person,
        code=f"TRUNG{number:05}",
        party_joined=file.party_joined if number % 2 else None,
        unit_id=unit,
        title_id=file.title_id,
        in_office=True,
        category=file.category,
        **keys,
    )
    for post in Post.objects.filter(official=file, is_main=True, period__upper_inf=True):
        post.pk, post.official, post.unit_id = None, copy, unit
        post.save(force_insert=True)
    for held in Qualification.objects.filter(person=was).order_by("pk")[: number % 3 + 1]:
        held.pk, held.person = None, person
        held.save(force_insert=True)
    return copy.pk


def _mistyped_number(was, chance):
    if not was.national_id:
        return {}
    place = chance.randrange(6, 12)
    digit = chance.choice("0123456789".replace(was.national_id[place], ""))
    return {"national_id": was.national_id[:place] + digit + was.national_id[place + 1 :]}


def _without_marks(was, chance):
    from goc.kit.vietnamese import search_key  # noqa: PLC0415

    return {"full_name": search_key(was.full_name).title()}


def _mistyped_name(was, chance):
    place = chance.randrange(1, len(was.full_name) - 1)
    return {
        "full_name": was.full_name[:place] + chance.choice(LETTERS) + was.full_name[place + 1 :]
    }


def _without_middle(was, chance):
    words = was.full_name.split()
    return {"full_name": " ".join([words[0], *words[2:]] if len(words) > 2 else words)}


def _words_turned(was, chance):
    words = was.full_name.split()
    return {"full_name": " ".join([*words[:-2], words[-1], words[-2]])}


def _year_alone(was, chance):
    if not was.born:
        return {}
    year = was.born.lower.year
    return {"born": (date(year, 1, 1), date(year + 1, 1, 1))}


def _day_and_month_turned(was, chance):
    if not was.born or was.born.upper - was.born.lower != ONE_DAY or was.born.lower.day > 12:
        return {}
    day = was.born.lower
    turned = date(day.year, day.day, day.month)
    return {"born": (turned, turned + ONE_DAY)}


def _no_birth_date(was, chance):
    return {"born": None}


SLIPS = {
    "number mistyped": _mistyped_number,
    "marks missing": _without_marks,
    "letter mistyped": _mistyped_name,
    "middle name missing": _without_middle,
    "words turned": _words_turned,
    "year alone": _year_alone,
    "day and month turned": _day_and_month_turned,
    "no birth date": _no_birth_date,
}


if __name__ == "__main__":
    main()
