"""Owns the stored state of required − held for the whole city, with status, day due and priority.

Leans on standards, facts, officials, org and law. Refuses to plan classes (planning).
"""
