"""Owns what is taught and who can teach it: programmes, modules, what each grants, providers.

Leans on facts, officials, org and law. Refuses to know who needs what (needs) and when (planning).
"""
