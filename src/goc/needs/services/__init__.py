"""The only writer of the stored state of needs."""

from goc.needs.services.assess import assess

__all__ = ["assess"]
