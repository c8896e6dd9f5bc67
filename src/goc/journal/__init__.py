"""Owns who did what, when and why; who read what; the seals over both.

Leans on kit alone. Refuses to hold keys to accounts or people: a log outlives the account.
"""
