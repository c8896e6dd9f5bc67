"""Owns who signs in: accounts and their passwords.

Leans on journal and kit. Refuses to know people's files and what an account may see (org).
"""
