"""What is said of rows: each note made ready to be read and to be grouped with its like."""

import json
import re
from functools import lru_cache
from hashlib import blake2s

from django.db import connection

from goc.kit.sheets.header import Header

# What differs from row to row in sentences that say the same; as PostgreSQL reads it too.
QUOTED = r"(?<!Cột )“[^”]*”"
LINES = r"dòng [0-9][0-9, ]*[0-9]|dòng [0-9]"
DAYS = r"[0-9/]+/[0-9]{4}"
SAME_REASON = f"""regexp_replace(regexp_replace(regexp_replace(
    reason, '{QUOTED}', '“…”', 'g'), '{LINES}', 'dòng …', 'g'), '{DAYS}', '…', 'g')"""
# Sentences of one column that differ more than so are shown as one group.
TOO_MANY = 6
GROUPS = """
SELECT tone, heading, "column", about, count(*) FROM (
    SELECT "row", note->>'tone' AS tone, note->>'heading' AS heading, note->>'column' AS "column",
           note->>'about' AS about
    FROM verdict, jsonb_array_elements(reasons) note
    UNION
    SELECT "row", 'change', change->>'field', NULL, NULL
    FROM verdict, jsonb_array_elements(changes) change
) said
GROUP BY tone, heading, "column", about
ORDER BY count(*) DESC, tone, heading, about
"""


@lru_cache(maxsize=1 << 12)
def about(why: str) -> str:
    """Return the sentence without what differs from row to row."""
    for pattern, stands in ((QUOTED, "“…”"), (LINES, "dòng …"), (DAYS, "…")):
        why = re.sub(pattern, stands, why)
    return why


def refused_for(reasons) -> str:
    """Return the reasons of a refused row as they are staged."""
    return _packed({"tone": "refusal", "why": why, "about": about(why)} for why in reasons)


def still_true(told, notes) -> list[dict]:
    """Return the notes of cells but for those whose value was given up when the row was placed."""
    given_up = {note["column"] for note in notes if note["read"] is None}
    return [note for note in told if note["column"] not in given_up]


class Noting:
    """Stages the notes of rows under one header."""

    def __init__(self, header: Header):
        self.headings = {name: header.texts[place] for name, place in header.places.items()}

    def __call__(self, notes) -> str:
        """Return the notes as they are staged, each with its heading in the file."""
        return _packed(
            note
            | {
                "about": about(note["why"]),
                "heading": self.headings.get(note["column"], note["column"]),
            }
            for note in notes
        )


def _packed(notes) -> str:
    notes = list(notes)
    return json.dumps(notes, ensure_ascii=False) if notes else ""


def grouped() -> list[dict]:
    """Return what the table `verdict` says, gathered: tone, heading, sentence, how many rows.

    Where one column has many sentences, the group is the column and its sentence empty; of such
    a group a row may be counted once for each of its sentences.
    """
    with connection.cursor() as cursor:
        cursor.execute(GROUPS)
        found = cursor.fetchall()
    sentences: dict[tuple, list] = {}
    for tone, heading, column, sentence, count in found:
        sentences.setdefault((tone, heading, column), []).append((sentence, count))
    groups = []
    for (tone, heading, column), said in sentences.items():
        if column and len(said) > TOO_MANY:
            said = [(None, sum(count for _, count in said))]
        groups += [_group(tone, heading, column, *one) for one in said]
    return sorted(groups, key=lambda group: -group["count"])


def _group(tone, heading, column, sentence, count) -> dict:
    said = {"tone": tone, "heading": heading, "column": column, "about": sentence}
    key = blake2s(json.dumps(said).encode(), digest_size=5).hexdigest()
    return said | {"key": key, "count": count}
