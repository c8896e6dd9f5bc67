"""How the files of the demonstration are worked off: by this process, or by two others."""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module

import django

HANDS = 2
# Not forked: whoever calls may have threads, and a database connection.
SPAWNING = multiprocessing.get_context("spawn")
# What those who take files in are given to do, read in before they are given it.
WORK = "demo.building"
PATIENCE = 120


@contextmanager
def writing(are_two: bool, *, give_way: int = 0):
    """Give what writes files while the block runs: `map`, or the same by two processes, so much
    politer (`nice`) than others."""
    if not are_two:
        yield map
        return
    with _two(os.nice, give_way) as pool:
        yield pool.map


@contextmanager
def taking_in(are_two: bool):
    """Give what takes files in while the block runs: `map`, or the same by two processes.

    The same two take in all kinds of files: each needs seconds to begin, while other things are
    done. They begin with their first files together, so that a city comes about in one order.
    """
    if not are_two:
        yield map
        return
    # While one writes, the other reads and checks.
    with _two(_begin, SPAWNING.Barrier(HANDS, timeout=PATIENCE)) as pool:
        for _ in range(HANDS):
            pool.submit(bool)  # nothing to do, but a process to do it
        yield pool.map


@contextmanager
def _two(begin, told):
    """Two processes that have begun so; what they have not in hand by the end is left."""
    pool = ProcessPoolExecutor(HANDS, SPAWNING, initializer=begin, initargs=(told,))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(ready):
    django.setup()
    import_module(WORK)
    ready.wait()
