"""Owns the mending of files: which two are of one person, their merging, and its undoing.

Leans on every room that keeps rows of a person; a roof, nothing depends on it. Refuses to merge by
itself: it finds and shows, a named person decides.
"""
