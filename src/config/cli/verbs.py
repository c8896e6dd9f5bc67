"""From a verb to the code that does it."""

import os
from pathlib import Path

from django.core.management import execute_from_command_line

from config.cli import database
from config.cli.commands import command

ROOT = Path(__file__).resolve().parents[3]


def run(verb, arguments):
    """Run `verb` and return the exit code; most verbs are management commands."""
    load_dotenv(ROOT / ".env")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    with database.served():
        if verb == "manage":
            execute_from_command_line(["./goc manage", *(arguments or ["help"])])
        else:
            database.migrate()
            command(verb, *arguments)
    return 0


def load_dotenv(path):
    """Take NAME=VALUE lines of the file at `path` into the environment; what is set there stays."""
    if not path.exists():
        return
    for line in path.read_text().splitlines():
        name, equals, value = line.partition("=")
        if equals and not line.lstrip().startswith("#"):
            os.environ.setdefault(name.strip(), value.strip().strip("\"'"))
