"""Owns quy hoạch: who is planned for which title of which unit in which term of office.

Leans on law (terms are dated values), org and officials. Refuses to judge: it counts what a plan
holds, and knows nothing of classes, of the yearly review or of the check before an appointment. An
installation may hold none of it (`GOC_SUCCESSION=no`).
"""
