"""Reads of the stored state of needs, and one person explained."""

from goc.needs.queries.explain import explain, findings

__all__ = ["explain", "findings"]
