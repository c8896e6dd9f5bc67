"""The only writers of programmes, and of who runs and teaches them."""

from goc.catalogue.services.programmes import Written, change_programme, create_programme
from goc.catalogue.services.providers import write_capacity
from goc.catalogue.services.reference import load_reference

__all__ = ["Written", "change_programme", "create_programme", "load_reference", "write_capacity"]
