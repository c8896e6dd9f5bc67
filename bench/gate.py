"""The check before an appointment: one official, and a list of eight hundred, each a median of
several runs.

In a database that holds a city; everything in a transaction that is rolled back.
"""

from time import perf_counter

from bench._measure import median, report, setup

TITLE = "TRUONG-PHONG"
MANY = 800


def main():
    setup()
    from django.db import transaction  # noqa: PLC0415 - after setup

    with transaction.atomic():
        measure()
        transaction.set_rollback(True)


def measure():
    """Check the first people of the city for one title, alone and as a list."""
    from goc.kit.today import today  # noqa: PLC0415
    from goc.officials.models import Official  # noqa: PLC0415
    from goc.org.models import Title  # noqa: PLC0415
    from goc.utilisation.queries.check import Asked, check, check_many, law_of  # noqa: PLC0415

    on, title = today(), Title.objects.get(code=TITLE)
    people = Official.objects.filter(in_office=True).select_related("person", "unit", "title")
    people = list(people.order_by("pk")[:MANY])
    one, pure = [], []
    for official in people[:20]:
        began = perf_counter()
        found = check(official, title, official.unit, on)
        pure.append(perf_counter() - began)
        found.as_facts()
        one.append(perf_counter() - began)
    lists = []
    for _ in range(3):
        began = perf_counter()
        asked = [Asked(each, title, each.unit) for each in people]
        found = check_many(asked, on, law=law_of(on))
        lists.append(perf_counter() - began)
    report(
        "gate",
        size=Official.objects.count(),
        seconds=median(lists),
        people=len(people),
        one_ms=round(median(one) * 1000, 1),
        not_eligible=sum(each.verdict == "not_eligible" for each in found),
    )


if __name__ == "__main__":
    main()
