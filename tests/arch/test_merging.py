"""Every key to a person or a file has a rule for when two files become one."""

import pytest
from django.apps import apps

from goc.kit import merging
from goc.officials.models import Official, Person

TARGETS = {Official, Person}
RULES = merging.collected()
KEYS = sorted(
    (model._meta.label, field.name)
    for model in apps.get_models()
    if not hasattr(model, "pgh_tracked_model")
    for field in model._meta.concrete_fields
    if field.is_relation and field.related_model in TARGETS
)
FILLED = [rule for rule in RULES if isinstance(rule, merging.Filled)]


def test_the_keys_are_found_at_all():
    assert ("officials.Post", "official") in KEYS
    assert ("officials.Qualification", "person") in KEYS
    assert ("needs.Need", "official") in KEYS


@pytest.mark.parametrize("key", KEYS, ids=".".join)
def test_every_key_to_a_person_has_one_rule_in_its_own_room(key):
    label, field = key
    if label == "officials.Official":
        field = "pk"  # its key to the person is its own

    ruled = [rule for rule in RULES if (rule.model, rule.key) == (label, field)]

    assert len(ruled) == 1, "Declare in the room's merging.py what becomes of these rows."


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.model}.{rule.key}")
def test_every_rule_is_of_a_table_that_names_a_person(rule):
    assert rule.table in TARGETS or (rule.model, rule.key) in KEYS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.model}.{rule.key}")
def test_a_rule_names_fields_that_its_table_has(rule):
    named = {
        *getattr(rule, "once", ()),
        *getattr(rule, "per", ()),
        *getattr(rule, "same", ()),
    }
    columns = {each.attname for each in rule.table._meta.concrete_fields}

    assert named <= columns


@pytest.mark.parametrize("rule", FILLED, ids=lambda rule: rule.model)
def test_every_column_of_a_person_and_a_file_is_chosen_or_stands_apart(rule):
    chosen = {*rule.fields, *(each for more in rule.fields.values() for each in more)}
    columns = {each.name for each in rule.table._meta.concrete_fields}

    assert chosen | set(rule.apart) == columns
    assert set(rule.fields).isdisjoint(rule.apart)


def test_a_rule_says_why_rows_stay_behind():
    assert all(rule.why for rule in RULES if isinstance(rule, merging.Left))
