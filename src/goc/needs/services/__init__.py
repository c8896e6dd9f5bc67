"""The only writer of the stored state of needs."""

from goc.needs.services.assess import assess
from goc.needs.services.reassess import reassess

__all__ = ["assess", "reassess"]
