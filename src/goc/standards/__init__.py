"""Owns requirements: who must have what by when, on which ground; their versions and verdicts; who
is let off one, for how long, by whom.

Leans on facts, officials, org and law. Refuses to keep anybody's state (needs).
"""
