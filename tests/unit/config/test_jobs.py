"""What is done in the background is read in by those who do it, and by nobody else."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[3] / "src"
JOBS = {f"goc.{path.parent.name}.jobs" for path in SOURCE.glob("goc/*/jobs.py")}
ASK = """
import json, sys
import django
django.setup()
from procrastinate.contrib.django import app
stood_up = sorted(sys.modules)
app.perform_import_paths()
periodic = sorted(task for task, _ in app.periodic_registry.periodic_tasks)
print(json.dumps({"stood_up": stood_up, "read_in": sorted(sys.modules), "periodic": periodic}))
"""


@pytest.fixture(scope="module")
def process():
    """What a process of its own has read in once Django stands, and once a worker has begun."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", ASK],
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_a_verb_does_not_wait_for_the_jobs_to_be_read_in(process):
    assert JOBS & set(process["stood_up"]) == set()


def test_a_worker_knows_the_jobs_of_every_room(process):
    assert len(JOBS) >= 7
    assert set(process["read_in"]) >= JOBS
    assert process["periodic"] == [
        "goc.care.jobs.find_new",
        "goc.hall.jobs.send_letters",
        "goc.journal.jobs.seal",
        "goc.needs.jobs.assess_nightly",
        "goc.utilisation.jobs.follow_nightly",
        "intake.look_after",
    ]
