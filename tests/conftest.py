"""What every test stands on: files of fixtures, the database first, for the others need Django."""

from hypothesis import settings

from tests.cases import cases

pytest_plugins = [
    "tests.database",
    "tests.people",
    "tests.planned",
    "tests.provider",
    "tests.sheets",
    "tests.shipped",
    "tests.strict",
]

# How long an example takes is the machine's affair; bench/ measures.
settings.register_profile("house", deadline=None, max_examples=cases(100))
settings.load_profile("house")
