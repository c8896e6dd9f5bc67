"""Run one management command of Django, and let its refusals through as sentences."""

from django.core.management import get_commands, load_command_class

from goc.kit.errors import Refused


def command(name, *arguments):
    """Run the management command `name`; raises CommandError instead of printing it its own way."""
    module = name.replace("-", "_")
    app = get_commands().get(module)
    if app is None:
        raise Refused(f"Lệnh “{name}” chưa có trong bản này.")
    load_command_class(app, module).run_from_argv(["./goc", name, "--traceback", *arguments])
