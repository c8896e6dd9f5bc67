"""Owns the year's plan: which programmes, how many classes, for whom, by whom, when, at what cost.

Leans on needs, standards, catalogue, officials, org and law. Refuses to open classes (classes).
"""
