"""What benchmarks share: medians, peak memory of a tree of processes, a JSON line a result."""

import json
import os
import resource
import statistics
import sys
import threading
import time

import psutil

MEGABYTE = 1024 * 1024


def setup():
    """Make Django ready in this process."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django  # noqa: PLC0415 - a benchmark that needs no Django does not pay for it

    django.setup()


def seconds_of(work, runs=5):
    """Run `work` so often; return all wall seconds in order of running."""
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return taken


def median(taken):
    return statistics.median(taken)


def percentile(taken, share=0.95):
    return sorted(taken)[min(len(taken) - 1, int(len(taken) * share))]


def own_peak_mb():
    """The largest memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class Watch:
    """Watch a process and its children; `peak_mb` is the largest that any single one has held."""

    def __init__(self, pid):
        self._root = psutil.Process(pid)
        self._over = threading.Event()
        self.peak_mb, self.largest = 0.0, ""
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self):
        while not self._over.wait(0.2):
            try:
                family = [self._root, *self._root.children(recursive=True)]
                sizes = [
                    (one.memory_info().rss / MEGABYTE, " ".join(one.cmdline()[-3:]))
                    for one in family
                ]
            except psutil.Error:
                continue
            size, name = max(sizes)
            if size > self.peak_mb:
                self.peak_mb, self.largest = size, name

    def stop(self):
        self._over.set()
        self._thread.join()
        return self.peak_mb


def report(name, *, size, seconds, peak_mb=None, ratio=None, **more):
    """Print one result as one JSON line: seconds is the median of the runs."""
    line = {"name": name, "size": size, "seconds": round(seconds, 4)}
    line["peak_mb"] = round(own_peak_mb() if peak_mb is None else peak_mb)
    line["ratio"] = None if ratio is None else round(ratio, 2)
    sys.stdout.write(json.dumps(line | more, ensure_ascii=False) + "\n")
    sys.stdout.flush()
