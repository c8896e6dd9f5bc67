"""Owns the use of people after training: the check before an appointment, the decision that rests
on it, what an exception leaves owed, who was appointed without qualifying or trained and not used.

Leans on planning, needs, standards, catalogue, facts, succession, officials, law and org. Refuses
to decide: it shows every condition at once, with source and evidence; a named person decides.
"""
