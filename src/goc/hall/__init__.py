"""Owns home, search and an official's whole file: the pages that read every room.

A roof: nothing depends on it. Refuses to write anything.
"""
