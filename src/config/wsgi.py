"""What the web server runs."""

import gc
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

# The pages are read in now, not by the first visitor. All that stands by then stands for good: the
# collector need not walk through it again and again, which would make every twentieth large page
# wait for tens of milliseconds.
import_module(settings.ROOT_URLCONF)
gc.collect()
gc.freeze()
