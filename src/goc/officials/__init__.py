"""Owns people and the files of officials: posts, ranks, management level, qualifications held,
Party dates, yearly evaluations, each dated.

Leans on org, law, desk, accounts, journal and kit. Refuses to know what a person must learn
(standards, needs).
"""
