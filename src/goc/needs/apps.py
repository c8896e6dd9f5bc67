from importlib import import_module

from django.apps import AppConfig


class NeedsConfig(AppConfig):
    """Hears from the rooms above whose facts changed, to judge these people anew."""

    name = "goc.needs"

    def ready(self):
        """Register once the models stand."""
        import_module("goc.officials.services.touched").listen(follow)


def follow(**touched):
    """Read in what judges only when somebody is touched: most verbs touch nobody."""
    import_module("goc.needs.services").follow(**touched)
