"""Owns the use of people after training: the check before an appointment, kept as a minute.

Leans on planning, needs, standards, catalogue, facts, officials and org. Refuses to decide: it
shows every condition at once, with its source and its evidence; a named person decides.
"""
