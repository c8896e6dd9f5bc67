from importlib import import_module

from django.apps import AppConfig


class CareConfig(AppConfig):
    """Tells the desk, for the homes of those who judge pairs, how many wait."""

    name = "goc.care"

    def ready(self):
        """Register once the models stand."""
        waiting = import_module("goc.care.waiting").waiting
        import_module("goc.desk.queries").tell_waiting(waiting)
