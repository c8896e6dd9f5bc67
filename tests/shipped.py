"""The reference data that ships with the house, loaded once for a module of tests."""

from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import transaction

from goc.accounts.services import system_account
from goc.catalogue import services as catalogue
from goc.law import services as law
from goc.officials import services as officials
from goc.org import services as org
from tests.builders import AT


@contextmanager
def taken_back(django_db_blocker):
    """What is written in the block stands while it runs, for a module of tests say, and is gone
    after it. Each test still runs in a savepoint of its own (`db`)."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def shipped(django_db_setup, django_db_blocker):
    """Law, units, levels and programmes as `setup` brings them in, taken away after the module."""
    with taken_back(django_db_blocker):
        by = system_account(at=AT)
        changes = [room.load_reference(by=by, at=AT) for room in (law, org, officials, catalogue)]
        yield SimpleNamespace(by=by, changes=changes)


@pytest.fixture(scope="module")
def set_up(django_db_setup, django_db_blocker):
    """All that `./goc manage setup` brings in, taken away after the module."""
    with taken_back(django_db_blocker):
        call_command("setup", verbosity=0)
        yield
