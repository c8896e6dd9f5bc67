"""How many cases a property test draws."""

from os import environ

LEAST = 5


def cases(count):
    """So many times `count` as the run has time for (GOC_CASES_TIMES): a part of it while one waits
    for `./goc check`, many times more at night."""
    return max(LEAST, round(count * float(environ.get("GOC_CASES_TIMES", "1"))))
