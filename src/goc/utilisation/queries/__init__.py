"""Reads of the check: who, for which seat, and what stands in the way."""
