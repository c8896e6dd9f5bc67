"""A verb of ./goc that is killed with SIGKILL just before or after a call of a given function.

python killed_verb.py MODULE:NAME[.NAME] before|after NTH VERB [ARGUMENT ...]
"""

import importlib
import os
import signal
import sys

import django

from config.cli.__main__ import main


def kill_at(target, when, nth):
    """Put a call of SIGKILL before or after the nth call of the target."""
    module, _, path = target.partition(":")
    *owners, name = path.split(".")
    owner = importlib.import_module(module)
    for part in owners:
        owner = getattr(owner, part)
    original, calls = getattr(owner, name), []

    def killing(*args, **options):
        calls.append(name)
        if when == "before" and len(calls) == nth:
            os.kill(os.getpid(), signal.SIGKILL)
        result = original(*args, **options)
        if when == "after" and len(calls) == nth:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(owner, name, killing)


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    django.setup()
    kill_at(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    sys.exit(main(sys.argv[4:]))
