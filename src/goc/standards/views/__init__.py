"""The pages of what is required."""

from goc.standards.views.requirements import requirement, requirements

__all__ = ["requirement", "requirements"]
