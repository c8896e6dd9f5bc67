"""Owns what every office has: stored files, intake batches with a verdict per row, and the outbox:
notices to accounts and their way there, in the system, by e-mail or on paper.

Leans on accounts, journal and kit. Refuses to know what stands in a file or where an account's
person sits: the rooms that own the sheets and the people know.
"""
