"""Every table about people stands in the record of processing, once: add it to the right kind in
data/processing.yaml (or write a new kind: what it holds, why, on which ground, who receives it)."""

import pytest
from django.apps import apps

from goc.accounts.models import User
from goc.hall.queries.processing import RUNNING, kinds
from goc.officials.models import Official, Person

# What people did with the house itself: kept for them, told in the record by name.
OF_PEOPLE = {"accounts", "journal"}
# Derived from other rows, or about no person: counts, runs, stages of work.
OWN = [
    model
    for model in apps.get_models()
    if model.__module__.startswith("goc.") and not hasattr(model, "pgh_tracked_model")
]
TOLD = [table for kind in kinds() for table in kind.tables]


def is_about_people(model):
    """Whether the table has a key to a person or a file, or belongs to accounts or the journal."""
    targets = {field.related_model for field in model._meta.concrete_fields if field.is_relation}
    return bool(targets & {Person, Official}) or model._meta.app_label in OF_PEOPLE


@pytest.mark.parametrize(
    "model", [model for model in OWN if is_about_people(model)], ids=lambda model: model._meta.label
)
def test_every_table_about_people_stands_in_the_record(model):
    assert TOLD.count(model._meta.label) == 1


def test_the_record_names_no_table_that_is_not_there():
    assert set(TOLD) - {model._meta.label for model in OWN} == set()


def test_every_term_that_runs_belongs_to_a_kind():
    assert RUNNING.keys() - {kind.code for kind in kinds()} == set()


def test_the_guard_sees_accounts():
    assert is_about_people(User)
