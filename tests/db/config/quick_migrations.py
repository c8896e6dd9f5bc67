"""./goc on migrations that render, at each step, the one model that the step is about.

Django renders with it whatever hangs together with it, a third of the house, seven hundred times:
that is nine tenths of the time. What a step of Python is handed is rendered whole, as ever. Were a
step to come out otherwise for it, so would the file, which `./goc manage schema` wrote without it.

python quick_migrations.py VERB [ARGUMENT ...]
"""

import sys

from django.db.migrations.state import ProjectState

from config.cli.__main__ import main


def only_itself(state, app_label, model_name, delay=False):
    """Which models to render anew; the rest are noted as owed to the next step of Python."""
    state.is_delayed = True
    return {(app_label, model_name)}


if __name__ == "__main__":
    ProjectState._find_reload_model = only_itself
    sys.exit(main(sys.argv[1:]))
