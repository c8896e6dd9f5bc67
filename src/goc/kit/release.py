"""Which release of Gốc this is, and whether the tables are as it needs them."""

import tomllib
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from django.utils.module_loading import module_has_submodule

PROJECT = Path(__file__).resolve().parents[3] / "pyproject.toml"


def release() -> str:
    """The version of this checkout."""
    return tomllib.loads(PROJECT.read_text())["project"]["version"]


def behind() -> bool:
    """Whether the database lacks a migration of this release.

    Where it knows all of them by name it lacks none, and none is read: to read them takes a fifth
    of a second, which every verb would pay.
    """
    connection = connections[DEFAULT_DB_ALIAS]
    if _shipped() <= MigrationRecorder(connection).applied_migrations().keys():
        return False
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _shipped() -> set[tuple[str, str]]:
    return {(app.label, name) for app in apps.get_app_configs() for name in _migrations(app)}


def _migrations(app) -> list[str]:
    if not module_has_submodule(app.module, "migrations"):
        return []
    # A library may have a module of that name that is no folder of migrations.
    folder = getattr(import_module(f"{app.name}.migrations"), "__path__", [])
    return [name for _, name, is_package in iter_modules(folder) if not is_package]
