from importlib import import_module

from django.apps import AppConfig


class Accounts(AppConfig):
    name = "goc.accounts"

    def ready(self):
        import_module("goc.accounts.signals")
