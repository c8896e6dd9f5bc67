"""Owns documents of law and the dated values that stand in them, each with how sure we are.

Leans on desk, accounts, journal and kit. Refuses to know whom a value binds (standards).
"""
