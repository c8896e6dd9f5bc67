"""The verb that prepares tables and the data that ship with the house."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from goc.org.models import Unit

pytestmark = pytest.mark.django_db


def run():
    out = StringIO()
    call_command("setup", as_json=True, stdout=out, stderr=StringIO())
    return json.loads(out.getvalue())["loaded"]


def test_the_first_run_loads_and_the_second_changes_nothing():
    first = run()
    units = Unit.objects.count()
    second = run()

    assert all(changes["created"] for changes in first.values())
    unchanged = {"created": 0, "changed": 0, "removed": 0, "kept": []}
    assert all(changes == unchanged for changes in second.values())
    assert Unit.objects.count() == units
