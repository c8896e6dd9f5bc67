"""Owns home, search, an official's whole file, the pages of the outbox and the guided set-up: what
reads every room.

Leans on every room; a roof, nothing depends on it. Refuses to own a table: what it changes, the
services of the rooms write.
"""
