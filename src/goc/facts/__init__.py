"""Owns the closed vocabulary of what is known of a person on a day, and its two readers.

Leans on officials, org and law. Refuses to know what a requirement is (standards).
"""
