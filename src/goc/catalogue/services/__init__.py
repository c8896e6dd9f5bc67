"""The only writers of programmes, and of who runs and teaches them."""

from goc.catalogue.services.reference import load_reference

__all__ = ["load_reference"]
