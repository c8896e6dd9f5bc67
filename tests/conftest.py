"""What every test stands on: files of fixtures, the database first, for the others need Django."""

pytest_plugins = [
    "tests.database",
    "tests.people",
    "tests.provider",
    "tests.sheets",
    "tests.shipped",
    "tests.strict",
]
