"""Persons and their files, written from staged rosters."""

from goc.kit.staging import Staging

NEW_PERSONS = """
INSERT INTO officials_person
    (id, full_name, search_key, sort_key, gender, born, national_id, ethnicity, account_id)
SELECT f.person_id, i.full_name, i.search_key, i.sort_key, COALESCE(i.gender, ''), i.born,
       i.national_id, COALESCE(i.ethnicity, ''), n.account_id
FROM found f JOIN incoming i USING ("row") LEFT JOIN newcomer n USING (person_id)
WHERE f.is_new
"""
NEW_FILES = """
INSERT INTO officials_official
    (person_id, code, party_joined, party_official, unit_id, title_id, since, in_office, category,
     rank_id, management_level, search_key, sort_key)
SELECT f.person_id, i.code, i.party_joined, i.party_official, i.unit_id, i.title_id,
       i.since, true, COALESCE(i.category, i.likely_category), i.rank_id,
       COALESCE(i.level, entailed.management_level, ''), i.search_key, i.sort_key
FROM found f JOIN incoming i USING ("row")
LEFT JOIN org_titleentailment entailed
       ON entailed.title_id = i.title_id AND entailed.period @> %(on)s::date
WHERE f.is_new
"""
# An empty cell never erases; a vaguer date never replaces a more exact one; a name typed without
# marks says nothing against the one with marks.
CHANGED_PERSONS = """
UPDATE officials_person p
SET full_name = s.full_name, search_key = s.search_key, sort_key = s.sort_key, gender = s.gender,
    born = s.born, national_id = s.national_id, ethnicity = s.ethnicity
FROM (
    SELECT f."row", old.id,
           CASE WHEN plain THEN old.full_name ELSE i.full_name END AS full_name,
           CASE WHEN plain THEN old.search_key ELSE i.search_key END AS search_key,
           CASE WHEN plain THEN old.sort_key ELSE i.sort_key END AS sort_key,
           COALESCE(i.gender, old.gender) AS gender,
           CASE WHEN i.born IS NULL OR i.born @> old.born THEN old.born ELSE i.born END AS born,
           COALESCE(i.national_id, old.national_id) AS national_id,
           COALESCE(i.ethnicity, old.ethnicity) AS ethnicity
    FROM found f JOIN incoming i USING ("row") JOIN officials_person old ON old.id = f.person_id,
    LATERAL (SELECT i.full_name ~ '^[ -~]*$' AND i.search_key = old.search_key) AS typed(plain)
    WHERE NOT f.is_new
) s
WHERE p.id = s.id
  AND (p.full_name, p.gender, p.born, p.national_id, p.ethnicity)
      IS DISTINCT FROM (s.full_name, s.gender, s.born, s.national_id, s.ethnicity)
RETURNING s."row"
"""
CHANGED_FILES = """
UPDATE officials_official o
SET party_joined = s.party_joined, party_official = s.party_official
FROM (
    SELECT f."row", old.person_id,
           CASE WHEN i.party_joined IS NULL OR i.party_joined @> old.party_joined
                THEN old.party_joined ELSE i.party_joined END AS party_joined,
           CASE WHEN i.party_official IS NULL OR i.party_official @> old.party_official
                THEN old.party_official ELSE i.party_official END AS party_official
    FROM found f JOIN incoming i USING ("row")
    JOIN officials_official old ON old.person_id = f.person_id
    WHERE NOT f.is_new
) s
WHERE o.person_id = s.person_id
  AND (o.party_joined, o.party_official) IS DISTINCT FROM (s.party_joined, s.party_official)
RETURNING s."row"
"""


def write_people(staging: Staging, *, on) -> None:
    """Open a file for each new person, with the account that `newcomer` tells; mend what the
    roster says differently of the others."""
    staging.run(NEW_PERSONS)
    staging.run(NEW_FILES, on=on)
    staging.change(CHANGED_PERSONS)
    staging.change(CHANGED_FILES)
