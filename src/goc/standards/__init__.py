"""Owns requirements: who must have what by when, on which ground; their versions and verdicts.

Leans on facts, officials, org and law. Refuses to keep anybody's state (needs).
"""
