"""One word per concept: what the code calls a thing stands in docs/glossary.md."""

import re
from pathlib import Path

from django.apps import apps

GLOSSARY = (Path(__file__).parents[2] / "docs/glossary.md").read_text()
WORDS = set(re.findall(r"`([A-Za-z_]+)`", GLOSSARY))
MODELS = [
    model
    for model in apps.get_models()
    if model.__module__.startswith("goc.") and not hasattr(model, "pgh_tracked_model")
]


def test_every_table_is_a_word_of_the_glossary():
    assert {model.__name__ for model in MODELS} - WORDS == set()


def test_every_table_has_a_vietnamese_name():
    english = [
        model.__name__
        for model in MODELS
        if str(model._meta.verbose_name) == re.sub(r"(?<!^)(?=[A-Z])", " ", model.__name__).lower()
    ]

    assert english == []
