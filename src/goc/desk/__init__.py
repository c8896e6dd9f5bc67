"""Owns what every office has: stored files and intake batches with a verdict per row.

Leans on accounts, journal and kit. Refuses to know what stands in a file: the rooms that own the
sheets read them.
"""
