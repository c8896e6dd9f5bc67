"""Reads of notices and of how far they have come; which batches are being taken in."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from django.db import connection
from django.db.models import Count, Max, Q

from goc.desk.models import Delivery, Notice, Outage

STATE, CHANNEL = Delivery.State, Delivery.Channel
# The class of the advisory locks under which a session takes a batch in; the key is the batch.
HELD_BATCHES = 4028
HELD = """
SELECT objid::bigint FROM pg_locks
WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid = %s
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


def held_batches() -> set[int]:
    """The batches that a living process is taking in at this moment."""
    with connection.cursor() as cursor:
        cursor.execute(HELD, [HELD_BATCHES])
        return {batch for (batch,) in cursor.fetchall()}


_askers: list[Callable] = []


class Waiting(NamedTuple):
    """Something that waits for somebody: how many of what, where it is done, the act in a word."""

    count: int
    sentence: str
    href: str
    act: str


def tell_waiting(ask: Callable[..., Iterable[Waiting]]) -> None:
    """Let a room above tell what waits for whoever acts for training: `ask` takes an account. Homes
    are drawn by a roof, and roofs do not know each other."""
    _askers.append(ask)


def waiting(user) -> Iterator[Waiting]:
    """What the rooms above say waits for the user."""
    for ask in _askers:
        yield from ask(user)


def notices(user):
    """The notices to the user, the newest first."""
    return Notice.objects.filter(user=user).order_by("-pk")


def unread(user) -> int:
    """How many of them the user has not opened."""
    return Notice.objects.filter(user=user, read_at=None).count()


def counts() -> dict[tuple[str, str], int]:
    """How many deliveries stand how, by channel and state."""
    found = Delivery.objects.values_list("channel", "state").annotate(n=Count("pk"))
    return {(channel, state): n for channel, state, n in found.order_by()}


def last_sent(channel: str):
    """When the last delivery went by the channel; None where none has."""
    return Delivery.objects.filter(channel=channel, state=STATE.SENT).aggregate(
        last=Max("sent_at")
    )["last"]


def in_trouble():
    """The letters that did not arrive, or wait after a failure, the newest first."""
    return (
        Delivery.objects.filter(channel=CHANNEL.EMAIL)
        .filter(
            Q(state__in=[STATE.FAILED, STATE.DOUBTFUL])
            | (Q(state=STATE.WAITING) & ~Q(last_error=""))
        )
        .select_related("notice__user")
        .order_by("-pk")
    )


def outage() -> Outage | None:
    """The trouble with the mail server at hand, None where there is none."""
    return Outage.objects.filter(channel=CHANNEL.EMAIL).first()


def waiting_for_paper():
    """The deliveries that wait to be printed, of accounts in use."""
    return Delivery.objects.filter(
        channel=CHANNEL.PRINTED, state=STATE.WAITING, notice__user__is_active=True
    )
