"""Chance that can be repeated: each unit and each person draws from a source of their own."""

import random
from bisect import bisect_right
from itertools import accumulate
from zlib import crc32


class Table:
    """Things with weights, of which one is drawn by a number in [0, 1)."""

    __slots__ = ("edges", "items")

    def __init__(self, weights):
        """`weights` maps thing → weight; a list weighs its things alike. An empty one is false."""
        pairs = weights.items() if isinstance(weights, dict) else [(thing, 1) for thing in weights]
        kept = [(thing, weight) for thing, weight in pairs if weight > 0]
        total = sum(weight for _, weight in kept)
        self.items = [thing for thing, _ in kept]
        self.edges = [edge / total for edge in accumulate(weight for _, weight in kept)][:-1]

    def __bool__(self):
        return bool(self.items)

    def pick(self, number):
        """The thing that `number` falls on."""
        return self.items[bisect_right(self.edges, number)]


def source(*key):
    """A source of chance that depends on the key alone: (seed, unit code, number of the seat …)."""
    number = 0
    for part in key:
        number = (number << 32) | (part if isinstance(part, int) else crc32(part.encode()))
    return random.Random(number)


def spread(number):
    """The place in [0, 1) of the number-th of many, so that any first part of them lies evenly."""
    place, step = 0.0, 0.5
    while number:
        place += step * (number & 1)
        number >>= 1
        step /= 2
    return place


def apportion(total, weights):
    """Whole shares of `total` by weight, exact in sum (largest remainders, then the earlier)."""
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    exact = [total * weight / whole for weight in weights]
    shares = [int(share) for share in exact]
    by_remainder = sorted(range(len(exact)), key=lambda at: (shares[at] - exact[at], at))
    for at in by_remainder[: total - sum(shares)]:
        shares[at] += 1
    return shares


def between(rng, first, last):
    """A day from `first` on and before `last`; `last` itself where that is no span."""
    return first + int(rng.random() * (last - first)) if first < last else last
