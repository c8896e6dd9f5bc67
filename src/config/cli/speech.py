"""What the verbs tell the person at the terminal."""

import sys

from goc.kit.verb import JSON


def say(text):
    """Say how it goes; results alone go to standard output, so that they can be piped."""
    print(text, file=sys.stderr, flush=True)


def asks_json(arguments):
    """Whether a program reads the result, and the arguments without saying so."""
    return JSON in arguments, [each for each in arguments if each != JSON]
