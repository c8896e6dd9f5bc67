"""Owns home, search and an official's whole file: the pages that read every room.

Leans on every room; a roof, nothing depends on it. Refuses to write anything.
"""
