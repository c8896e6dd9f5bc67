"""What the verbs tell the person at the terminal."""

import sys


def say(text):
    """Say how it goes; results alone go to standard output, so that they can be piped."""
    print(text, file=sys.stderr, flush=True)
