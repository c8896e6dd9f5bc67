"""How the files of the demonstration are worked off: by this process, or by two others."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module

import django

HANDS = 2
# What they are given to do, read in before they are given it.
WORK = "demo.building"
PATIENCE = 120


@contextmanager
def hands(are_two: bool):
    """Give what works files off while the block runs: `map`, or the same by two processes.

    The same two take in all kinds of files: each needs seconds to begin, while other things are
    done. They begin with their first files together, so that a city comes about in one order.
    """
    if not are_two:
        yield map
        return
    # While one writes, the other reads and checks. Not forked: threads and connections stay here.
    spawning = multiprocessing.get_context("spawn")
    ready = (spawning.Barrier(HANDS, timeout=PATIENCE),)
    with ProcessPoolExecutor(HANDS, spawning, initializer=_begin, initargs=ready) as pool:
        for _ in range(HANDS):
            pool.submit(bool)  # nothing to do, but a process to do it
        yield pool.map


def _begin(ready):
    django.setup()
    import_module(WORK)
    ready.wait()
