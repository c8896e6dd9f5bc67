"""The only writer of the stored state of needs."""

from goc.needs.services.assess import assess
from goc.needs.services.reassess import reassess
from goc.needs.services.remind import check_reminder, remind

__all__ = ["assess", "check_reminder", "reassess", "remind"]
