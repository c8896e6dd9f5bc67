"""A thousand activation slips: codes issued and journalled, the PDF set. Needs a loaded city
(`./goc demo`); all is taken back at the end, and no slip leaves this process.

Arguments: how many slips (1000). The ratio is to setting the PDF alone.
"""

import sys

from bench._measure import median, report, seconds_of, setup

setup()

from django.db import transaction  # noqa: E402 - Django must be ready first
from django.utils import timezone  # noqa: E402

from goc.accounts.models import User  # noqa: E402
from goc.accounts.queries import NOT_ACTIVATED  # noqa: E402
from goc.kit.today import today  # noqa: E402
from goc.officials import papers  # noqa: E402
from goc.officials.services import slips  # noqa: E402
from goc.org.services import acting  # noqa: E402

PAGE = "https://goc.example.vn/kich-hoat/"


def main(size=1000):
    by = acting(at=timezone.now())
    waiting = User.objects.filter(NOT_ACTIVATED, person__official__in_office=True)
    chosen = list(waiting.order_by("pk").values_list("pk", flat=True)[:size])
    if len(chosen) < size:
        sys.exit(f"{len(chosen)} people wait for a slip; load a larger city.")
    people, printed = User.objects.filter(pk__in=chosen), []

    def issue_and_print():
        with transaction.atomic():
            issued = slips.issue_for(people=people, on=today(), by=by, at=timezone.now())
            printed[:] = [issued]
            papers.compose(issued, page=PAGE)
            transaction.set_rollback(True)

    seconds = median(seconds_of(issue_and_print, 3))
    floor = median(seconds_of(lambda: papers.compose(printed[0], page=PAGE), 3))
    report("slips", size=size, seconds=seconds, ratio=seconds / floor)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
