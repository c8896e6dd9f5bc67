"""From a verb to the code that does it."""

import argparse
import os
import sys
from pathlib import Path

import django
from django.core.management import execute_from_command_line

from config.cli import bench, database, proof, serving
from config.cli.commands import command

ROOT = Path(__file__).resolve().parents[3]


def run(verb, arguments):
    """Run `verb` and return the exit code; most verbs are management commands."""
    load_dotenv(ROOT / ".env")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    return OWN[verb](arguments) if verb in OWN else by_command(verb, arguments)


def by_command(verb, arguments):
    """Run the management command named like the verb, on an up-to-date database."""
    with database.served():
        database.prepare()
        command(verb, *arguments)
    return 0


def city(arguments):
    """Write the workbooks of an invented city; that takes no database."""
    django.setup()
    command("city", *arguments)
    return 0


def as_it_is(verb, arguments):
    """Run the management command named like the verb, on the database as it is."""
    with database.served():
        command(verb, *arguments)
    return 0


def backup(arguments):
    """Back up the database as it is: a newer release must not change it first."""
    return as_it_is("backup", arguments)


def restore(arguments):
    """Put a backup in the place of the database, which nobody else may use meanwhile."""
    with database.served(alone=True):
        command("restore", *arguments)
    return 0


def manage(arguments):
    """Run any management command, on the database as it is."""
    with database.served():
        execute_from_command_line(["./goc manage", *(arguments or ["help"])])
    return 0


def worker(arguments):
    """Work off the jobs of the queue until told to stop; a job that failed is kept to be looked at,
    one that is done is in the journal and goes."""
    with database.served():
        database.prepare()
        command("procrastinate", "worker", "--delete-jobs", "successful", *arguments)
    return 0


def demo(arguments):
    """Build the demonstration city, then serve it. The command prepares the tables itself: beside
    that, it has the city written."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--no-serve", action="store_true")
    options, rest = parser.parse_known_args(arguments)
    # The mark in the data folder comes too late for the process that builds the city.
    os.environ["GOC_DEMO"] = "yes"
    if options.no_serve:
        return as_it_is("demo", rest)
    serving.refuse_taken("127.0.0.1", options.port)
    as_it_is("demo", rest)
    # A fresh process: what the building of a city took in memory is given back. What was written
    # for a program that reads us through a pipe must be out before it.
    sys.stdout.flush()
    port = str(options.port)
    return os.execv(sys.executable, [*serving.PYTHON, "config.cli", "serve", "--port", port])


def load_dotenv(path):
    """Take NAME=VALUE lines of the file at `path` into the environment; what is set there stays."""
    if not path.exists():
        return
    for line in path.read_text().splitlines():
        name, equals, value = line.partition("=")
        if equals and not line.lstrip().startswith("#"):
            os.environ.setdefault(name.strip(), value.strip().strip("\"'"))


OWN = {
    "city": city,
    "backup": backup,
    "restore": restore,
    "manage": manage,
    "worker": worker,
    "demo": demo,
    "serve": serving.serve,
    "check": proof.check,
    "test": proof.test,
    "bench": bench.bench,
}
