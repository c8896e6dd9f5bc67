"""Children that do not outlive the process that started them, however it ends."""

import ctypes
import signal
import sys


def die_with_parent():
    """Run in a child before its program starts (`preexec_fn`): the kernel ends it after us."""
    if sys.platform == "linux":
        set_death_signal = 1
        ctypes.CDLL(None).prctl(set_death_signal, signal.SIGTERM)
