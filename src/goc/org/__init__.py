"""Owns units of both hierarchies through time, titles and what holding one entails, and grants.

Leans on law, desk, accounts, journal and kit. Refuses to know who holds a post (officials).
"""
