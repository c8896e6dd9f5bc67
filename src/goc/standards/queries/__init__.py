"""Requirements as they stand on a day, and the set-based side of when they fall due."""

from goc.standards.queries.versions import (
    Source,
    Version,
    as_written,
    in_force,
    unpublished,
    version_from,
)

__all__ = ["Source", "Version", "as_written", "in_force", "unpublished", "version_from"]
