from importlib import import_module

from django.apps import AppConfig


class Accounts(AppConfig):
    name = "goc.accounts"

    def ready(self):
        import_module("goc.accounts.signals")
        queries = import_module("goc.accounts.queries")
        import_module("goc.journal.services").tell_capacity(queries.deputising_for)
