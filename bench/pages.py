"""Every list and page at the size of the loaded city: how long the server takes, from the request
to the last byte, worst filters and far pages included. Needs a loaded city (`./goc demo`).

Arguments: how often each address is asked (20). One line an address, then the worst of all.
"""

import sys
import time

from bench._measure import median, percentile, report, setup

setup()

from django.conf import settings  # noqa: E402 - Django must be ready first
from django.db.models import F  # noqa: E402
from django.test import Client  # noqa: E402

import config.wsgi  # noqa: E402, F401 - as in a web process
from goc.accounts.models import User  # noqa: E402
from goc.needs.models import NeedTally, UnitTally  # noqa: E402
from goc.officials.models import Official  # noqa: E402
from goc.org.models import UnitReach  # noqa: E402

settings.ALLOWED_HOSTS = ["testserver"]

ADDRESSES = {
    "can-bo-thanh-pho": [
        "/", "/can-bo/", "/can-bo/?trang=100", "/can-bo/?tim=nguyen+thi&trang=20",
        "/can-bo/?cong-tac=tat-ca&sap-xep=-ten&trang=100",
        "/can-bo/?sap-xep=chuc-vu", "/can-bo/?sap-xep=chuc-vu&trang=100",
        "/can-bo/?sap-xep=-chuc-vu&cong-tac=tat-ca&trang=100", "/can-bo/?thieu=so-lech",
        "/can-bo/?dien=CITY_STANDING_COMMITTEE",
        "/tim/?tim=nguyen+van+an", "/tim/?tim=HN0012", "/don-vi/", "/van-ban/", "/yeu-cau/",
        "/nhu-cau/", "/nhu-cau/?khoi=STATE", "/nhu-cau/?mo={small}", "/nhu-cau/?mo={large}",
        "/nhu-cau/?don-vi={small}&yeu-cau={requirement}",
        "/nhu-cau/?don-vi={large}&yeu-cau={requirement}",
        "/nhu-cau/danh-sach/", "/nhu-cau/danh-sach/?trang=100",
        "/nhu-cau/danh-sach/?don-vi={small}", "/nhu-cau/danh-sach/?don-vi={large}&trang=50",
        "/nhu-cau/nguoi/", "/nhu-cau/nguoi/?don-vi={small}", "/nhu-cau/nguoi/?don-vi={large}",
        "/nhu-cau/nguoi/?khoi=PARTY", "/nhu-cau/du-bao/", "/nhap/", "/can-bo/{code}/",
    ],
    "can-bo-don-vi": [
        "/", "/can-bo/", "/can-bo/?tim=thi", "/tim/?tim=nguyen", "/nhu-cau/",
        "/nhu-cau/danh-sach/?trang=2", "/nhu-cau/nguoi/", "/nhap/",
    ],
}  # fmt: skip


def ask(client, address):
    """Seconds of one request, its body read to the end; anything but a page ends the benchmark."""
    # A cell of the matrix is asked for as a click on it does: what stands beside it alone.
    headers = {"HX-Request": "true", "HX-Target": "chi-tiet"} if "&yeu-cau=" in address else None
    begun = time.perf_counter()
    response = client.get(address, headers=headers)
    body = b"".join(response) if response.streaming else response.content
    taken = time.perf_counter() - begun
    if response.status_code != 200 or not body:
        sys.exit(f"{address}: {response.status_code}")
    return taken


def named():
    """What the addresses name: a file, the requirement that most lack, and two units right under
    the city, one of its largest and one of the middle."""
    sizes = UnitTally.objects.filter(
        unit__in=UnitReach.objects.filter(ancestor__code="TP", depth=1).values("descendant")
    ).order_by("-people")
    by_missing = NeedTally.objects.filter(unit__code="TP").order_by(-(F("due") + F("overdue")))
    return {
        "code": Official.objects.order_by("-pk").values_list("code", flat=True)[0],
        "large": sizes[0].unit.code,
        "small": sizes[len(sizes) // 2].unit.code,
        "requirement": by_missing[0].version.requirement.code,
    }


def main(runs=20):
    size = Official.objects.count()
    names = named()
    worst = 0.0
    for username, addresses in ADDRESSES.items():
        client = Client()
        client.force_login(User.objects.get(username=username))
        for address in addresses:
            taken = [ask(client, address.format(**names)) for _ in range(runs + 1)][1:]
            worst = max(worst, percentile(taken))
            report(
                f"pages {username} {address}", size=size, seconds=median(taken),
                p95=round(percentile(taken), 4),
            )  # fmt: skip
    report("pages", size=size, seconds=worst, note="p95 of the slowest address")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
