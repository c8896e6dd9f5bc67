"""Several people act at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection

from goc.kit.errors import Refused


def at_once(*acts):
    """Run the acts at the same time, each on a connection of its own; what each returned or refused
    with, in their order."""
    start = Barrier(len(acts))

    def run(act):
        start.wait()
        try:
            return act()
        except Refused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))
