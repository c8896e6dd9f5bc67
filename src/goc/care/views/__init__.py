"""The pages on which files are compared and merged."""

from goc.care.views.merging import merge, merged, merges
from goc.care.views.pairs import compare, doubles, pair, seek, set_apart

__all__ = ["compare", "doubles", "merge", "merged", "merges", "pair", "seek", "set_apart"]
