"""The only writers of programmes, of who runs and teaches them, and of competencies."""

from goc.catalogue.services.competencies import (
    FrameworkText,
    build,
    change_framework,
    create_framework,
    write_competency,
)
from goc.catalogue.services.exchange import bring_in, keep_package
from goc.catalogue.services.programmes import Written, change_programme, create_programme
from goc.catalogue.services.providers import write_capacity
from goc.catalogue.services.reference import load_reference

__all__ = [
    "FrameworkText",
    "Written",
    "bring_in",
    "build",
    "change_framework",
    "change_programme",
    "create_framework",
    "create_programme",
    "keep_package",
    "load_reference",
    "write_capacity",
    "write_competency",
]
